/** The events of every element but the search, which has its own. */
export * from './care-faq/events.js';
export * from './care-guide/events.js';
