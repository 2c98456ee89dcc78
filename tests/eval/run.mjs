#!/usr/bin/env node
// How well the search finds what people mean, and how sure it is of it. With the large directories at hand it is held to
// the targets on them; without, to its own queries on the sample directory.
import { toOrganization } from './adapter.mjs';
import { curve } from './curve.mjs';
import { hasLarge, largeQueries, largeRows, ownQueries, sampleRows } from './data.mjs';
import { createSearchSync } from './engine.mjs';
import { generateQueries } from './generate.mjs';
import { generateLanguages } from './languages.mjs';
import { ask, figures, groupBy, isHeldOut, mean, withAnswers, wrongFigures } from './measure.mjs';
import { typing } from './typing.mjs';

if (process.argv.includes('--engine=opensearch')) {
  const { compareEngines } = await import('./opensearch.mjs');
  process.exit(await compareEngines());
}

const missed = [];
const hold = (what, value, least, most = Infinity) => {
  if (value < least) missed.push(`${what} is ${value.toFixed(3)}, below ${least}.`);
  if (value > most) missed.push(`${what} is ${value.toFixed(3)}, above ${most}.`);
};
const rounded = (row) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Number(value.toFixed(3))]));
const print = (table) => {
  console.table(
    Array.isArray(table)
      ? table.map(rounded)
      : Object.fromEntries(Object.entries(table).map(([key, row]) => [key, rounded(row)])),
  );
};
const isOff = ({ rank }) => rank !== 1;

/** Asks all queries, prints what came of them by category, and holds it to targets. */
function evaluate(title, rows, queries, targets) {
  const answered = ask(createSearchSync, rows, queries);
  const good = answered.filter(({ expect }) => expect);
  const bad = answered.filter(({ expect }) => !expect);
  console.log(
    `\n${title}: ${rows.length} organizations, ${good.length} queries with an answer, ${bad.length} without`,
  );
  const table = {};
  for (const [category, list] of Object.entries(groupBy(good, ({ category }) => category)).sort())
    table[category] = figures(list);
  for (const [category, row] of Object.entries(table))
    if (targets.category)
      hold(`${title}, ${category}: recall@1`, row['recall@1'], targets.category);
  const halves = { 'for tuning': (one) => !isHeldOut(one), 'kept back': isHeldOut };
  const all = (table.all = figures(good));
  for (const [half, isIn] of Object.entries(halves)) table[half] = figures(good.filter(isIn));
  print(table);
  const wrong = {};
  for (const [category, list] of Object.entries(groupBy(bad, ({ category }) => category)))
    wrong[category] = wrongFigures(list);
  wrong.all = wrongFigures(bad);
  for (const [half, isIn] of Object.entries(halves)) wrong[half] = wrongFigures(bad.filter(isIn));
  if (bad.length) print(wrong);
  const off = good.filter(isOff);
  for (const { q, category, rank } of off.slice(0, targets.shown ?? 20))
    console.log(`  ${category}: "${q}" has its answer at ${rank || 'no place'}`);
  for (const key of ['recall@1', 'recall@5', 'MRR', 'kept'])
    if (targets[key]) hold(`${title}: ${key}`, all[key], targets[key]);
  if (targets.empty !== undefined)
    hold(`${title}: the share of good queries with an empty list`, all.empty, 0, targets.empty);
  if (targets.wrong !== undefined)
    hold(
      `${title}: the share of confident answers where there is none`,
      wrong.all.confident,
      0,
      targets.wrong,
    );
  return answered;
}

if (hasLarge) {
  const small = largeRows('directory-10k');
  const large = largeRows('directory-100k');
  const here = new Set(small.map(({ id }) => id));
  evaluate('10k', small, largeQueries(), {
    ...{ 'recall@1': 0.99, 'recall@5': 0.995, MRR: 0.985, category: 0.9 },
    ...{ empty: 0.005, wrong: 0.03, kept: 0.95 },
  });
  evaluate('100k', large, largeQueries(), { 'recall@1': 0.93, 'recall@5': 0.98, wrong: 0.06 });
  const elsewhere = large.filter(({ id }) => !here.has(id));
  const queries = generateQueries(small, elsewhere);
  const generated = withAnswers(queries, small);
  evaluate('10k, generated', small, generated, {
    ...{ 'recall@1': 0.94, 'recall@5': 0.96, empty: 0.005, wrong: 0.035, kept: 0.9 },
    category: 0.85,
  });
  console.log(
    '\nHow sure to be: generated queries that were kept back when the weights were fitted',
  );
  print(curve(small.map(toOrganization), generated.filter(isHeldOut)));
  // Every hundredth that is not in the small one is taken out: real names that are not there.
  const isTaken = ({ id }, i) => i % 100 === 0 && !here.has(id);
  const most = large.filter((row, i) => !isTaken(row, i));
  const queriesForMost = generateQueries(most, large.filter(isTaken));
  evaluate('100k, generated', most, withAnswers(queriesForMost, most), {
    ...{ 'recall@1': 0.93, wrong: 0.06, shown: 0 },
  });
  console.log('\nAs one types, of 200 names');
  const letters = typing(small, small.map(toOrganization));
  print(letters);
  const four = letters['4 letters'];
  hold('first five after four letters', four['care-guide: first five'], 0.75);
  hold('first after four letters', four['care-guide: first'], 0.5);
} else {
  evaluate('sample', sampleRows(), ownQueries(), {
    ...{ 'recall@1': 0.97, 'recall@5': 0.98, category: 0.8, empty: 0.01, wrong: 0.05, kept: 0.85 },
  });
  const generated = withAnswers(generateQueries(sampleRows()), sampleRows());
  evaluate('sample, generated', sampleRows(), generated, { 'recall@1': 0.94, kept: 0.85 });
  print(curve(sampleRows().map(toOrganization), generated.filter(isHeldOut)));
}
const languages = generateLanguages();
const inLanguages = evaluate('five languages', languages.rows, languages.queries, {
  ...{ category: 0.8, shown: 5 },
});
hold(
  'five languages: recall@1',
  mean(inLanguages, (one) => Number(!isOff(one))),
  0.95,
);

for (const sentence of missed) console.error(`Missed: ${sentence}`);
process.exitCode = missed.length ? 1 : 0;
