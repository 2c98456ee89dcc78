import { normalize } from '../directory/text/normalize.js';

/** The words of a query as the search reads them. */
export const understoodAs = (query: string): string => normalize(query);
