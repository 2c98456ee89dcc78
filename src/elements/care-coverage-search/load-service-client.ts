/** Loads what asks a search service: few pages have one. */
export const loadServiceClient = () => import('./service-search.js');
