import { markupOut } from '../../references/markup.js';
import type { ReferenceParts } from './reference-parts.js';
import { ENDED_TITLE, type Work, yearsOf } from './work.js';

/** Least share of a title's words that must stand in another, in order. */
const MIN_TITLE_OVERLAP = 0.85;

const words = (text: string): string[] =>
  markupOut(text)
    .replace(/<[^>]+>/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * What a reference says otherwise than the work that its DOI belongs to; nothing when they are the
 * same.
 */
export const differences = (reference: ReferenceParts, work: Work): string[] => [
  ...authors(reference, work),
  ...title(reference, work),
  ...container(reference, work),
  ...year(reference, work),
];

function authors({ authors: listed }: ReferenceParts, { author }: Work): string[] {
  const families = author.flatMap(({ family, name }) => family ?? name ?? []).map(markupOut);
  const [first] = families;
  if (first === undefined || listed.length === 0) return [];
  const key = (name: string) => words(name).join(' ');
  const known = families.map(key);
  const same = (a: string, b: string) => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);
  const strangers = listed.filter((name) => !known.some((other) => same(key(name), other)));
  if (strangers.length > 0)
    return [`its authors are ${some(families)}, not ${strangers.join(', ')}`];
  return same(key(listed[0] ?? ''), key(first))
    ? []
    : [`its first author is ${first}, not ${listed[0] ?? ''}`];
}

const some = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} and others` : names.join(', ');

/** The title must stand in the reference; its subtitle may, and no other. */
function title(reference: ReferenceParts, work: Work): string[] {
  const main = markupOut(work.title[0] ?? '').replace(ENDED_TITLE, '');
  const wanted = words(main);
  if (wanted.length === 0) return [];
  const subtitles = work.subtitle.map(markupOut).filter((subtitle) => !main.includes(subtitle));
  const whole = [main, ...subtitles].join(': ');
  const hasTitle = overlap(wanted, words(reference.text)) >= MIN_TITLE_OVERLAP;
  const given = words(reference.title);
  const hasNoOther = given.length === 0 || overlap(given, words(whole)) >= MIN_TITLE_OVERLAP;
  // A reference may leave out the subtitle that the registrar has in the title.
  const isShortened = given.length > 2 && overlap(given, wanted.slice(0, given.length)) === 1;
  return (hasTitle || isShortened) && hasNoOther ? [] : [`its title is "${whole}"`];
}

/** The share of words that another text has in the same order: their longest common subsequence. */
function overlap(wanted: readonly string[], text: readonly string[]): number {
  let row = new Array<number>(text.length + 1).fill(0);
  for (const word of wanted) {
    const next = [0];
    for (let i = 0; i < text.length; i++)
      next.push(word === text[i] ? (row[i] ?? 0) + 1 : Math.max(row[i + 1] ?? 0, next[i] ?? 0));
    row = next;
  }
  return (row.at(-1) ?? 0) / wanted.length;
}

function container({ container: given }: ReferenceParts, work: Work): string[] {
  const names = [...work['container-title'], ...work['short-container-title']].map(markupOut);
  const [name] = names;
  if (!name || !given || /^(?:book|monograph|edited-book|report|posted-content)$/.test(work.type))
    return [];
  if (names.some((one) => isSameContainer(given, one))) return [];
  const kind = /chapter|section|part/.test(work.type) ? 'book' : 'journal';
  return [`its ${kind} is ${name}, not ${given}`];
}

const STOP_WORDS = new Set([
  'the',
  'of',
  'and',
  'in',
  'for',
  'on',
  'a',
  'an',
  'de',
  'la',
  'der',
  'die',
  'und',
]);

/** Without what stands in parentheses, which keeps namesakes apart. */
const nameWords = (name: string): string[] =>
  words(name.replace(/\([^)]*\)/g, '')).filter((word) => !STOP_WORDS.has(word));

function isSameContainer(short: string, full: string): boolean {
  const [a, b] = [nameWords(short), nameWords(full)];
  const withoutSubtitle = nameWords(full.split(/[:=]/)[0] ?? '');
  const initials = b.map((word) => word[0]).join('');
  return (
    abbreviates(a, b) ||
    abbreviates(a, withoutSubtitle) ||
    (a.length === 1 && b.length > 1 && a[0] === initials)
  );
}

/** Whether each word begins the next word of a name: "N Engl J Med". */
const abbreviates = (a: readonly string[], b: readonly string[]): boolean =>
  a.length > 0 &&
  a.length === b.length &&
  a.every((word, index) => b[index]?.startsWith(word) || word.startsWith(b[index] ?? ' '));

function year({ text }: ReferenceParts, work: Work): string[] {
  const years = yearsOf(work);
  if (years.length === 0 || years.some((one) => new RegExp(`\\b${one}\\b`).test(text))) return [];
  const given = /[.;,]\s*\(?((?:19|20)\d\d)\b/.exec(text)?.[1];
  return [`it came out in ${years.join(' or ')}${given ? `, not ${given}` : ''}`];
}
