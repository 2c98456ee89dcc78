import { parseGuide } from '../guide/parse.js';
import type { Guide } from '../guide/schema.js';
import {
  type Bibliography,
  type BibliographyEntry,
  withEntries,
} from './references/bibliography.js';
import { CompileContext } from './compile-context.js';
import { dayInWords } from '../guide/day-in-words.js';
import { type FrontMatter, noFrontMatter, readFrontMatter } from './front-matter.js';
import { parseMarkdown } from './markdown.js';
import { GuideParts, definitionsIn } from './parts.js';
import { type Places, SourceText } from './places.js';
import type { SourceProblem } from './source-problem.js';
import { translationNote } from './translation-note.js';
import { wordsFor } from './words.js';

export type { SourceProblem } from './source-problem.js';

/** A guide read from its source, with what is needed to point into that source. */
export interface Compiled {
  format: 'markdown' | 'json';
  /** Absent when there is nothing that could be shown. */
  guide?: Guide | undefined;
  problems: SourceProblem[];
  head: FrontMatter;
  source: SourceText;
  places: Places;
  /** By JSON path: references that stand in a bibliography, and where. */
  inBibliography: ReadonlyMap<string, BibliographyEntry>;
  /** What the guide was validated from: JSON paths in problems and places lead into it. */
  document: unknown;
}

/**
 * A guide's Markdown → the Guide document. A section is a directive (`:::faq`, `:::goals`,
 * `:::program`) that begins with its `## heading`; references are footnotes, or entries of a
 * bibliography; all else stands in the front matter.
 */
export function compileGuide(markdown: string, bibliography: Bibliography = new Map()): Compiled {
  const context = new CompileContext(new SourceText(markdown.replace(/^\uFEFF/, '')));
  const { source, places, problems } = context;
  const parts = new GuideParts(context);
  const root = parseMarkdown(withEntries(source.text, bibliography), context);

  for (const id of definitionsIn(root)) context.defined.add(id);
  let head = noFrontMatter;
  for (const node of root.children) {
    if (node.type === 'yaml') head = readFrontMatter(node);
    else parts.add(node);
  }
  const { sections, references } = parts;
  const known = new Set(references.map(({ id }) => id));
  const wanted = new Set([...context.cited, ...furtherReading(head)]);
  const inBibliography = new Map<string, BibliographyEntry>();
  for (const [id, entry] of bibliography) {
    if (!wanted.has(id) || known.has(id)) continue;
    inBibliography.set(`references[${references.length}]`, entry);
    references.push({ id, text: entry.text });
    problems.push(...entry.problems);
  }

  const inLanguage = head.values['references-lang'];
  if (inLanguage) for (const each of references) each.lang = String(inLanguage);
  const document = {
    ...noteFor(head.values),
    ...head.values,
    ...(head.values['sources-checked'] === undefined
      ? {}
      : { sourcesChecked: head.values['sources-checked'] }),
    ...wordsFor(head.values),
    sections,
    references,
  };
  const { guide, problems: invalid } = parseGuide(document);
  problems.push(...headProblems(head));
  for (const { path, message } of invalid) {
    const inHead = !/^(sections|references)\b/.test(path);
    const isReported = head.errors.length > 0 || missingKeys(head).includes(path);
    if (inHead && isReported) continue;
    const span = places.at(path);
    const entry = inBibliography.get(/^references\[\d+\]/.exec(path)?.[0] ?? '');
    if (entry && entry.problems.length > 0) continue; // said in other words
    const place =
      entry?.place ??
      (span
        ? source.place(span.start)
        : head.place(inHead ? path.replace('sourcesChecked', 'sources-checked') : ''));
    problems.push({ path, message, ...place });
  }
  problems.push(...writeDays(guide, head));
  problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return { format: 'markdown', guide, problems, head, source, places, inBibliography, document };
}

/** Days in the words of the guide's language; problems where no calendar has one. */
function writeDays(guide: Guide | undefined, head: FrontMatter): SourceProblem[] {
  if (!guide) return [];
  const problems: SourceProblem[] = [];
  const days = [
    ['sourcesChecked', 'sourcesCheckedOn', 'sources-checked'],
    ['reviewed', 'reviewedOn', 'reviewed'],
  ] as const;
  for (const [field, inWords, key] of days) {
    const day = guide[field];
    const words = day && dayInWords(day, guide.lang);
    if (words) guide[inWords] = words;
    else if (day)
      problems.push({ path: field, message: `There is no day ${day}.`, ...head.place(key) });
  }
  return problems;
}

/** The references that are listed though nothing cites them. */
export const furtherReading = ({ values }: FrontMatter): string[] =>
  [values['further-reading'] ?? []].flat().map((id) => String(id).toLowerCase());

/** The note of a translation, unless the author wrote another. */
const noteFor = ({ lang, translation }: FrontMatter['values']) =>
  typeof translation === 'object' && translation
    ? { note: translationNote(String(lang), translation) }
    : {};

const missingKeys = ({ values }: FrontMatter): string[] =>
  ['id', 'lang', 'title'].filter((key) => !(key in values));

function headProblems(head: FrontMatter): SourceProblem[] {
  if (head.errors.length > 0)
    return head.errors.map(({ message, place }) => ({ path: '', message, ...place }));
  return missingKeys(head).map((key) => ({
    path: key,
    message: `The front matter needs a line "${key}: …".`,
    ...head.place(''),
  }));
}
