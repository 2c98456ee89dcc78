import { citations } from '../../guide/walk.js';
import { number } from '../../guide/numbering.js';
import type { Inline, Section } from '../../guide/schema.js';
import { furtherReading } from '../compile.js';
import type { Check, Run } from './context.js';
import { error, warning } from './finding.js';

/** Each reference is cited, or listed as further reading. */
export const uncited: Check = ({ guide, compiled, pathOf }) => {
  // In a built guide, what is not cited is further reading
  if (compiled.format === 'json') return [];
  const listed = furtherReading(compiled.head);
  const { notes, further } = number(guide);
  const known = new Set(guide.references.map(({ id }) => id));
  const cited = new Set(notes.map(({ reference }) => reference.id));
  return [
    ...further
      .filter(({ reference: { id } }) => !listed.includes(id))
      .map(({ reference: { id } }) =>
        error(
          'uncited',
          pathOf('references', id).replace('.text', ''),
          `Nothing cites "${id}": cite it, or list it under "further-reading" in the front matter.`,
        ),
      ),
    ...listed.flatMap((id, index) => {
      const key = `further-reading[${index}]`;
      if (!known.has(id))
        return error(
          'uncited',
          key,
          `"${id}" is listed as further reading but is not among the references.`,
        );
      return cited.has(id)
        ? error(
            'uncited',
            key,
            `"${id}" is cited, so it is no further reading: take it off the list.`,
          )
        : [];
    }),
  ];
};

const cites = (tokens: Inline[] | undefined): boolean => citations(tokens ?? []).length > 0;

/**
 * What makes claims: not headings, nor the words around the search, nor a line that leads to its
 * list.
 */
const claims = (runs: readonly Run[], section: Section): Run[] =>
  section.type === 'program'
    ? []
    : runs.filter(
        ({ kind, text }) => kind !== 'heading' && !(kind === 'paragraph' && text.endsWith(':')),
      );

/**
 * Each claim has a citation: its own, or for a list that of the line above it, or of the heading
 * above.
 */
export const uncitedClaims: Check = ({ compiled, guide, runs }) => {
  // What its author said to be no claim is not in a built guide
  if (compiled.format === 'json') return [];
  return guide.sections.flatMap((section) => {
    const inSection = runs.filter((run) => run.section === section);
    const headingOf = new Map<Run, Inline[] | undefined>();
    let heading: Inline[] | undefined;
    for (const run of inSection) {
      if (run.kind === 'heading') heading = run.tokens;
      headingOf.set(run, heading);
    }
    const isCited = (run: Run) =>
      /\[\^|\^\[/.test(run.text) || // a citation that is malformed is reported as such
      [run.tokens, run.above, headingOf.get(run)].some(cites);
    return claims(inSection, section)
      .filter((run) => !isCited(run))
      .map(({ path }) =>
        warning(
          'claim',
          path,
          'This has no citation: cite its source, or if it is no claim, say so with <!-- ' +
            'allow: claim --> above it.',
        ),
      );
  });
};
