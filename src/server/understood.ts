import { plain } from '../directory/normalize.js';

/** The words of a query as the search reads them. */
export const understoodAs = (query: string): string => plain(query);
