import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createSearchSync, parseDirectory, type Organization } from '../../src/directory/index.js';

const word = fc.constantFrom(
  'Health',
  'plan',
  'St.',
  'of',
  'The',
  'city',
  'Ohio',
  'north',
  'carolina',
  'Blue',
  'Cross',
  'A',
  '&',
  'marrow',
  'mårrøw',
  '東京',
  'ISD',
  'inc',
  '3M',
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
);
const rows = fc.array(
  fc.record({
    name: text,
    aliases: fc.array(text, { maxLength: 3 }),
    region: fc.option(fc.constantFrom('OH', 'NC', 'nowhere'), { nil: undefined }),
  }),
  { maxLength: 25 },
);
const toOrganizations = (
  list: { name: string; aliases: string[]; region: string | undefined }[],
): Organization[] =>
  list.map((row, i) => ({ ...row, id: String(i), kind: 'employer', availability: 'all' }));

test('any query on any directory gives sound matches', () => {
  fc.assert(
    fc.property(rows, text, fc.integer({ min: 0, max: 12 }), (list, query, limit) => {
      const organizations = toOrganizations(list);
      const matches = createSearchSync(organizations).search(query, limit);
      assert.ok(matches.length <= limit);
      assert.equal(
        new Set(matches.map(({ organization }) => organization.id)).size,
        matches.length,
      );
      for (const { organization, matched, tier, confidence } of matches) {
        assert.ok(
          matched.alias
            ? organization.aliases?.includes(matched.text)
            : organization.name === matched.text,
        );
        assert.equal(tier === 'exact', confidence === 'exact');
        let before = 0;
        for (const [start, end] of matched.ranges) {
          assert.ok(start >= before && end > start && end <= matched.text.length);
          before = end;
        }
      }
    }),
    { numRuns: 400 },
  );
});

test('a query without a letter or digit matches nothing', () => {
  const blank = fc.string({
    unit: fc.constantFrom(' ', '\t', '\n', '\u00A0', '\u3000', '.', '-', '&'),
    maxLength: 9,
  });
  fc.assert(
    fc.property(rows, blank, (list, query) => {
      assert.deepEqual(createSearchSync(toOrganizations(list)).search(query), []);
    }),
  );
});

test('every organization is found by its own name', () => {
  const names = fc.uniqueArray(
    fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(names, (list) => {
      const organizations = toOrganizations(
        list.map((name) => ({ name, aliases: [], region: undefined })),
      );
      const search = createSearchSync(organizations);
      for (const { id, name } of organizations) {
        if (/^(?:[&. ]|the)*$/i.test(name)) continue;
        assert.ok(
          search.search(name, 50).some(({ organization }) => organization.id === id),
          name,
        );
      }
    }),
    { numRuns: 300 },
  );
});

test('nothing makes reading a directory throw', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.anything(), fc.record({ organizations: fc.array(fc.anything()) })),
      async (value) => {
        const { directory, problems } = await parseDirectory(value);
        assert.ok(directory.organizations.length + problems.length >= 0);
        for (const { message } of problems) assert.ok(message);
      },
    ),
    { numRuns: 300 },
  );
});

test('an exact match has the words of the query, and no others', () => {
  // Words near one another, and words that a 31-bit hash takes for one another.
  const letters = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 4, maxLength: 9 }),
    fc.constantFrom('lehwrql', 'eakrmzm', 'babubul', 'didetir'),
  );
  const names = fc.array(
    fc.array(letters, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    { minLength: 2, maxLength: 40 },
  );
  const once = (words: string[]) => [...new Set(words)].join('');
  fc.assert(
    fc.property(names, fc.nat(), fc.nat(), (list, i, j) => {
      const search = createSearchSync(
        toOrganizations(list.map((name) => ({ name, aliases: [], region: undefined }))),
      );
      const wordsAt = (at: number) => (list[at % list.length] as string).split(' ');
      // The first words of one name with the last of another.
      for (const words of [wordsAt(i), [...wordsAt(i).slice(0, -1), wordsAt(j).at(-1) as string]]) {
        for (const { matched, confidence } of search.search(words.join(' '), 40)) {
          if (confidence !== 'exact') continue;
          assert.equal(once(matched.text.split(' ')), once(words));
        }
      }
    }),
    { numRuns: 300 },
  );
});
