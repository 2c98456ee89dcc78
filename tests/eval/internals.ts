// What training looks at of the search, besides its results.
export { buildIndex } from '../../src/directory/index/build.js';
export { DOUBTS, isExact } from '../../src/directory/match/confidence.js';
export { evidenceOf } from '../../src/directory/match/evidence.js';
export { FEATURES } from '../../src/directory/match/model.js';
export { fuse } from '../../src/directory/query/correct.js';
export { findCandidates } from '../../src/directory/search.js';
