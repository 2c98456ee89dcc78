import type { Inline } from '../../../guide/schema.js';
import type { CslItem } from '../csl.js';
import { doiLink, pubmedLink } from '../identifiers.js';
import { dayInFull } from './dates.js';
import { body, leadingNames } from './kinds.js';
import { names } from './names.js';

/**
 * A CSL item as a reference in the style of the AMA Manual of Style, 11th edition: authors by
 * initials, up to six of them, then what the kind of work asks for, and at the end the DOI, else
 * the PubMed id, else the address and when it was read.
 */
export function ama(item: CslItem): Inline[] {
  const head = names(item.author) || leadingNames(item);
  return join(
    [head, ...body(item), ...access(item)]
      .map((part) => (typeof part === 'string' ? [part] : part))
      .filter((part) => part.some((token) => token !== '')),
  );
}

function access({ doi, pmid, url, accessed }: CslItem): (string | Inline[])[] {
  if (doi) return [[{ link: doiLink(doi), text: [`doi:${doi}`] }]];
  if (pmid) return [[{ link: pubmedLink(pmid), text: [`PMID: ${pmid}`] }]];
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(url)) return []; // which is reported where it stands
  const day = accessed.day ? dayInFull(accessed) : '';
  return [day && `Accessed ${day}`, [{ link: url, text: [url] }]];
}

/** Each sentence ends with a period, unless it ends with a mark of its own or is the link. */
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
    add((/[.?!…]["”’)]?$/.test(words) ? '' : '.') + (index < parts.length - 1 ? ' ' : ''));
  });
  return out;
}
