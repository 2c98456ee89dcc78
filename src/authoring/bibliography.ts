import * as v from 'valibot';
import type { Inline } from '../guide/schema.js';
import { type Problem, toProblem } from '../problems.js';
import { ama } from './ama.js';
import { type CslItem, cslSchema } from './csl.js';
import { plainly } from './plainly.js';

/** References by the id that a guide cites them by, in lower case as Markdown has it. */
export type Bibliography = ReadonlyMap<string, Inline[]>;

/** CSL-JSON → references in AMA style. Entries that cannot be used are left out and reported. */
export function readBibliography(value: unknown): {
  bibliography: Bibliography;
  problems: Problem[];
} {
  const bibliography = new Map<string, Inline[]>();
  if (!Array.isArray(value)) {
    return {
      bibliography,
      problems: [
        { path: '', message: 'A bibliography must be a list: export the references as CSL JSON.' },
      ],
    };
  }
  const problems: Problem[] = [];
  value.forEach((entry: unknown, index) => {
    const path = `[${String(index)}]`;
    const parsed = v.safeParse(cslSchema, entry);
    if (!parsed.success) {
      problems.push(...parsed.issues.map((issue) => plainly(toProblem(issue, path))));
      return;
    }
    const id = citeKey(parsed.output);
    if (!/^[\w.-]+$/.test(id))
      problems.push({
        path: `${path}.id`,
        message: `The guide cannot cite "${id}": give the entry a citation key of letters, digits, ".", "_" and "-".`,
      });
    else if (bibliography.has(id))
      problems.push({ path: `${path}.id`, message: `"${id}" is the id of an earlier entry.` });
    else bibliography.set(id, ama(withoutMarkup(parsed.output)));
  });
  return { bibliography, problems };
}

const citeKey = ({ id, 'citation-key': key }: CslItem): string => (key ?? String(id)).toLowerCase();

/** Reference managers write `<i>` into titles; a guide's references hold text. */
const withoutMarkup = (item: CslItem): CslItem => ({
  ...item,
  title: item.title.replace(/<\/?(i|b|su[bp]|span)\b[^>]*>/g, '').trim(),
});

/**
 * Markdown knows a footnote only where it is defined: each entry gets an empty definition below the text, so that what
 * stands in the text keeps its place.
 */
export const withEntries = (markdown: string, bibliography: Bibliography): string =>
  bibliography.size === 0
    ? markdown
    : `${markdown}\n\n${[...bibliography.keys()].map((id) => `[^${id}]: .\n`).join('\n')}`;
