import type { Inline } from '../../guide/schema.js';

/**
 * A DOI as it stands in text, with "doi:" before it or without; the mark that ends a sentence is
 * not part of it.
 */
const DOI = /\b(?:doi:\s*)?(10\.\d{4,9}\/[^\s"<>]*[^\s"<>.,;:)\]])/i;
const PMID = /\bPMID:?\s*(\d{1,9})\b/i;

const ADDRESS = /^https?:\/\/(?:dx\.)?doi\.org\/(10\.\d{4,9}\/.+)$/i;

export const doiLink = (doi: string): string => `https://doi.org/${doi}`;
export const pubmedLink = (id: string): string => `https://pubmed.ncbi.nlm.nih.gov/${id}/`;

/** Makes links of the DOIs and PubMed ids that a reference names in its text. */
export const identified = (text: readonly Inline[]): Inline[] =>
  text.flatMap((token) => (typeof token === 'string' ? linked(token) : [token]));

function linked(text: string): Inline[] {
  const found = [
    { match: DOI.exec(text), address: doiLink },
    { match: PMID.exec(text), address: pubmedLink },
  ]
    .flatMap(({ match, address }) => (match ? [{ match, address }] : []))
    .sort((a, b) => a.match.index - b.match.index)[0];
  if (!found) return text ? [text] : [];
  const { match, address } = found;
  const before = text.slice(0, match.index);
  return [
    ...(before ? [before] : []),
    { link: address(match[1] ?? ''), text: [match[0]] },
    ...linked(text.slice(match.index + match[0].length)),
  ];
}

/** A DOI as its address has it; nothing when its address is malformed. */
function decoded(doi: string): string | undefined {
  try {
    return decodeURIComponent(doi);
  } catch {
    return undefined;
  }
}

/** Whether an address of a DOI can be followed: what stands behind each "%" are two digits. */
export const isMalformedDoi = (link: string): boolean => {
  const doi = /^https?:\/\/(?:dx\.|www\.)?doi\.org\/(.*)$/i.exec(link)?.[1];
  return doi !== undefined && (!/^10\.\d{4,9}\/\S/.test(doi) || decoded(doi) === undefined);
};

/** The DOI that a reference leads to; nothing where its address is malformed. */
export function doiOf(text: readonly Inline[]): string | undefined {
  for (const token of text) {
    if (typeof token !== 'object' || !('link' in token)) continue;
    const doi = ADDRESS.exec(token.link)?.[1];
    const known = doi && decoded(doi);
    if (known) return known;
  }
  return undefined;
}
