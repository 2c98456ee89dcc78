import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';

const choices = (await readFile('docs/accessibility.md', 'utf8'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| Question'));

describe('each choice of the search that docs/accessibility.md states', () => {
  for (const line of choices) {
    const cells = line.split(' | ');
    it(`is held by a test: ${cells[0]!.slice(2)}`, async () => {
      const tests = [...cells.at(-1)!.matchAll(/(?:(\w+): )?"([^"]+)"/g)];
      assert.ok(tests.length > 0);
      let file = '';
      for (const [, named, name] of tests) {
        file = named ?? file;
        const source = await readFile(
          `tests/elements/care-coverage-search.${file}.browser.ts`,
          'utf8',
        );
        assert.ok(source.includes(name!), `${file}: "${name!}"`);
      }
    });
  }
});
