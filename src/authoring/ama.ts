import type { Inline } from '../guide/schema.js';
import { type CslItem, type CslName, yearOf } from './csl.js';
import { doiLink, pubmedLink } from './identifiers.js';

/**
 * A CSL item as a reference in AMA style (11th edition): authors by initials, up to six of them, the journal in italics,
 * `2019;367(2):10-12`, and at the end the DOI, else the PubMed id, else the address.
 */
export function ama(item: CslItem): Inline[] {
  const parts = [names(item.author ?? []), ...body(item), access(item)];
  return join(
    parts
      .map((part) => (typeof part === 'string' ? [part] : part))
      .filter((part) => part.some((token) => token !== '')),
  );
}

/** What stands between the authors and the link. */
function body(item: CslItem): (string | Inline[])[] {
  const { title, 'container-title': container = '', publisher = '', edition } = item;
  const year = yearOf(item.issued);
  const imprint = [publisher, [year, pages(item)].filter(Boolean).join(':')]
    .filter(Boolean)
    .join('; ');
  switch (item.type) {
    case 'book':
      return [
        [{ emphasis: [title] }],
        edition ? `${ordinal(String(edition))} ed` : '',
        imprintOf(publisher, year),
      ];
    case 'chapter': {
      const editors = names(item.editor ?? []);
      return [
        title,
        [
          editors ? `In: ${editors}, ${(item.editor?.length ?? 0) > 1 ? 'eds' : 'ed'}. ` : 'In: ',
          { emphasis: [container] },
        ],
        imprint,
      ];
    }
    case 'report':
      return [[{ emphasis: [title] }], imprintOf(publisher, year)];
    case 'webpage':
    case 'post-weblog':
    case 'post':
      return [title, container || publisher, year ? `Published ${year}` : ''];
    default:
      return [title, journal(item), container ? '' : imprintOf(publisher, year)];
  }
}

const imprintOf = (publisher: string, year: string): string =>
  [publisher, year].filter(Boolean).join('; ');

/** Pages, or the number that stands for them. */
const pages = ({ page, number }: CslItem): string =>
  String(page ?? number ?? '').replace(/[‐–—]/g, '-');

/** `*BMJ*. 2019;367(2):10-12`. */
function journal(item: CslItem): Inline[] {
  const name = item['container-title-short'] ?? item.journalAbbreviation ?? item['container-title'];
  if (!name) return [];
  const volume = `${item.volume ?? ''}${item.issue === undefined ? '' : `(${String(item.issue)})`}`;
  const place = [volume, pages(item)].filter(Boolean).join(':');
  const when = [yearOf(item.issued), place].filter(Boolean).join(';');
  return [{ emphasis: [name] }, ...(when ? [`. ${when}`] : [])];
}

function access({ DOI, PMID, URL, accessed, type }: CslItem): Inline[] {
  if (DOI) {
    const doi = DOI.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '');
    return [{ link: doiLink(doi), text: [`doi:${doi}`] }];
  }
  if (PMID !== undefined)
    return [{ link: pubmedLink(String(PMID)), text: [`PMID: ${String(PMID)}`] }];
  if (!URL) return [];
  const day = type === 'webpage' ? dayOf(accessed) : '';
  return [...(day ? [`Accessed ${day}. `] : []), { link: URL, text: [URL] }];
}

function dayOf(date: CslItem['accessed']): string {
  const [year, month, day] = date?.['date-parts']?.[0]?.map(Number) ?? [];
  if (!year || !month || !day) return '';
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, day),
  );
}

/** AMA names the first three of seven authors or more. */
const MOST_AUTHORS = 6;

function names(people: readonly CslName[]): string {
  const shown = people.map(name).filter(Boolean);
  return shown.length > MOST_AUTHORS ? `${shown.slice(0, 3).join(', ')}, et al` : shown.join(', ');
}

function name({ literal, family = '', given = '', suffix = '', ...particles }: CslName): string {
  if (literal) return literal;
  const full = [particles['dropping-particle'], particles['non-dropping-particle'], family]
    .filter(Boolean)
    .join(' ');
  return [full, initials(given), suffix.replace('.', '')].filter(Boolean).join(' ');
}

/** "Jean-Paul M." → "JPM"; "RK" is taken for initials as it is. */
const initials = (given: string): string =>
  /^\p{Lu}{1,3}$/u.test(given)
    ? given
    : given
        .split(/[\s.‐-]+/)
        .map((part) => [...part][0]?.toUpperCase() ?? '')
        .join('');

function ordinal(edition: string): string {
  if (!/^\d+$/.test(edition)) return edition.replace(/\s*(ed\.?|edition)$/i, '');
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(Number(edition));
  return edition + { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[rule];
}

/** Each part ends with a period, unless it ends with a mark of its own or is the link. */
function join(parts: readonly Inline[][]): Inline[] {
  const out: Inline[] = [];
  const add = (token: Inline) => {
    const last = out.at(-1);
    if (typeof token === 'string' && typeof last === 'string') out[out.length - 1] = last + token;
    else if (token !== '') out.push(token);
  };
  parts.forEach((part, index) => {
    part.forEach(add);
    const end = part.at(-1);
    if (typeof end === 'object' && 'link' in end) return;
    const words =
      typeof end === 'string' ? end : end && 'emphasis' in end ? String(end.emphasis.at(-1)) : '';
    add((/[.?!]$/.test(words) ? '' : '.') + (index < parts.length - 1 ? ' ' : ''));
  });
  return out;
}
