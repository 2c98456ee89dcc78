import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const read = (file: string) => readFileSync(file, 'utf8');

/** The cells of a page's tables, row by row. */
const rowsOf = (page: string) =>
  page
    .split('\n')
    .filter((line) => /^\|(?!---).*\|$/.test(line))
    .map((line) => line.slice(2, -2).split(' | '));

describe('a page that names tests', () => {
  it('of keyboards and screen readers: each of them exists', () => {
    const rows = rowsOf(read('docs/accessibility.md')).slice(1);
    assert.ok(rows.length > 20);
    for (const tests of rows.map((cells) => cells.at(-1) ?? ''))
      for (const part of tests.split('; ')) {
        const [, file = '', titles = ''] = /^([a-z]+): (.*)$/.exec(part) ?? [];
        assert.ok(titles, `"${tests}" names no test`);
        const source = read(`tests/elements/care-coverage-search.${file}.browser.ts`).replaceAll(
          "\\'",
          "'",
        );
        for (const [, title = ''] of titles.matchAll(/"([^"]+)"/g))
          assert.ok(source.includes(title), `${file}: "${title}"`);
      }
  });

  it('of security: each file of them exists, with what is quoted of it', () => {
    const page = read('docs/security.md');
    const named = [...page.matchAll(/`(tests\/[\w./-]+)`(?: \(\*([^*]+)\*\))?/g)];
    assert.ok(named.length > 20);
    for (const [, file = '', title = ''] of named) {
      assert.ok(existsSync(file), file);
      assert.ok(read(file).includes(title), `${file}: ${title}`);
    }
  });
});
