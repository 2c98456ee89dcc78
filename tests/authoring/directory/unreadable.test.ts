import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { careGuide, folder } from '../cli/command-line.js';

/** What the command says of a file for which the author has named a column. */
const checked = (file: string, text: string) =>
  careGuide(['directory', 'check', file, '--column', 'name=Employer', '--kind', 'employer'], {
    cwd: folder({ [file]: text }).path,
  });

describe('A file whose cells cannot be kept apart', () => {
  for (const [what, file, text, says] of [
    [
      'a header whose quotation mark is never closed',
      'a.csv',
      'Employer,"Covered\nAcme,yes\nBeta,no\n',
      /^a\.csv:1:10: error: A quotation mark is opened here and never closed: close it/m,
    ],
    [
      'a row whose quotation mark is never closed',
      'a.csv',
      'Employer,Covered\n"Acme ""East""",yes\r\nBeta,"no\nGamma,yes\n',
      /^a\.csv:3:6: error: A quotation mark is opened here and never closed/m,
    ],
    [
      'a quotation mark that another cell closes',
      'a.csv',
      'Employer,Covered\nAcme,"yes\nBeta,no\nGamma,"yes"\n',
      /^a\.csv:2:6: error: A quotation mark is opened here, and the next one, in line 4, does not end a cell/m,
    ],
    [
      'a name that is half in quotes',
      'a.csv',
      'Employer,Covered\n"Acme" Foods,yes\n',
      /^a\.csv:2:1: error: Something stands behind the closing quotation mark of a cell/m,
    ],
    ['broken JSON', 'a.json', '[{"Employer": "Acme"', /^a\.json:1:21: error: This is not valid/m],
    ['an empty file', 'a.csv', '', /^a\.csv:1: error: This is empty\./m],
  ] as const) {
    it(`is named with its place and what to do: ${what}`, async () => {
      const { code, error } = await checked(file, text);
      assert.equal(code, 1, error);
      assert.match(error, says);
    });
  }
});
