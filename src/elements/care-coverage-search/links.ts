import type { Problem } from '../../problems.js';
import { followableAddress } from '../../web.js';
import type { SearchHost } from './given-directory.js';

/** What is wrong with the links that a page gives. */
export const brokenLinks = (host: SearchHost): Problem[] =>
  (['link', 'contact'] as const)
    .filter((name) => host[name] && !followableAddress(host[name], host.baseURI))
    .map((path) => ({ path, message: 'Use https, http, mailto or tel.' }));
