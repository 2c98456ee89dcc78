export interface Decoded {
  text: string;
  /** As the WHATWG names it. */
  encoding: string;
}

/**
 * The text in a file, in the encoding it says or shows: what spreadsheets write is UTF-8, UTF-16 with its mark, or else
 * Windows' own.
 */
export function decode(bytes: Uint8Array, wanted?: string): Decoded {
  const encoding = wanted ?? recognize(bytes);
  const decoder = new TextDecoder(encoding);
  return { text: decoder.decode(bytes), encoding: decoder.encoding };
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
    return 'windows-1252';
  }
}
