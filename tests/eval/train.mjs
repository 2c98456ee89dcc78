#!/usr/bin/env node
// Fits the weights of src/directory/match/model.ts: logistic regression on first results, right or wrong, for generated
// queries of several seeds, of one half of which nothing is used. Needs the large directories. Prints the weights.
import { toOrganization } from './adapter.mjs';
import { firstResults } from './curve.mjs';
import { largeRows } from './data.mjs';
import { featuresOf, isDoubtful, isExact } from './engine.mjs';
import { generateQueries } from './generate.mjs';
import { isHeldOut, withAnswers } from './measure.mjs';

const SEEDS = [1, 2, 3, 4, 5, 6];
const STEPS = 3000;
/** A yes where there is none counts as so many missed ones. */
const WRONG_YES = 2;
/** Keeps weights small (L2). */
const DECAY = 0.5;

const rows = largeRows('directory-10k');
const here = new Set(rows.map(({ id }) => id));
const elsewhere = largeRows('directory-100k').filter(({ id }) => !here.has(id));
const queries = SEEDS.flatMap((seed) =>
  withAnswers(generateQueries(rows, elsewhere, seed), rows).filter((query) => !isHeldOut(query)),
);
const samples = firstResults(rows.map(toOrganization), queries)
  .filter(({ evidence }) => !isExact(evidence) && !isDoubtful(evidence))
  .map(({ right, evidence }) => ({ right, x: featuresOf(evidence).map(([, value]) => value) }));

const weights = samples[0].x.map(() => 0);
for (let i = 0; i < STEPS; i++) {
  const gradient = weights.map((weight, j) => (j ? weight * DECAY : 0));
  for (const { right, x } of samples) {
    const p = 1 / (1 + Math.exp(-x.reduce((sum, value, j) => sum + value * weights[j], 0)));
    const error = (p - Number(right)) * (right ? 1 : WRONG_YES);
    x.forEach((value, j) => (gradient[j] += error * value));
  }
  const rate = (i < STEPS / 6 ? 8 : 4) / samples.length;
  gradient.forEach((value, j) => (weights[j] -= rate * value));
}
console.log(`${samples.length} first results`);
for (const weight of weights) console.log(weight.toFixed(2));
