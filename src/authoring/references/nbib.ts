import type { SourceText } from '../places.js';
import type { RawEntry } from './bibliography.js';

/** References as PubMed exports them for reference managers (NBIB, the MEDLINE display format). */
export function readNbib(source: SourceText): RawEntry[] {
  return [...source.text.matchAll(/^PMID- *\d[^]*?(?=^PMID- *\d|(?![^]))/gm)].map(
    ({ 0: text, index }) => ({ value: toCsl(fieldsOf(text)), place: source.place(index) }),
  );
}

type Fields = ReadonlyMap<string, readonly string[]>;

/** `TAG - text`, of which further lines begin with six spaces. */
function fieldsOf(text: string): Fields {
  const fields = new Map<string, string[]>();
  let open: string[] | undefined;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, tag, value = ''] = /^([A-Z]{2,4}) *- ?(.*)$/.exec(line) ?? [];
    if (tag) {
      open = fields.get(tag) ?? [];
      open.push(value.trim());
      fields.set(tag, open);
    } else if (open && line.startsWith(' ')) open.push(`${open.pop() ?? ''} ${line.trim()}`);
  }
  return fields;
}

function toCsl(fields: Fields): Record<string, unknown> {
  const one = (tag: string) => fields.get(tag)?.[0] ?? '';
  const all = (tag: string) => fields.get(tag) ?? [];
  const doi = [...all('LID'), ...all('AID')].find((id) => id.endsWith('[doi]')) ?? '';
  const types = all('PT').map((type) => type.toLowerCase());
  const isBook = one('BTI') !== '';
  return {
    type: isBook
      ? one('TI')
        ? 'chapter'
        : 'book'
      : types.includes('preprint')
        ? 'article'
        : 'article-journal',
    ...(types.includes('preprint') && { genre: 'preprint' }),
    title: (one('TI') || one('BTI')).replace(/^\[(.*)\]\.?$/, '$1').replace(/\.$/, ''),
    author: [...all('FAU').map(person), ...all('CN').map((literal) => ({ literal }))],
    editor: all('FED').map(person),
    'container-title': isBook ? one('BTI') : one('JT'),
    'container-title-short': isBook ? '' : one('TA'),
    volume: one('VI'),
    issue: one('IP'),
    page: one('PG'),
    edition: one('EN'),
    publisher: one('PB'),
    issued: dayOf(one('DP')) || dayOf(one('DEP')),
    DOI: doi.replace(/\s*\[doi\]$/, ''),
    PMID: one('PMID'),
  };
}

/** "Hart, Ann B 3rd". */
function person(name: string): object {
  const [family = '', rest = ''] = name.split(/,\s*(.*)/s);
  const [, given = rest, suffix = ''] =
    /^(.*?)\s+(Jr|Sr|2nd|3rd|4th|II|III|IV)\.?$/.exec(rest) ?? [];
  return rest ? { family, given, ...(suffix && { suffix }) } : { literal: family };
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** "2003 Mar 5" and "20030305" → "2003-03-05". */
function dayOf(text: string): string {
  const plain = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (plain) return plain.slice(1).join('-');
  const [, year = '', month = '', day = ''] =
    /^(\d{4})(?:\s+([A-Za-z]{3})\w*)?(?:\s+(\d{1,2}))?/.exec(text) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  return [
    year,
    number ? String(number).padStart(2, '0') : '',
    number && day ? day.padStart(2, '0') : '',
  ]
    .filter(Boolean)
    .join('-');
}
