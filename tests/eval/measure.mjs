// Asks queries and tells how they were answered.
import { toOrganization } from './adapter.mjs';
import { idsByKey, keyOf } from './keys.mjs';

const LIMIT = 10;

export const mean = (list, value) =>
  list.length ? list.reduce((sum, item) => sum + value(item), 0) / list.length : 0;

/** Adds the ids that answer each generated query: of every row that has the name from which it was made. */
export function withAnswers(queries, rows) {
  const ids = idsByKey(rows);
  return queries.flatMap((query) => {
    if (!query.name) return [{ ...query, accept: [] }];
    const accept = [...(ids.get(keyOf(query.name)) ?? [])];
    // Any name that goes on so may be meant.
    if (query.category === 'a beginning')
      for (const [key, some] of ids) if (key.startsWith(keyOf(query.q))) accept.push(...some);
    return accept.length ? [{ ...query, accept, expect: accept[0] }] : [];
  });
}

/** Asks; `rank` is the place of the first right answer, 0 for none. */
export function ask(createSearch, rows, queries) {
  const search = createSearch(rows.map(toOrganization));
  const ids = new Set(rows.map(({ id }) => id));
  return queries.flatMap(({ q, category, expect, accept = [] }) => {
    const right = new Set([expect, ...accept]);
    if (expect && ![...right].some((id) => ids.has(id))) return [];
    const results = search.search(q, LIMIT);
    const rank = expect
      ? results.findIndex(({ organization }) => right.has(organization.id)) + 1
      : 0;
    const [first] = results;
    return [
      {
        q,
        category,
        expect,
        rank,
        count: results.length,
        first,
        confident: first !== undefined && first.confidence !== 'unsure',
      },
    ];
  });
}

/** How well queries that have an answer were answered. */
export const figures = (list) => {
  const first = list.filter(({ rank }) => rank === 1);
  return {
    queries: list.length,
    'recall@1': mean(list, ({ rank }) => Number(rank === 1)),
    'recall@5': mean(list, ({ rank }) => Number(rank > 0 && rank <= 5)),
    MRR: mean(list, ({ rank }) => (rank ? 1 / rank : 0)),
    empty: mean(list, ({ count }) => Number(count === 0)),
    kept: mean(first, ({ confident }) => Number(confident)),
  };
};

/** How often there was a confident answer where none is right. */
export const wrongFigures = (list) => ({
  queries: list.length,
  confident: mean(list, ({ confident }) => Number(confident)),
});

/** Splits a list by what a function makes of its members. */
export const groupBy = (list, key) => {
  const groups = {};
  for (const item of list) (groups[key(item)] ??= []).push(item);
  return groups;
};

/** One half of a set of queries is for tuning, the other is kept back: by a hash of its letters (FNV-1a). */
export const isHeldOut = ({ q }) => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < q.length; i++) hash = Math.imul(hash ^ q.charCodeAt(i), 0x01000193);
  return ((hash >>> 16) & 1) === 1;
};
