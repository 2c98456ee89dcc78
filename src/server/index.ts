/**
 * The search service, and what brings directories to it. The command line loads this when one of
 * its commands is used.
 */
export { ServiceFailure } from './failure.js';
export { clusterEngine, fileEngine, serve, type ServeOptions } from './serve.js';
export { push, type PushOptions } from './opensearch/push.js';
export { rollback } from './opensearch/versions.js';
