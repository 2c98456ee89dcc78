import { Parser } from 'saxen';
import type { SourceText } from '../places.js';
import type { RawEntry } from './bibliography.js';
import { UnreadableBibliography } from './unreadable.js';

/** Kinds of EndNote by the name or number that its XML gives them. */
const TYPES: Readonly<Record<string, string>> = {
  'journal article': 'article-journal',
  'electronic article': 'article-journal',
  book: 'book',
  'edited book': 'book',
  'electronic book': 'book',
  'book section': 'chapter',
  'electronic book section': 'chapter',
  thesis: 'thesis',
  'conference paper': 'paper-conference',
  'conference proceedings': 'paper-conference',
  report: 'report',
  'government document': 'report',
  'web page': 'webpage',
  'online multimedia': 'webpage',
  blog: 'post-weblog',
  'newspaper article': 'article-newspaper',
  'magazine article': 'article-magazine',
  'computer program': 'software',
  dataset: 'dataset',
};

/** The text of a record's elements, by the path to them. */
type Record_ = Map<string, string[]>;

/** References in the XML of EndNote. */
export function readEndnoteXml(source: SourceText): RawEntry[] {
  const entries: RawEntry[] = [];
  let path: string[] = [];
  let record: Record_ | undefined;
  let place = { line: 1, column: 1 };
  const parser = new Parser();
  parser.on('openTag', (name, attributes, _decode, isClosed, context) => {
    if (name === 'record') {
      record = new Map();
      path = [];
      const { line, column } = context();
      place = { line: line + 1, column: column + 1 };
    } else if (record && !isClosed && name !== 'style') {
      path.push(name);
      const values = record.get(path.join('/')) ?? [];
      values.push('');
      record.set(path.join('/'), values);
      const kind = name === 'ref-type' ? attributes()['name'] : undefined;
      if (kind) record.set('ref-type', [kind]);
    }
  });
  const addText = (text: string) => {
    const values = record?.get(path.join('/'));
    if (values && path.join('/') !== 'ref-type') values.push((values.pop() ?? '') + text);
  };
  parser.on('text', (text, decode) => {
    addText(decode(text));
  });
  parser.on('cdata', addText);
  parser.on('closeTag', (name) => {
    if (name === 'record' && record) {
      entries.push({ value: toCsl(record), place });
      record = undefined;
    } else if (name !== 'style') path.pop();
  });
  parser.on('error', (error, context) => {
    const { line, column } = context();
    throw new UnreadableBibliography(`This XML is broken: ${error.message}.`, {
      line: line + 1,
      column: column + 1,
    });
  });
  parser.parse(source.text);
  return entries;
}

function toCsl(record: Record_): object {
  const all = (path: string) => (record.get(path) ?? []).map((value) => value.trim());
  const one = (path: string) => all(path)[0] ?? '';
  const type = TYPES[one('ref-type').toLowerCase()] ?? 'document';
  const people = (path: string) =>
    all(path).map((name) => {
      const [family = '', given = '', suffix = ''] = name.split(/,\s*/);
      return given ? { family, given, suffix } : { literal: family };
    });
  const secondary = one('titles/secondary-title') || one('periodical/full-title');
  return {
    type,
    title: one('titles/title'),
    author: people('contributors/authors/author'),
    editor: people('contributors/secondary-authors/author'),
    'container-title': secondary,
    'container-title-short': one('periodical/abbr-1') || one('alt-periodical/abbr-1'),
    volume: one('volume'),
    issue: one('number'),
    page: one('pages'),
    edition: one('edition'),
    publisher: one('publisher'),
    genre: type === 'thesis' ? one('work-type') : '',
    issued: one('dates/year'),
    DOI: one('electronic-resource-num'),
    PMID: /^\d+$/.exec(one('accession-num'))?.[0],
    URL: one('urls/related-urls/url') || one('urls/web-urls/url'),
    accessed: one('access-date'),
    id: one('label'),
  };
}
