import { plainText } from './plain-text.js';
import type { Guide, Inline, Reference, Reviewer } from './schema.js';

/** A guide as schema.org describes it to search engines: a medical web page and what it cites. */
export function jsonLd({
  title,
  lang,
  sourcesChecked,
  reviewed,
  reviewer,
  funding = [],
  references,
}: Guide): object {
  const lastReviewed = reviewer && reviewed ? reviewed : sourcesChecked;
  return {
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    name: title,
    inLanguage: lang,
    audience: { '@type': 'MedicalAudience', audienceType: 'Patient' },
    ...(lastReviewed ? { lastReviewed } : {}),
    ...(reviewer && reviewed ? { reviewedBy: reviewerLd(reviewer) } : {}),
    ...(funding.length > 0
      ? { funder: funding.map((name) => ({ '@type': 'Organization', name })) }
      : {}),
    ...(references.length > 0 ? { citation: references.map(citation) } : {}),
  };
}

/** A name may be a person's or a body's; one with credentials is a person. */
const reviewerLd = (reviewer: Reviewer): object =>
  typeof reviewer === 'string'
    ? { name: reviewer }
    : {
        '@type': 'Person',
        name: reviewer.name,
        ...(reviewer.credentials ? { honorificSuffix: reviewer.credentials } : {}),
        ...(reviewer.link ? { url: reviewer.link } : {}),
      };

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
