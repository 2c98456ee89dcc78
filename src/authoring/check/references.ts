import { citations } from '../../guide/parse.js';
import { number } from '../../guide/numbering.js';
import type { Inline, Section } from '../../guide/schema.js';
import { furtherReading } from '../compile.js';
import type { Check, Run } from './desk.js';

/** Each reference is cited, or listed as further reading. */
export const uncited: Check = ({ guide, compiled, tell, tellHead }) => {
  if (compiled.format === 'json') return; // in a built guide, what is not cited is further reading
  const listed = furtherReading(compiled.head);
  const { notes, further } = number(guide);
  const known = new Set(guide.references.map(({ id }) => id));
  const cited = new Set(notes.map(({ reference }) => reference.id));
  for (const { reference } of further) {
    if (!listed.includes(reference.id))
      tell(
        'uncited',
        'error',
        reference,
        `Nothing cites "${reference.id}": cite it, or list it under "further-reading" in the front matter.`,
      );
  }
  listed.forEach((id, index) => {
    const key = `further-reading[${index}]`;
    if (!known.has(id))
      tellHead(
        'uncited',
        'error',
        key,
        `"${id}" is listed as further reading but is not among the references.`,
      );
    else if (cited.has(id))
      tellHead(
        'uncited',
        'error',
        key,
        `"${id}" is cited, so it is no further reading: take it off the list.`,
      );
  });
};

const cites = (tokens: Inline[] | undefined): boolean => citations(tokens ?? []).length > 0;

/** What makes claims: not headings, nor the words around the search, nor a line that leads to its list. */
const claims = (runs: readonly Run[], section: Section): Run[] =>
  section.type === 'program'
    ? []
    : runs.filter(
        (run) =>
          run.section === section &&
          run.kind !== 'heading' &&
          !(run.kind === 'paragraph' && run.text.endsWith(':')),
      );

/** Each claim has a citation: its own, or for a list that of the line above it, or of the heading above. */
export const uncitedClaims: Check = ({ compiled, guide, runs, tell }) => {
  if (compiled.format === 'json') return; // what its author said to be no claim is not in a built guide
  for (const section of guide.sections) {
    let heading: Inline[] | undefined;
    const byHeading = new Map<Run, Inline[] | undefined>();
    for (const run of runs) {
      if (run.section !== section) continue;
      if (run.kind === 'heading') heading = run.tokens;
      byHeading.set(run, heading);
    }
    for (const run of claims(runs, section)) {
      if (
        /\[\^|\^\[/.test(run.text) ||
        cites(run.tokens) ||
        cites(run.above) ||
        cites(byHeading.get(run))
      )
        continue;
      tell(
        'claim',
        'warning',
        run.tokens,
        'This has no citation: cite its source, or if it is no claim, say so with <!-- allow: claim --> above it.',
      );
    }
  }
};
