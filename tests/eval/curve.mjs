// How the share of absent names answered with confidence trades against that of right first results kept confident.
import {
  buildIndex,
  evidenceOf,
  findCandidates,
  fuse,
  isDoubtful,
  isExact,
  leadOf,
  probabilityOf,
} from './engine.mjs';
import { mean } from './measure.mjs';

/** The first result of each query that has one, and the evidence for it. */
export function firstResults(organizations, queries) {
  const work = buildIndex(organizations);
  let step = work.next();
  while (!step.done) step = work.next();
  const index = step.value;
  return queries.flatMap(({ q, expect, accept = [] }) => {
    const candidates = findCandidates(index, q, Infinity, fuse);
    const [first] = candidates;
    if (!first) return [];
    const { id, kind } = organizations[index.organizationOf[first.name]];
    const evidence = evidenceOf(index, first, kind, leadOf(index, candidates, 0));
    const isRight = Boolean(expect) && [expect, ...accept].includes(id);
    return [{ q, absent: !expect, right: isRight, evidence }];
  });
}

const certainty = ({ evidence }) => {
  if (isExact(evidence)) return 1;
  return isDoubtful(evidence) ? 0 : probabilityOf(evidence);
};

/** A row for each least probability. `absent` counts queries without any result, too. */
export function curve(organizations, queries) {
  const results = firstResults(organizations, queries);
  const absent = queries.filter(({ expect }) => !expect).length;
  const right = results.filter((result) => result.right);
  return [0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8, 0.9].map((least) => {
    const isSure = (result) => certainty(result) >= least;
    return {
      'probability from': least,
      'absent confident':
        results.filter((result) => result.absent && isSure(result)).length / absent,
      'right kept': mean(right, (result) => Number(isSure(result))),
    };
  });
}
