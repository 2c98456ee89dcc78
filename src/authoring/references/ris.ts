import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import type { SourceText } from '../places.js';
import type { RawEntry } from './bibliography.js';

/** References in RIS. Each is read by itself, so that a broken one spoils no other. */
export function readRis(source: SourceText): RawEntry[] {
  return [...source.text.matchAll(/^TY {2}-[^]*?(?:^ER {2}-.*$|(?=^TY {2}-)|(?![^]))/gm)].map(
    ({ 0: text, index }) => {
      const place = source.place(index);
      try {
        const record = tidied(text);
        const [entry] = plugins.input.chain(record, { generateGraph: false }) as Record<
          string,
          unknown
        >[];
        return { value: { ...(entry ?? {}), ...missed(text, entry ?? {}) }, place };
      } catch {
        const title = field(text, 'TI') || field(text, 'T1');
        return { value: { title }, place, problem: 'This entry is not valid RIS.' };
      }
    },
  );
}

const field = (text: string, tag: string): string =>
  new RegExp(`^${tag} {2}- *(.*?)\\s*$`, 'm').exec(text)?.[1] ?? '';

const people = (text: string, tag: string): object[] =>
  [...text.matchAll(new RegExp(`^${tag} {2}- *(.*?)\\s*$`, 'gm'))].flatMap(([, name = '']) => {
    const [family = '', given = '', suffix = ''] = name.split(/,\s*/);
    if (!family) return [];
    return given ? { family, given, ...(suffix && { suffix }) } : { literal: family };
  });

/** Lines ends of Windows, lines that are continued, and an end that is missing. */
const tidied = (text: string): string => {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .filter((line) => line.trim());
  const joined = lines.reduce<string[]>((all, line) => {
    if (/^[A-Z][A-Z0-9] {2}-/.test(line))
      all.push(line.replace(/^([A-Z][A-Z0-9] {2}-)(?! )/, '$1 '));
    else all.push(`${all.pop() ?? ''} ${line.trim()}`);
    return all;
  }, []);
  if (!/^ER {2}-/m.test(text)) joined.push('ER  - ');
  return `${joined.join('\n')}\n`;
};

/** What the reader does not take over from the older tags. */
function missed(text: string, entry: Record<string, unknown>): Record<string, unknown> {
  const pages = [field(text, 'SP'), field(text, 'EP')].filter(Boolean).join('-');
  const journal = field(text, 'JO') || field(text, 'JF') || field(text, 'T2');
  const abbreviation = field(text, 'J2') || field(text, 'JA');
  const year = (field(text, 'DA') || field(text, 'PY') || field(text, 'Y1'))
    .replace(/\/+$/, '')
    .replaceAll('/', '-');
  const accession =
    /PMID:?\s*(\d+)/i.exec(text)?.[1] ??
    (/pubmed/i.test(field(text, 'DP') + field(text, 'DB')) ? field(text, 'AN') : '');
  const id = field(text, 'ID');
  const editors = people(text, 'ED');
  return {
    ...(!entry['editor'] && editors.length > 0 && { editor: editors }),
    ...(!entry['title'] && { title: field(text, 'TI') || field(text, 'T1') }),
    ...(!entry['page'] && pages && { page: pages }),
    ...(!entry['container-title'] && journal && { 'container-title': journal }),
    ...(!entry['container-title-short'] &&
      abbreviation && { 'container-title-short': abbreviation }),
    ...(!entry['issued'] && year && { issued: year }),
    ...(!entry['URL'] && field(text, 'UR') && { URL: field(text, 'UR') }),
    ...(!entry['DOI'] && field(text, 'DO') && { DOI: field(text, 'DO') }),
    ...(accession && /^\d+$/.test(accession) && { PMID: accession }),
    ...(id && { id }),
  };
}
