import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  createSearchSync,
  type Organization,
  type SearchOptions,
} from '../../src/directory/index.js';
import { organization } from './helpers.js';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as unknown;

describe('misspelled words', () => {
  const { entries } = read('tests/fixtures/directories/sample-directory.json') as {
    entries: (Omit<Organization, 'availability' | 'region'> & { state?: string })[];
  };
  const { queries } = read('tests/eval/queries.json') as {
    queries: { q: string; expect: string | null; accept?: string[] }[];
  };
  const organizations = entries.map(({ state, ...entry }): Organization => ({
    ...entry,
    availability: 'all',
    region: state,
  }));
  const recall = (options?: SearchOptions) => {
    const search = createSearchSync(organizations, options);
    const asked = queries.filter(({ expect }) => expect);
    const found = asked.filter(({ q, expect, accept = [] }) =>
      [expect, ...accept].includes(search.search(q)[0]?.organization.id ?? ''),
    );
    return found.length / asked.length;
  };

  test('are read by fuse.js: without it, at least a tenth of all queries is lost', () => {
    assert.ok(recall() >= 0.97, `with it, ${recall()}`);
    assert.ok(recall({ matcher: () => [] }) <= recall() - 0.1);
  });

  const first = (names: string[], query: string) =>
    createSearchSync(names.map((name) => organization(name))).search(query)[0]?.organization.name;
  const names = ['Meritain Logistics', 'Quillmoor Foods', 'Stanforth Bakery', 'Ibex Mills'];
  for (const [error, query, name] of [
    ['a letter is missing', 'quilmoor', 'Quillmoor Foods'],
    ['a letter is doubled', 'quilllmoor', 'Quillmoor Foods'],
    ['a letter is another', 'quiltmoor', 'Quillmoor Foods'],
    ['two letters are swapped', 'meritian', 'Meritain Logistics'],
    ['the first two are swapped', 'btanforth', 'Stanforth Bakery'],
    ['it is written as it sounds', 'kwillmoor', 'Quillmoor Foods'],
    ['it is still being typed', 'stamfo', 'Stanforth Bakery'],
    ['it is short', 'ibax', 'Ibex Mills'],
  ] as const) {
    test(`are found though ${error}`, () => {
      assert.equal(first([...names], query), name);
    });
  }
});
