// What makes two names the same, for the evaluation alone: it must not judge the search by the search's own eyes.
const LEGAL =
  /\b(?:incorporated|inc|corporation|corp|company|co|llc|llp|lp|ltd|limited|plc|pllc|pc|the|and|of)\b/g;

/** A name in small letters, without accents, marks, legal forms and little words. */
export function keyOf(name) {
  const plain = name
    .replace(/&#?\w+;/g, "'")
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain.replace(LEGAL, ' ').replace(/ +/g, ' ').trim() || plain;
}

export const namesOf = ({ name, aliases = [] }) => [name, ...aliases];

/** The ids of the rows that have each key. */
export function idsByKey(rows) {
  const ids = new Map();
  for (const row of rows) {
    for (const name of namesOf(row)) {
      const key = keyOf(name);
      if (!ids.has(key)) ids.set(key, new Set());
      ids.get(key).add(row.id);
    }
  }
  return ids;
}

/** What a name comes to when the order of its words, and words for offices, are left out of account. */
export const looseKeyOf = (name) =>
  [...new Set(keyOf(name).split(' '))]
    .filter((word) => !/^(?:government|office|public|at|in|for|us|usa|\d{5})$/.test(word))
    .sort()
    .join(' ');
