import { type Work, yearsOf } from './crossref.js';

/** Least share of a title's words that a reference must have, in order. */
const MIN_TITLE_OVERLAP = 0.85;

const words = (text: string): string[] =>
  text
    .replace(/<[^>]+>/g, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** What a reference says otherwise than the paper that its DOI belongs to; nothing when they are the same. */
export function differences(reference: string, work: Work): string[] {
  return [
    ...authors(reference, work),
    ...title(reference, work),
    ...journal(reference, work),
    ...year(reference, work),
  ];
}

/** "Gugliotta M, da Costa BR, et al" → the family names; nothing when a reference does not begin with people. */
export function authorsOf(reference: string): string[] {
  const [head = ''] = reference.split(/\.\s/, 1);
  const people = head
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part && !/^(et al|eds?)\.?$/i.test(part));
  const families = people.map(
    (person) => /^(.*\p{L}.*?)\s+\p{Lu}{1,4}(?:\s+(?:Jr|Sr|\p{Lu}+))?$/u.exec(person)?.[1],
  );
  return families.every((family): family is string => family !== undefined) ? families : [];
}

function authors(reference: string, { author }: Work): string[] {
  const families = author.flatMap(({ family, name }) => family ?? name ?? []);
  const listed = authorsOf(reference);
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

function title(reference: string, { title: [given] }: Work): string[] {
  const wanted = words(given ?? '');
  if (wanted.length === 0 || inOrder(wanted, words(reference)) / wanted.length >= MIN_TITLE_OVERLAP)
    return [];
  return [`its title is "${given ?? ''}"`];
}

/** How many words of one text another has in the same order: the length of their longest common subsequence. */
function inOrder(wanted: readonly string[], text: readonly string[]): number {
  let row = new Array<number>(text.length + 1).fill(0);
  for (const word of wanted) {
    const next = [0];
    for (let i = 0; i < text.length; i++)
      next.push(word === text[i] ? (row[i] ?? 0) + 1 : Math.max(row[i + 1] ?? 0, next[i] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

function journal(reference: string, work: Work): string[] {
  const names = [...work['container-title'], ...work['short-container-title']];
  const [name] = names;
  // What stands between the title and the year.
  const given = /[.?!]\s+([^.?!]+?(?:\.[^.?!]+?)*?)\.?\s+\(?(?:19|20)\d\d\b/
    .exec(reference)?.[1]
    ?.split(/[.?!]\s+/)
    .at(-1);
  if (!name || !given) return [];
  return names.some((one) => abbreviates(words(given), words(one)))
    ? []
    : [`its journal is ${name}, not ${given}`];
}

const STOP_WORDS = new Set(['the', 'of', 'and', 'in', 'for', 'on']);

/** Whether each word begins the next word of a name: "N Engl J Med". */
function abbreviates(short: readonly string[], full: readonly string[]): boolean {
  const [a, b] = [short, full].map((list) => list.filter((word) => !STOP_WORDS.has(word)));
  return (
    a !== undefined &&
    b !== undefined &&
    a.length === b.length &&
    a.every((word, index) => b[index]?.startsWith(word) || word.startsWith(b[index] ?? ' '))
  );
}

function year(reference: string, work: Work): string[] {
  const years = yearsOf(work);
  if (years.length === 0 || years.some((one) => new RegExp(`\\b${one}\\b`).test(reference)))
    return [];
  const given = /[.;]\s*\(?((?:19|20)\d\d)\b/.exec(reference)?.[1];
  return [`it came out in ${years.join(' or ')}${given ? `, not ${given}` : ''}`];
}
