import { plainText } from '../../../guide/plain-text.js';
import type { Inline } from '../../../guide/schema.js';

/** What a reference says of the work it stands for. */
export interface ReferenceParts {
  text: string;
  /** Family names, or none when the reference does not begin with people. */
  authors: string[];
  /** Empty when it cannot be separated from the rest. */
  title: string;
  /** The journal, or the book that a chapter is from. */
  container: string;
}

/** A reference as its parts: in AMA style, or in another of the numbered styles. */
export function readReference(tokens: readonly Inline[]): ReferenceParts {
  const text = plainText([...tokens]);
  const at = tokens.findIndex((token) => typeof token === 'object' && 'emphasis' in token);
  const emphasis = at < 0 ? '' : plainText(tokens.slice(at, at + 1));
  const before = plainText(tokens.slice(0, Math.max(at, 0)));
  const authors = authorsOf(text);
  const [head = ''] = splitHead(before || text, authors.length > 0);
  if (!emphasis) return { text, authors, title: sentence(head), container: containerIn(text) };
  const [title = '', editors] = head.split(/\.?\s+In:\s/);
  if (!title.replace(/\W/g, '')) return { text, authors, title: emphasis, container: '' }; // a book
  const isChapter = editors !== undefined || /\sIn:\s*$/.test(head);
  const name = title.replace(/\s+In:\s*$/, '').trim();
  return {
    text,
    authors,
    title: name.replace(/\.$/, ''),
    container: isChapter || emphasis ? emphasis : '',
  };
}

/** What stands behind the authors. */
function splitHead(text: string, hasAuthors: boolean): [rest: string] {
  return [
    hasAuthors
      ? text.replace(/^.*?(?:et al\.?|\p{Lu}{1,4}(?: Jr| Sr| I{2,3}| IV)?|eds?)[.:]\s+/u, '')
      : text,
  ];
}

const sentence = (text: string): string =>
  /^(.*?[?!]|.*?)(?:\.\s|\s(?=In:)|$)/s.exec(text)?.[1] ?? '';

/** What stands between the title and the year. */
const containerIn = (text: string): string =>
  /[.?!]\s+([^.?!]+?(?:\.[^.?!]+?)*?)\.?\s+\(?(?:19|20)\d\d\b/
    .exec(text)?.[1]
    ?.split(/[.?!]\s+/)
    .at(-1) ?? '';

/**
 * "Gugliotta M, da Costa BR, et al" → the family names; nothing when a reference does not begin
 * with people.
 */
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
