// Letter by letter: how soon the one that is meant is among the first, beside flexsearch.
import { Document } from 'flexsearch';
import { createSearchSync } from './engine.mjs';
import { idsByKey, keyOf } from './keys.mjs';
import { mean } from './measure.mjs';
import { randomFrom } from './random.mjs';

const NAMES = 100;
const LETTERS = [2, 3, 4, 5, 6, 8, 10];

function flexsearch(organizations) {
  const index = new Document({
    tokenize: 'forward',
    document: { id: 'id', index: ['name', 'aliases'] },
  });
  for (const { id, name, aliases = [] } of organizations)
    index.add({ id, name, aliases: aliases.join(' ') });
  return (query) => {
    const found = index.search(query, { limit: 10 }).flatMap(({ result }) => result);
    return [...new Set(found)];
  };
}

function ours(organizations) {
  const search = createSearchSync(organizations);
  return (query) => search.search(query, 10).map(({ organization }) => organization.id);
}

/** Half of the names well known, where the rows say which; half of them any. */
export function typing(rows, organizations, seed = 20261126) {
  const { shuffle } = randomFrom(seed);
  const ids = idsByKey(rows);
  const wellKnown = rows.filter(({ source = '' }) => source.includes('seed'));
  const names = [...shuffle(wellKnown).slice(0, NAMES), ...shuffle(rows).slice(0, NAMES)].map(
    ({ name }) => name,
  );
  const table = {};
  for (const [engine, search] of Object.entries({
    'care-guide': ours(organizations),
    flexsearch: flexsearch(organizations),
  })) {
    for (const letters of LETTERS) {
      const places = names.map((name) => {
        const right = ids.get(keyOf(name));
        return search(name.slice(0, letters).toLowerCase()).findIndex((id) => right.has(id)) + 1;
      });
      const row = (table[`${letters} letters`] ??= {});
      row[`${engine}: first`] = mean(places, (place) => Number(place === 1));
      row[`${engine}: first five`] = mean(places, (place) => Number(place > 0 && place < 6));
    }
  }
  return table;
}
