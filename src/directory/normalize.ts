const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l' };

/** Without accents. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}’‘´]/gu, '')
    .replace(/[ßæœøđł]/g, (letter) => LETTERS[letter] ?? letter);

/** What most names have nothing of, and which {@link plain} takes care of. */
const ODD = /[^a-z\d ]|\b(?:[a-z]|and|the)\b|^ | $| {2}/;

/**
 * A text as words with a space between, in lower case, without accents, save that "and" and "the" go, apostrophes close
 * up, and letters standing alone come together: "L.A." is "la", "A & M" is "am".
 */
export function plain(name: string): string {
  const text = name.toLowerCase();
  if (!ODD.test(text)) return text;
  const letters = (/[^ -~]/.test(text) ? fold(text) : text)
    .replaceAll("'", '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return ` ${letters} `
    .replace(/ (?:and|the)(?= )/g, '')
    .replace(/ [^ \d](?: [^ \d](?= ))+/g, (run) => ` ${run.replaceAll(' ', '')}`)
    .trim();
}

/** The words of a text, as {@link plain} reads it. */
export const split = (text: string): string[] => plain(text).match(/[^ ]+/g) ?? [];
