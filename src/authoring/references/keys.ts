import { slug } from '../slug.js';
import type { CslItem } from './csl.js';

/** Whether a guide can cite by an id: letters, digits, ".", "_" and "-". */
export const isKey = (id: string): boolean => /^[\w.-]+$/.test(id);

/** Words of a title that say nothing. */
const STOP_WORDS = new Set(['the', 'a', 'an', 'of', 'on', 'in', 'for', 'and']);

/** A key for an entry without one: first author, or first word, and year, such as "hart-2003". */
export function keyFor({ author, editor, title, issued, pmid }: CslItem): string {
  const [person] = [...author, ...editor];
  const word = title.split(/\s+/).find((one) => slug(one) && !STOP_WORDS.has(one.toLowerCase()));
  const who = slug(person?.family || person?.literal || '') || slug(word ?? '');
  const short = who.split('-').slice(0, 3).join('-');
  return [short || (pmid ? `pmid-${pmid}` : 'reference'), issued.year].filter(Boolean).join('-');
}

/** The first of a key, key-b, key-c… that is free. */
export function freeKey(key: string, taken: { has(key: string): boolean }): string {
  if (!taken.has(key)) return key;
  for (let letter = 98; letter <= 122; letter++) {
    const next = key + String.fromCharCode(letter);
    if (!taken.has(next)) return next;
  }
  let number = 2;
  while (taken.has(`${key}-${number}`)) number++;
  return `${key}-${number}`;
}
