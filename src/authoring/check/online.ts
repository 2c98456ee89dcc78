import { plainText } from '../../guide/plain-text.js';
import { doiOf } from '../identifiers.js';
import { differences } from './compare.js';
import { askCrossref } from './crossref.js';
import type { Desk } from './desk.js';

/** Asks Crossref which paper each DOI belongs to, and tells where a reference says something else; gives how many it asked for. */
export async function checkOnline(
  { guide, tell }: Desk,
  fetch: typeof globalThis.fetch,
  progress: (done: number, all: number) => void,
): Promise<number> {
  const asked = guide.references.flatMap(({ id, text }) => {
    const doi = doiOf(text);
    return doi === undefined ? [] : [{ id, text, doi }];
  });
  for (const [index, { id, text, doi }] of asked.entries()) {
    progress(index, asked.length);
    const answer = await askCrossref(doi, fetch);
    if ('work' in answer) {
      const different = differences(plainText(text), answer.work);
      if (different.length > 0)
        tell(
          'crossref',
          'error',
          text,
          `"${id}" mixes up papers. Of ${doi} Crossref says: ${different.join('; ')}.`,
        );
      if (answer.work['updated-by'].some(({ type }) => type === 'retraction'))
        tell(
          'crossref',
          'error',
          text,
          `"${id}" was retracted: take it out, and what rests on it.`,
        );
    } else if (answer.missing === 'unknown') {
      tell(
        'crossref',
        'warning',
        text,
        `Crossref does not know ${doi}: try https://doi.org/${doi}, and mend it if it leads nowhere.`,
      );
    } else {
      tell(
        'crossref',
        'error',
        text,
        answer.missing === 'unreachable'
          ? 'Crossref cannot be reached: the references were not compared. Check the connection, or leave out --online.'
          : `Crossref answered ${String(answer.status)}: this and later references were not compared. Try again later.`,
      );
      return index;
    }
  }
  return asked.length;
}
