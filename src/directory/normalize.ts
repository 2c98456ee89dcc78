const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' };

/** Without accents, apostrophes or, beyond ASCII, anything but letters and digits. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’‘´]/gu, '')
    .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N} -~]/gu, ' ');

/** Letters of the words being read; shared, so that reading 100,000 names leaves no garbage. */
export let letters = new Uint16Array(256);

/** Three letters as one number, and as which "and" and "the" show. */
const three = (at: number): number => ((letters[at] as number) << 16) | ((letters[at + 1] as number) << 8) | (letters[at + 2] as number);
const AND = 0x616e64;
const THE = 0x746865;

/**
 * Reads a text word by word, in lower case, save that "and" and "the" go, apostrophes close up, and letters standing
 * alone come together: "L.A." is "la", "A & M" is "am". Hands over each word as `letters[from … to)`.
 */
export function readWords(name: string, take: (from: number, to: number) => void): void {
  const text = /[^ -~]/.test(name) ? fold(name) : name;
  if (letters.length <= text.length) letters = new Uint16Array(text.length * 2);
  // Letters read; and where, of these, the word being read starts, after letters that stood alone.
  let end = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    let c = i < text.length ? text.charCodeAt(i) : 32;
    if (c > 64 && c < 91) c += 32;
    if ((c > 96 && c < 123) || (c > 47 && c < 58) || c > 127) letters[end++] = c;
    else if (c !== 39 && end > start) {
      if (end - start === 1 && (letters[start] as number) > 57) start = end;
      else {
        if (end - start !== 3 || (three(start) !== AND && three(start) !== THE)) {
          if (start) take(0, start);
          take(start, end);
          start = 0;
        }
        end = start;
      }
    }
  }
  if (start) take(0, start);
}

/** A word in the letters just read. */
export const wordAt = (from: number, to: number): string => String.fromCharCode.apply(null, letters.subarray(from, to) as unknown as number[]);

/** The words of a text, as {@link readWords} reads them. */
export function split(text: string): string[] {
  const words: string[] = [];
  readWords(text, (from, to) => words.push(wordAt(from, to)));
  return words;
}
