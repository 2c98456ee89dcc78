import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Directory } from '../../../src/directory/index.js';
import { careGuide, folder } from '../cli/command-line.js';
import { workbook } from './xlsx.js';

const HEADER = ['Employer', 'State', 'Covered', 'Term Date'];
const CLIENTS = [
  ['Benefits in 2026', null, null, null],
  [null, null, null, null],
  HEADER,
  ['Fernhollow Foods', 'OH', true, null],
  ['Larkspur Mills', 'OR', 'yes', 45657],
  ['Quillmoor & Sons', 'OR', 'no', null],
];

async function built(bytes: Uint8Array, args: string[] = []) {
  const { path, json, files } = folder({ 'a.xlsx': bytes });
  const ran = await careGuide(['directory', 'build', 'a.xlsx', ...args], { cwd: path });
  return {
    ...ran,
    names: () => (json('a.json') as unknown as Directory).organizations.map(({ name }) => name),
    files,
  };
}

describe('A workbook', () => {
  it('is read as it is, with its line numbers, days and check marks', async () => {
    const { code, error, names } = await built(workbook({ Clients: CLIENTS }));
    assert.equal(code, 0, error);
    assert.deepEqual(names(), ['Fernhollow Foods']);
    assert.match(error, /a\.xlsx:5: warning: Larkspur Mills ended on 2024-12-31/);
    assert.match(error, /a\.xlsx:6: warning: Quillmoor & Sons does not have the program/);
    assert.match(error, /Sheet +Clients/);
  });

  it('is read by the sheet that has names; the others are named', async () => {
    const bytes = workbook({ Notes: [['Read me first'], ['It is a list']], Clients: CLIENTS });
    const { error, names } = await built(bytes);
    assert.deepEqual(names(), ['Fernhollow Foods']);
    assert.match(error, /warning: The sheet "Clients" was read, and not "Notes"/);
  });

  it('is read by the sheet that is asked for', async () => {
    const more = [HEADER, ['Harrowgate Schools', 'OH', 'yes', null]];
    const bytes = workbook({ Clients: CLIENTS, More: more });
    assert.deepEqual((await built(bytes, ['--sheet', 'More'])).names(), ['Harrowgate Schools']);
    const { code, error } = await built(bytes, ['--sheet', 'Mor']);
    assert.equal(code, 2);
    assert.match(error, /There is no sheet "Mor": the workbook has Clients, More\./);
  });

  for (const [what, bytes, says] of [
    ['that is damaged', Buffer.from('PK\x03\x04 and no more'), /this workbook cannot be read/],
    ['of old', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /is a workbook of Excel before 2007/],
    [
      'of LibreOffice',
      Buffer.from('PK\x03\x04..mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      /is a workbook of LibreOffice/,
    ],
    ['that was printed', Buffer.from('%PDF-1.7'), /is a PDF: ask for the spreadsheet/],
  ] as const) {
    it(`${what} is named for what it is, without a stack trace`, async () => {
      const { code, error } = await built(bytes);
      assert.equal(code, 2);
      assert.match(error, says);
      assert.doesNotMatch(error, /\n\s+at /);
    });
  }
});

describe('care-guide directory build in a terminal', () => {
  const rows = [
    ['Who', 'Where', 'Digital PT'],
    ...Array.from({ length: 12 }, (_, n) => [
      `${['Fernhollow', 'Larkspur', 'Quillmoor'][n % 3] ?? ''} Foods ${String(n)}`,
      n % 2 ? 'OH' : 'OR',
      n === 11 ? 'no' : 'yes',
    ]),
  ];
  const ask = (answers: (string | boolean | undefined)[]) => {
    const { path, files, json } = folder({ 'employers.xlsx': workbook({ List: rows }) });
    const ran = careGuide(['directory', 'build', 'employers.xlsx'], { cwd: path, answers });
    return { ran, files, json, path };
  };

  it('asks what it needs, shows ten rows, and prints the command for next time', async () => {
    const { ran, json, path } = ask(['Who', 'employer', 'column:Digital PT', true]);
    const { code, error } = await ran;
    assert.equal(code, 0, error);
    assert.deepEqual(
      [...error.matchAll(/^\? (.*)$/gm)].map(([, question]) => question),
      [
        'Which column holds the names?',
        'What are the rows?',
        'Who has the program at the organizations in this list?',
        'Is this right?',
      ],
    );
    assert.equal(error.match(/^ {2}\S.* employer/gm)?.length, 10);
    assert.match(error, /… and 1 more organization$/m);
    const command = /^Next time: care-guide (.*)$/m.exec(error)?.[1] ?? '';
    assert.equal(
      command,
      'directory build employers.xlsx --column name=Who --column "availability=Digital PT" --kind employer',
    );
    const written = json('employers.json');
    const words = command.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [];
    assert.equal((await careGuide(words, { cwd: path })).code, 0);
    assert.deepEqual(json('employers.json'), written);
  });

  it('writes nothing when the rows are not right, or the person stops', async () => {
    for (const answers of [
      ['Who', 'employer', 'all', false],
      ['Who', undefined],
      ['Who', 'employer', 'stop'],
    ]) {
      const { ran, files } = ask(answers);
      assert.equal((await ran).code, 2);
      assert.deepEqual(files(), ['employers.xlsx']);
    }
  });

  it('asks nothing where nobody sits, and says all that is missing at once', async () => {
    const { path } = folder({ 'employers.xlsx': workbook({ List: rows }) });
    const { code, error } = await careGuide(['directory', 'build', 'employers.xlsx'], {
      cwd: path,
    });
    assert.equal(code, 1);
    assert.match(
      error,
      /For example: care-guide directory build employers\.xlsx --column name="Who" --kind employer --availability all \(missing\)/,
    );
  });
});
