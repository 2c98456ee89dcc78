import { markupOut } from './markup.js';

/** A person or body, as CSL has it. */
export interface CslName {
  family: string;
  given: string;
  literal: string;
  suffix: string;
  particle: string;
}

/**
 * A day of which parts may be missing; `literal` where it is no date ("in press", "Spring 2020").
 */
export interface CslDate {
  year?: number;
  month?: number;
  day?: number;
  literal?: string;
}

/**
 * An item of CSL, as far as a reference in a guide shows it: every field a text, and empty where it
 * is missing.
 */
export interface CslItem {
  id: string;
  type: string;
  title: string;
  containerTitle: string;
  containerTitleShort: string;
  publisher: string;
  genre: string;
  edition: string;
  volume: string;
  issue: string;
  page: string;
  number: string;
  version: string;
  event: string;
  eventPlace: string;
  note: string;
  doi: string;
  pmid: string;
  url: string;
  author: CslName[];
  editor: CslName[];
  issued: CslDate;
  accessed: CslDate;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text of a field; what is no text or number is not there. */
const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? markupOut(String(value)).replace(/\s+/g, ' ').trim()
    : '';

/** The first field that says something. */
const first = (entry: Json, ...fields: string[]): string =>
  fields.map((field) => text(entry[field])).find(Boolean) ?? '';

/**
 * An entry of CSL JSON or CSL YAML, or what other formats were turned into → an item. Nothing in it
 * can stop a build: what a field should not hold is left out.
 */
export function toItem(entry: Json): CslItem {
  const note = [text(entry['note']), text(entry['annote'])].join(' ');
  return {
    id: first(entry, 'citation-key', 'id'),
    type: text(entry['type']) || 'document',
    title: first(entry, 'title'),
    containerTitle: first(entry, 'container-title'),
    containerTitleShort: first(entry, 'container-title-short', 'journalAbbreviation'),
    publisher: first(entry, 'publisher'),
    genre: first(entry, 'genre'),
    edition: first(entry, 'edition'),
    volume: first(entry, 'volume'),
    issue: first(entry, 'issue'),
    page: first(entry, 'page'),
    number: first(entry, 'number', 'article-number'),
    version: first(entry, 'version'),
    event: first(entry, 'event-title', 'event'),
    eventPlace: first(entry, 'event-place'),
    note,
    doi: doiIn(first(entry, 'DOI', 'doi')) || doiIn(/\bdoi:\s*(\S+)/i.exec(note)?.[1] ?? ''),
    pmid:
      /\d+/.exec(first(entry, 'PMID', 'pmid'))?.[0] ?? /\bPMID:?\s*(\d+)/i.exec(note)?.[1] ?? '',
    url: urlIn(first(entry, 'URL', 'url')),
    author: names(entry['author']),
    editor: names(entry['editor']),
    issued: date(entry['issued'] ?? entry['published-online']),
    accessed: date(entry['accessed']),
  };
}

/** A DOI without what people write before it. */
const doiIn = (doi: string): string =>
  doi
    .replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//i, '')
    .replace(/^doi:\s*/i, '')
    .replace(/[.,;]$/, '')
    .trim();

/** "www.example.org" is what people write for an address. */
const urlIn = (url: string): string =>
  /^(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(url) ? `https://${url}` : url;

const names = (value: unknown): CslName[] =>
  Array.isArray(value) ? value.map(name).filter((one) => one.family || one.literal) : [];

function name(value: unknown): CslName {
  const none = { family: '', given: '', literal: '', suffix: '', particle: '' };
  if (typeof value === 'string') return { ...none, literal: text(value) };
  if (!isObject(value)) return none;
  const given = text(value['given']);
  // Small words behind the given name belong to the family name: "Ludwig van".
  const [, before = given, trailing = ''] =
    /^(.*?)\s+((?:\p{Ll}[\p{L}'’]*\s*)+)$/u.exec(given) ?? [];
  const particles = [value['dropping-particle'], value['non-dropping-particle']].map(text);
  const family = text(value['family']);
  const literal = first(value, 'literal', 'name');
  return {
    family,
    given: before,
    literal: family ? '' : literal || given,
    suffix: text(value['suffix']),
    particle: [trailing, ...particles].filter(Boolean).join(' '),
  };
}

function date(value: unknown): CslDate {
  if (typeof value === 'string' || typeof value === 'number') return written(String(value));
  if (Array.isArray(value)) return date(value[0]);
  if (!isObject(value)) return {};
  const parts: unknown = value['date-parts'];
  if (Array.isArray(parts)) {
    const given: unknown[] = Array.isArray(parts[0]) ? parts[0] : parts;
    const [year, month, day] = given.map((part) => Number(part ?? 0) || 0);
    if (year) return { year, ...(month ? { month } : {}), ...(day ? { day } : {}) };
  }
  const year = Number(value['year']);
  if (year)
    return {
      year,
      ...(Number(value['month']) ? { month: Number(value['month']) } : {}),
      ...(Number(value['day']) ? { day: Number(value['day']) } : {}),
    };
  return written(first(value, 'raw', 'literal', 'string'));
}

/** "2023-05-06", "May 2023", "in press". */
function written(literal: string): CslDate {
  const iso = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:\/|T|$)/.exec(literal);
  if (iso)
    return {
      year: Number(iso[1]),
      ...(Number(iso[2]) ? { month: Number(iso[2]) } : {}),
      ...(Number(iso[3]) ? { day: Number(iso[3]) } : {}),
    };
  const year = /\b(1[5-9]|20)\d\d\b/.exec(literal)?.[0];
  return year ? { year: Number(year), literal } : literal ? { literal } : {};
}
