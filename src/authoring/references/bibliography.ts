import type { Inline } from '../../guide/schema.js';
import type { SourceProblem } from '../source-problem.js';
import type { Place } from '../places.js';
import { ama } from './ama/index.js';
import { type CslItem, toItem } from './csl.js';
import { freeKey, isKey, keyFor } from './keys.js';

/** A reference of a bibliography. */
export interface BibliographyEntry {
  text: Inline[];
  /** Where it stands; `file` is the bibliography's. */
  place: Place & { file: string };
  /** Why it cannot be used; of interest only when it is. */
  problems: SourceProblem[];
}

/** References by the key that a guide cites them by, in lower case as Markdown has it. */
export type Bibliography = ReadonlyMap<string, BibliographyEntry>;

/** An entry as a format's reader gives it: fields of CSL JSON, or why there are none. */
export interface RawEntry {
  value: unknown;
  place: Place;
  problem?: string | undefined;
}

export interface ReadBibliography {
  bibliography: Bibliography;
  /** What is wrong with the file as a whole. */
  problems: SourceProblem[];
  /** Keys that were made, since those of the file cannot be written in a guide. */
  madeKeys: { key: string; title: string; id: string }[];
}

/** Entries of any format → references in AMA style by their keys. */
export function toBibliography(entries: readonly RawEntry[], file: string): ReadBibliography {
  const bibliography = new Map<string, BibliographyEntry>();
  const madeKeys: ReadBibliography['madeKeys'] = [];
  const items = entries.map((entry) => ({ ...entry, item: toItem(fieldsOf(entry.value)) }));
  // Keys that are written go before those that are made.
  const own = new Set(items.map(({ item: { id } }) => id.toLowerCase()).filter(isKey));
  const taken = { has: (key: string) => own.has(key) || bibliography.has(key) };
  for (const { item, place, problem } of items) {
    const { id, title } = item;
    const hasKey = isKey(id);
    const key = hasKey ? id.toLowerCase() : freeKey(keyFor(item), taken);
    const at = { ...place, file };
    const entry: BibliographyEntry = {
      text: ama(item),
      place: at,
      problems: problemsOf(item, key, problem).map((message) => ({ path: '', message, ...at })),
    };
    const earlier = bibliography.get(key);
    if (earlier)
      earlier.problems.push({
        path: '',
        message:
          `"${key}" is the key of another entry in line ${place.line}, too: give one of them ` +
          'another.',
        ...earlier.place,
      });
    else bibliography.set(key, entry);
    if (!hasKey && !problem) madeKeys.push({ key, title, id });
  }
  return { bibliography, problems: [], madeKeys };
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** What keeps an entry from being shown. */
function problemsOf({ title, url, doi }: CslItem, key: string, problem?: string): string[] {
  if (problem) return [problem];
  const name = title ? `"${key}" (${title.slice(0, 60)})` : `"${key}"`;
  return [
    ...(title ? [] : [`${name} needs a title.`]),
    ...(url && !doi && !/^(?:https?:\/\/|mailto:|tel:)/i.test(url)
      ? [`${name}: "${url}" is no web address: start it with https://.`]
      : []),
  ];
}

/**
 * Markdown knows a footnote only where it is defined: each entry gets an empty definition below the
 * text, so that what stands in the text keeps its place.
 */
export const withEntries = (markdown: string, bibliography: Bibliography): string =>
  bibliography.size === 0
    ? markdown
    : `${markdown}\n\n${[...bibliography.keys()].map((key) => `[^${key}]: .\n`).join('\n')}`;
