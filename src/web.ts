/**
 * Rules of the web that several rooms follow, each said once. Pure: knows neither Lit nor the DOM.
 */

/** Protocols of web pages, as `URL.protocol` has them. */
export const WEB_PROTOCOL = /^https?:$/;

/** Protocols of the addresses that a visitor may follow: web pages, mail and telephone. */
export const FOLLOWABLE_PROTOCOL = /^(https?|mailto|tel):$/;

/** An absolute address that a visitor may follow, as documents and spreadsheets write it. */
export const FOLLOWABLE_ADDRESS = /^(https?:\/\/|mailto:|tel:)/i;

/** A language tag after BCP 47: `en`, `es-US`, `zh-Hant`. */
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[a-z0-9]+)*$/i;

/** Languages written from right to left, and scripts that are, whatever the language. */
const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|iw|nqo|ps|sd|syr|ug|ur|yi)\b(?!-latn)|-(arab|hebr)\b/i;

/** The direction in which a language is written. */
export const directionOf = (language: string): 'rtl' | 'ltr' =>
  RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';

/**
 * An address from outside, made absolute, if a visitor may follow it: https, http, mailto or tel.
 * `''` for any other.
 * @param base - What a relative address is relative to.
 * @param params - Parameters to add to web addresses, such as
 * `utm_source=portal&utm_campaign=back`.
 */
export function followableAddress(address: unknown, base?: string, params = ''): string {
  let url;
  try {
    if (!address) return '';
    url = new URL(String(address), base);
  } catch {
    return '';
  }
  if (!FOLLOWABLE_PROTOCOL.test(url.protocol)) return '';
  if (WEB_PROTOCOL.test(url.protocol))
    for (const [name, value] of new URLSearchParams(params)) url.searchParams.set(name, value);
  return url.href;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML has it, also within quotes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
