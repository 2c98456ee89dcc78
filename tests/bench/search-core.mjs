// What is measured, in Node and in a browser alike: each engine on the same keystrokes, with a plain scan right before
// each query as the floor.
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import uFuzzy from '@leeoniya/ufuzzy';
import fuzzysort from 'fuzzysort';

const LIMIT = 10;
const texts = (organizations) =>
  organizations.map(({ name, aliases = [] }) => [name, ...aliases].join('\n').toLowerCase());

/** Each engine: builds its index, then gives a function from a query to results. */
export const engines = (createSearchSync) => ({
  'care-guide': (organizations) => {
    const search = createSearchSync(organizations);
    return Object.assign((query) => search.search(query, LIMIT), { again: 10 });
  },
  'fuse.js': (organizations) => {
    const fuse = new Fuse(organizations, { keys: ['name', 'aliases'] });
    return (query) => fuse.search(query, { limit: LIMIT });
  },
  'fuse.js tokens': (organizations) => {
    const fuse = new Fuse(organizations, { keys: ['name', 'aliases'], useTokenSearch: true });
    return (query) => fuse.search(query, { limit: LIMIT });
  },
  minisearch: (organizations) => {
    const mini = new MiniSearch({
      fields: ['name', 'aliases'],
      searchOptions: { prefix: true, fuzzy: 0.2 },
    });
    mini.addAll(organizations);
    return (query) => mini.search(query).slice(0, LIMIT);
  },
  uFuzzy: (organizations) => {
    const haystack = texts(organizations);
    const fuzzy = new uFuzzy({ intraMode: 1 });
    return (query) => fuzzy.search(haystack, query, 1)[0]?.slice(0, LIMIT) ?? [];
  },
  fuzzysort: (organizations) => {
    const rows = organizations.map(({ name, aliases = [] }) => ({
      name: fuzzysort.prepare(name),
      aliases: fuzzysort.prepare(aliases.join(' ')),
    }));
    return (query) => fuzzysort.go(query, rows, { keys: ['name', 'aliases'], limit: LIMIT });
  },
});

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN;

/** Times a search and the floor on as many keystrokes as `budget` ms allow, spread over the list. */
export function timeQueries(search, organizations, keystrokes, budget) {
  const haystack = texts(organizations);
  const floor = (query) => {
    let found = 0;
    for (let i = 0; i < haystack.length; i++) if (haystack[i].includes(query)) found++;
    return found;
  };
  const clock = (work, query) => {
    const start = performance.now();
    work(query);
    return performance.now() - start;
  };
  // Compiled code is what is compared: a third of the time, and at least one query, goes to warming up.
  const warm = performance.now() + budget / 3;
  for (let i = 0; i < keystrokes.length && (!i || performance.now() < warm); i++) {
    floor(keystrokes[i]);
    search(keystrokes[i]);
  }
  const own = [];
  const scans = [];
  const asked = [];
  const end = performance.now() + budget;
  // A stride prime to the length visits every keystroke once, from all over the list first.
  for (
    let i = 0, at = 0;
    i < keystrokes.length && performance.now() < end;
    i++, at = (at + 997) % keystrokes.length
  ) {
    scans.push(clock(floor, keystrokes[at]));
    own.push(clock(search, keystrokes[at]));
    asked.push([own.at(-1), at]);
  }
  const slowest = asked.sort(([a], [b]) => b - a).slice(0, search.again ?? 1);
  // Other programs hold the machine up now and then: the slowest are asked again, and count at their quickest.
  let longest = 0;
  for (const [slow, at] of slowest)
    longest = Math.max(
      longest,
      search.again ? Math.min(slow, ...[1, 2, 3].map(() => clock(search, keystrokes[at]))) : slow,
    );
  return {
    count: own.length,
    median: median(own),
    floor: median(scans),
    ratio: median(own) / median(scans),
    longest,
  };
}

/** Builds in slices; tells the longest time that the thread was held. */
export async function longestSlice(createSearch, organizations) {
  let start = performance.now();
  let longest = 0;
  const rest = () => {
    longest = Math.max(longest, performance.now() - start);
    return new Promise((resume) =>
      setTimeout(() => {
        start = performance.now();
        resume();
      }),
    );
  };
  await createSearch(organizations, { yieldNow: rest });
  return Math.max(longest, performance.now() - start);
}
