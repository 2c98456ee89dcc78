// What runs in the page: the same measuring as in Node, on the main thread.
import { createSearch, createSearchSync } from '../../src/directory/index.ts';
import { engines, longestSlice, timeQueries } from './search-core.mjs';

window.measure = async (organizations, keystrokes, budget) => {
  const results = {};
  for (const [name, build] of Object.entries(engines(createSearchSync))) {
    const start = performance.now();
    const search = build(organizations);
    const perEntry = ((performance.now() - start) * 1000) / organizations.length;
    results[name] = { perEntry, ...timeQueries(search, organizations, keystrokes, budget) };
  }
  return { results, slice: await longestSlice(createSearch, organizations) };
};
