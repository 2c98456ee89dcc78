import { WINDOWS_80_TO_9F } from './letters.js';

export interface Decoded {
  text: string;
  /** As the WHATWG names it. */
  encoding: string;
}

/**
 * The text in a file, in the encoding it says or shows: what spreadsheets write is UTF-8, UTF-16
 * with its mark, or else Windows' own, or that of Excel on a Mac.
 */
export function decode(bytes: Uint8Array, wanted?: string): Decoded {
  const decoder = new TextDecoder(wanted ?? recognize(bytes));
  const { encoding } = decoder;
  const text = decoder.decode(bytes);
  return {
    encoding,
    text:
      encoding === 'windows-1252'
        ? text.replace(
            /[\u0080-\u009F]/g,
            (letter) => WINDOWS_80_TO_9F[letter.charCodeAt(0) - 0x80] ?? letter,
          )
        : text,
  };
}

function recognize(bytes: Uint8Array): string {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // Letters of English names leave every other byte of UTF-16 empty.
  if (b === 0 && d === 0 && a && c) return 'utf-16le';
  if (a === 0 && c === 0 && b && d) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return isMac(bytes) ? 'macintosh' : 'windows-1252';
  }
}

/**
 * Within a word, a Mac's accented letters are bytes below A0 and its apostrophe is D5; Windows'
 * letters are above BF.
 */
function isMac(bytes: Uint8Array): boolean {
  const latin = new TextDecoder('latin1').decode(bytes);
  const within = (letters: string) =>
    latin.match(new RegExp(`(?<=[A-Za-z])[${letters}](?=[a-z])`, 'g'))?.length ?? 0;
  return (
    within('\u0080-\u0084\u0087-\u0090\u0098-\u009F\u00D5') >
    within('\u0091\u0092\u00C0-\u00D4\u00D6-\u00FF')
  );
}
