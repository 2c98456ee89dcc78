import { en, type Strings } from './en.js';

export type { Strings } from './en.js';
export { say } from './say.js';

/** What the widget says: English, the words that a guide in another language brings laid over it, then the host's own. */
export const stringsFor = (...words: (Partial<Strings> | undefined)[]): Strings =>
  Object.assign({}, en, ...words) as Strings;
