import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { careGuide } from './command-line.js';
import { Golden } from './golden.js';

/** A file's name says what is wrong with it: one mistake a file. */
const mistake = (file: string) =>
  file.replace(/\.\w+$/, (ending) => (ending === '.json' ? ' (JSON)' : '')).replaceAll('-', ' ');

const said = ({ code, error }: { code: number; error: string }) =>
  [...error.split('\n').filter((line) => /(error|warning): /.test(line)), `exit code ${code}`].join(
    '\n',
  );

function tells(cwd: string, command: string[], files: string[]) {
  const golden = new Golden(`${cwd}/expected.txt`);
  for (const file of files) {
    it(`is told with its place and what to do: ${mistake(file)}`, async () => {
      const told = said(await careGuide([...command, file], { cwd }));
      assert.equal(told, golden.expected(file, told));
    });
  }
}

const GUIDES = 'tests/fixtures/guides/broken';
const DIRECTORIES = 'tests/fixtures/directories/broken';
const all = (path: string) => readdirSync(path).sort();

describe('A mistake in a guide', () => {
  tells(
    GUIDES,
    ['check'],
    all(GUIDES).filter(
      (file) => /\.md$|^(broken|not-json)\.json$/.test(file) && file !== 'mixed-up-papers.md',
    ),
  );

  it('keeps the guide from being built, if it is one of the format', async () => {
    const formatted = all(GUIDES).filter((file) => file.endsWith('.md'));
    for (const file of formatted) {
      const { error } = await careGuide(['check', file], { cwd: GUIDES });
      const built = await careGuide(['build', file, '-o', '-'], { cwd: GUIDES });
      const stops = /\((format|bibliography)\)|cannot be read/.test(error);
      assert.equal(built.out === '', stops, file);
      assert.equal(built.code !== 0, stops, file);
    }
  });
});

describe('A mistake in a spreadsheet', () => {
  tells(
    DIRECTORIES,
    ['directory', 'check'],
    all(DIRECTORIES).filter((file) => /\.(csv|json)$/.test(file)),
  );
});
