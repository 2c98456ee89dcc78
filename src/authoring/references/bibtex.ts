import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import type { SourceText } from '../places.js';
import type { RawEntry } from './bibliography.js';

/**
 * References in BibTeX or BibLaTeX. Each entry is read by itself, so that a broken one spoils no
 * other.
 */
export function readBibtex(source: SourceText): RawEntry[] {
  const blocks = blocksOf(source.text);
  const strings = blocks.filter(({ kind }) => kind === 'string').map(({ text }) => text);
  return blocks
    .filter(({ kind }) => !['string', 'comment', 'preamble'].includes(kind))
    .map(({ text, offset }) => readEntry(text, strings.join('\n'), source.place(offset)));
}

function readEntry(block: string, strings: string, place: RawEntry['place']): RawEntry {
  // The reader knows only braces around an entry.
  const text = block.replace(/^(@\s*\w+\s*)\(([^]*)\)$/, '$1{$2}');
  const key = /^@\s*\w+\s*[{(]\s*([^\s,]+)/.exec(text)?.[1] ?? '';
  try {
    const [entry] = plugins.input.chain(`${strings}\n${withoutStrayMacros(text, strings)}`, {
      generateGraph: false,
    }) as Record<string, unknown>[];
    return { value: { ...corrected(entry ?? {}, text), id: key }, place };
  } catch {
    const problem =
      `The entry "${key}" is not valid BibTeX: look for a brace or a comma that is missing, or ` +
      'one too many.';
    return { value: { id: key }, place, problem };
  }
}

/**
 * A journal's macro that no @string defines stands for itself. What is in braces or quotes is text,
 * such as an address with "?id=abc".
 */
const withoutStrayMacros = (text: string, strings: string): string => {
  let depth = 0;
  let isQuoted = false;
  return text.replace(
    /\\.|[{}"]|(=\s*)([A-Za-z][\w-]*)(?=\s*[,})])/g,
    (whole, before?: string, macro?: string) => {
      if (whole === '{') depth++;
      else if (whole === '}') depth--;
      else if (whole === '"' && depth <= 1) isQuoted = !isQuoted;
      if (before === undefined || macro === undefined || depth > 1 || isQuoted) return whole;
      return isDefined(macro, strings) ? whole : `${before}{${macro}}`;
    },
  );
};

const isDefined = (macro: string, strings: string): boolean =>
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/i.test(macro) ||
  new RegExp(`@string\\s*[{(]\\s*${macro}\\s*=`, 'i').test(strings);

const GENRES: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  mathesis: "Master's thesis",
  mastersthesis: "Master's thesis",
  candthesis: 'Thesis',
  techreport: '',
  resreport: '',
};

/** What the reader leaves as BibTeX has it. */
function corrected(entry: Record<string, unknown>, text: string): Record<string, unknown> {
  const genre = String(entry['genre'] ?? '');
  const note = String(entry['note'] ?? '');
  const accessed = /\baccessed:?\s*(?:on\s*)?(\d{4}-\d{2}-\d{2})/i.exec(note)?.[1];
  const isPage = entry['type'] === 'document' && entry['URL'] !== undefined;
  const isPreprint = /\b(?:eprinttype|archiveprefix)\s*=\s*["{]\s*arxiv/i.test(text);
  return {
    ...entry,
    genre: GENRES[genre.toLowerCase()] ?? genre,
    ...(isPage && { type: 'webpage' }),
    ...(accessed && !entry['accessed'] && { accessed }),
    ...(isPreprint &&
      !entry['container-title'] && { type: 'article', genre: 'preprint', publisher: 'arXiv' }),
  };
}

interface Block {
  kind: string;
  text: string;
  offset: number;
}

/** The text from each "@" that begins an entry to its closing brace. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  const start = /@\s*(\w+)\s*([{(])/g;
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const end = endOf(text, found.index + found[0].length, found[2] === '(' ? ')' : '}');
    blocks.push({
      kind: (found[1] ?? '').toLowerCase(),
      text: text.slice(found.index, end),
      offset: found.index,
    });
    start.lastIndex = end;
  }
  return blocks;
}

/**
 * Where an entry ends: at its brace, or, when that is missing, before the next line that begins an
 * entry.
 */
function endOf(text: string, from: number, close: string): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    const mark = text[at];
    if (mark === '\\') at++;
    else if (mark === '{') depth++;
    else if (mark === '}' && depth > 1) depth--;
    else if (depth === 1 && mark === close) return at + 1;
    else if (
      mark === '\n' &&
      /^\s*@\s*\w+\s*[{(]\s*[^\s,{}"]+\s*,/.test(text.slice(at + 1, at + 200))
    )
      return at;
  }
  return text.length;
}
