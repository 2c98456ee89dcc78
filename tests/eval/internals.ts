export * from '../../src/directory/index.js';
export { buildIndex } from '../../src/directory/index/build.js';
export { isDoubtful, isExact } from '../../src/directory/match/confidence.js';
export { evidenceOf } from '../../src/directory/match/evidence.js';
export { featuresOf, probabilityOf } from '../../src/directory/match/model.js';
export { fuse } from '../../src/directory/query/correct.js';
export { findCandidates, leadOf } from '../../src/directory/search.js';
