export * from '../../src/directory/index.js';
export { buildIndex } from '../../src/directory/index/build.js';
export { DOUBTS, isExact } from '../../src/directory/match/confidence.js';
export { evidenceOf } from '../../src/directory/match/evidence.js';
export { FEATURES, probabilityOf } from '../../src/directory/match/model.js';
export { fuse } from '../../src/directory/query/correct.js';
export { findCandidates } from '../../src/directory/search.js';
