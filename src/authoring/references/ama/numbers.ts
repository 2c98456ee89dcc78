export const dashes = (text: string): string => text.replace(/\s*(?:--+|[\u2010-\u2015])\s*/g, '-');

/**
 * Pages with hyphens, the last one written in full: "1123–9" → "1123-1129". What would lead back,
 * such as "12-1", is the number of a page or an article, and no range.
 */
export const pages = (text: string): string =>
  dashes(text)
    .replace(/\s*,\s*/g, ',')
    .replace(/(?<![\w-])(\d+)-(\d+)(?![\w-])/g, (whole, from: string, to: string) => {
      if (to.length >= from.length) return whole;
      const last = `${from.slice(0, from.length - to.length)}${to}`;
      return Number(last) > Number(from) ? `${from}-${last}` : whole;
    });

/** "(3-4)"; a supplement is "(suppl 1)". */
export const issue = (text: string): string =>
  dashes(text)
    .replace(/\bsuppl(?:ement)?\b\.?/gi, 'suppl')
    .replace(/\bpt\b\.?|\bpart\b/gi, 'pt');

const WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** "2", "2nd ed." and "Second edition" → "2nd ed"; the first is not worth saying. */
export function edition(text: string): string {
  const plain = text.replace(/,?\s*\b(?:ed\.?|edn\.?|edition)\s*$/i, '').trim();
  if (!plain) return '';
  const word = WORDS.indexOf(plain.toLowerCase()) + 1;
  const number = word || Number(/^(\d+)(?:st|nd|rd|th)?\.?$/i.exec(plain)?.[1] ?? 0);
  if (number === 1) return '';
  return number
    ? `${ordinal(number)} ed`
    : `${plain.replace(/\brevised\b/i, 'rev').replace(/\.$/, '')} ed`;
}

function ordinal(number: number): string {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(number);
  return `${number}${{ one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }[rule]}`;
}

/** "Vol 3". */
export const volume = (text: string): string =>
  text && `Vol ${dashes(text).replace(/^vol(?:ume)?\.?\s*/i, '')}`;

/**
 * A journal's name without the periods of its abbreviations: "J. Am. Med. Assoc." → "J Am Med
 * Assoc".
 */
export const journalName = (text: string): string =>
  text
    .replace(/\b(?:\p{Lu}\.){2,}/gu, (letters) => letters.replaceAll('.', ''))
    .replace(/(\p{L})\.(?=\p{Lu})/gu, '$1 ')
    .replace(/\.(?=\s|$|[,;:)])/g, '')
    .replace(/\s+/g, ' ')
    .trim();
