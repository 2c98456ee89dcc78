/**
 * Matching what a visitor types with the organizations of a directory. Knows neither the DOM nor
 * Lit. @module care-guide/directory
 */
export type { Problem } from '../problems.js';
export {
  directorySchema,
  organizationSchema,
  type Directory,
  type Kind,
  type Organization,
} from './schema.js';
export { parseDirectory, type ParsedDirectory } from './parse.js';
export { loadDirectory, type DirectorySource, type LoadedDirectory } from './source.js';
export {
  createSearch,
  createSearchSync,
  type DirectorySearch,
  type Match,
  type SearchOptions,
} from './search.js';
export type { FuzzyMatch, FuzzyMatcher } from './query/correct.js';
export { sampleDirectory } from './sample.js';
export type { SliceOptions } from './slices.js';
