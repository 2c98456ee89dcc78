#!/usr/bin/env node
// Fits the weights of src/directory/match/model.ts: logistic regression on first results, right or wrong, for generated
// queries of several seeds, of one half of which nothing is used. Needs the large directories. Prints the weights.
import 'tsx';
import { toOrganization } from './adapter.mjs';
import { largeRows } from './data.mjs';
import { generateQueries } from './generate.mjs';
import { isHeldOut, withAnswers } from './measure.mjs';

const { buildIndex, DOUBTS, evidenceOf, FEATURES, findCandidates, fuse, isExact } =
  await import('./internals.ts');

const SEEDS = [1, 2, 3, 4];
const STEPS = 3000;
/** A yes where there is none counts as so many missed ones. */
const WRONG_YES = 2;
/** Keeps weights small (L2). */
const DECAY = 0.5;

const rows = largeRows('directory-10k');
const here = new Set(rows.map(({ id }) => id));
const elsewhere = largeRows('directory-100k').filter(({ id }) => !here.has(id));
const organizations = rows.map(toOrganization);
const work = buildIndex(organizations);
let step = work.next();
while (!step.done) step = work.next();
const index = step.value;

const names = Object.keys(FEATURES);
const samples = SEEDS.flatMap((seed) =>
  withAnswers(generateQueries(rows, elsewhere, seed), rows).filter((query) => !isHeldOut(query)),
).flatMap(({ q, expect, accept }) => {
  const [first, second] = findCandidates(index, q, 2, fuse);
  if (!first) return [];
  const organization = organizations[index.organizationOf[first.name]];
  const margin = (second?.cost ?? 1) - first.cost;
  const evidence = evidenceOf(index, first, organization.kind, margin);
  if (isExact(evidence) || DOUBTS.some((applies) => applies(evidence))) return [];
  const right = Boolean(expect) && accept.includes(organization.id);
  return [{ right, x: names.map((name) => FEATURES[name](evidence)) }];
});

const weights = names.map(() => 0);
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
for (const [j, name] of names.entries()) console.log(`  ${name}: ${weights[j].toFixed(2)},`);
