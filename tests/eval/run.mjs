#!/usr/bin/env node
// How well the search finds what people mean. With the large directories at hand it is held to the targets on them;
// without, to its own queries on the sample directory.
import { createSearch } from './adapter.mjs';
import { hasLarge, largeQueries, largeRows, ownQueries, sampleRows } from './data.mjs';

const LIMIT = 10;
const mean = (list, value) =>
  list.length ? list.reduce((sum, item) => sum + value(item), 0) / list.length : 0;

/** Asks every query whose answer is in the directory; `rank` is the place of the first right answer, 0 for none. */
async function ask(rows, queries) {
  const search = await createSearch(rows);
  const ids = new Set(rows.map(({ id }) => id));
  const answered = [];
  for (const { q, category, expect, accept = [] } of queries) {
    const right = new Set([expect, ...accept]);
    if (expect && ![...right].some((id) => ids.has(id))) continue;
    const results = (await search(q, LIMIT)).slice(0, LIMIT);
    const rank = expect ? results.findIndex(({ id }) => right.has(id)) + 1 : 0;
    answered.push({
      q,
      category,
      expect,
      rank,
      count: results.length,
      confident: results.length > 0 && results[0].confident,
    });
  }
  return answered;
}

const figures = (list) => ({
  queries: list.length,
  'recall@1': mean(list, ({ rank }) => Number(rank === 1)),
  'recall@5': mean(list, ({ rank }) => Number(rank > 0 && rank <= 5)),
  MRR: mean(list, ({ rank }) => (rank ? 1 / rank : 0)),
  empty: mean(list, ({ count }) => Number(count === 0)),
});

const rounded = (row) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Number(value.toFixed(3))]));

const missed = [];
const hold = (what, value, least, most = Infinity) => {
  if (value < least) missed.push(`${what} is ${value.toFixed(3)}, below ${least}.`);
  if (value > most) missed.push(`${what} is ${value.toFixed(3)}, above ${most}.`);
};

async function evaluate(title, rows, queries, targets) {
  const answered = await ask(rows, queries);
  const good = answered.filter(({ expect }) => expect);
  const bad = answered.filter(({ expect }) => !expect);
  const first = good.filter(({ rank }) => rank === 1);
  const table = {};
  for (const category of [...new Set(good.map((query) => query.category))].sort()) {
    table[category] = figures(good.filter((query) => query.category === category));
    if (targets.category)
      hold(`${title}, ${category}: recall@1`, table[category]['recall@1'], targets.category);
  }
  const all = (table.all = figures(good));
  console.log(
    `\n${title}: ${rows.length} organizations, ${good.length} queries with an answer, ${bad.length} without`,
  );
  console.table(Object.fromEntries(Object.entries(table).map(([key, row]) => [key, rounded(row)])));
  const wrong = mean(bad, ({ confident }) => Number(confident));
  const kept = mean(first, ({ confident }) => Number(confident));
  console.log(
    `confident where there is no answer ${wrong.toFixed(3)}; right first results that are confident ${kept.toFixed(3)}`,
  );
  for (const { q, category, rank } of good)
    if (rank !== 1) console.log(`  ${category}: "${q}" has its answer at ${rank || 'no place'}`);
  for (const key of ['recall@1', 'recall@5', 'MRR'])
    if (targets[key]) hold(`${title}: ${key}`, all[key], targets[key]);
  if (targets.empty !== undefined)
    hold(`${title}: the share of good queries with an empty list`, all.empty, 0, targets.empty);
  if (targets.wrong !== undefined)
    hold(
      `${title}: the share of queries without an answer that get a confident one`,
      wrong,
      0,
      targets.wrong,
    );
  if (targets.kept)
    hold(`${title}: the share of right first results that are confident`, kept, targets.kept);
}

const full = {
  'recall@1': 0.96,
  'recall@5': 0.99,
  MRR: 0.975,
  category: 0.9,
  empty: 0.005,
  wrong: 0.05,
  kept: 0.97,
};
if (hasLarge) {
  await evaluate('10k', largeRows('directory-10k'), largeQueries(), full);
  await evaluate('100k', largeRows('directory-100k'), largeQueries(), {
    'recall@1': 0.93,
    'recall@5': 0.98,
  });
} else {
  await evaluate('sample', sampleRows(), ownQueries(), full);
}
for (const sentence of missed) console.error(`Missed: ${sentence}`);
process.exitCode = missed.length ? 1 : 0;
