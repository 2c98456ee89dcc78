import { plainText } from './plain-text.js';
import type { Guide, Inline, Reference } from './schema.js';

/** A guide as schema.org describes it to search engines: a medical web page and what it cites. */
export function jsonLd({
  title,
  lang,
  reviewed,
  reviewer,
  funding = [],
  references,
}: Guide): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    name: title,
    inLanguage: lang,
    audience: { '@type': 'MedicalAudience', audienceType: 'Patient' },
    ...(reviewed ? { lastReviewed: reviewed } : {}),
    ...(reviewer ? { reviewedBy: { name: reviewer } } : {}),
    ...(funding.length > 0
      ? { funder: funding.map((name) => ({ '@type': 'Organization', name })) }
      : {}),
    ...(references.length > 0 ? { citation: references.map(citation) } : {}),
  };
}

function citation({ text }: Reference): object {
  const url = lastLink(text);
  return {
    '@type': url?.startsWith('https://doi.org/') ? 'ScholarlyArticle' : 'CreativeWork',
    name: plainText(text).trim(),
    ...(url ? { url } : {}),
  };
}

/** Where a reference leads: the link at its end. */
const lastLink = (text: readonly Inline[]): string | undefined =>
  text
    .flatMap((token) => (typeof token === 'object' && 'link' in token ? [token.link] : []))
    .at(-1);
