import { plainText } from '../../guide/plain-text.js';
import { doiOf } from '../references/identifiers.js';
import { differences } from './compare.js';
import type { CheckContext } from './context.js';
import { askCrossref } from './crossref.js';
import { type PathFinding, error, warning } from './finding.js';

/** Asks Crossref which paper each DOI belongs to, and reports where a reference says something else. */
export async function checkOnline(
  { guide, pathOf }: CheckContext,
  fetch: typeof globalThis.fetch,
  progress: (done: number, all: number) => void,
): Promise<{ findings: PathFinding[]; compared: number }> {
  const asked = guide.references.flatMap(({ id, text }) => {
    const doi = doiOf(text);
    return doi === undefined ? [] : [{ id, text, doi }];
  });
  const findings: PathFinding[] = [];
  for (const [index, { id, text, doi }] of asked.entries()) {
    progress(index, asked.length);
    const path = pathOf('references', id);
    const answer = await askCrossref(doi, fetch);
    if ('work' in answer) {
      const different = differences(plainText(text), answer.work);
      if (different.length > 0)
        findings.push(
          error(
            'crossref',
            path,
            `"${id}" mixes up papers. Of ${doi} Crossref says: ${different.join('; ')}.`,
          ),
        );
      if (answer.work['updated-by'].some(({ type }) => type === 'retraction'))
        findings.push(
          error('crossref', path, `"${id}" was retracted: take it out, and what rests on it.`),
        );
    } else if (answer.missing === 'unknown') {
      findings.push(
        warning(
          'crossref',
          path,
          `Crossref does not know ${doi}: try https://doi.org/${doi}, and correct it if it leads nowhere.`,
        ),
      );
    } else {
      const message =
        answer.missing === 'unreachable'
          ? 'Crossref cannot be reached: the references were not compared. Check the connection, or leave out --online.'
          : `Crossref answered ${String(answer.status)}: this and later references were not compared. Try again later.`;
      return { findings: [...findings, error('crossref', path, message)], compared: index };
    }
  }
  return { findings, compared: asked.length };
}
