const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l' };

/** Without accents. */
const foldAccents = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}’‘´]/gu, '')
    .replace(/[ßæœøđł]/g, (letter) => LETTERS[letter] ?? letter);

/** What {@link normalize} changes in a text in lower case; most names have nothing of it. */
const NEEDS_WORK = /[^a-z\d ]|\b(?:[a-z]|and|the)\b|^ | $| {2}/;

/**
 * A text as words with one space between them: in lower case, without accents, punctuation, "and" and "the". Letters
 * that stand alone are joined: "L.A." is "la", "A & M" is "am".
 */
export function normalize(name: string): string {
  const text = name.toLowerCase();
  if (!NEEDS_WORK.test(text)) return text;
  const letters = (/[^ -~]/.test(text) ? foldAccents(text) : text)
    .replaceAll("'", '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
  return ` ${letters} `
    .replace(/ (?:and|the)(?= )/g, '')
    .replace(/ [^ \d](?: [^ \d](?= ))+/g, (run) => ` ${run.replaceAll(' ', '')}`)
    .trim();
}

/** The words of a text, {@link normalize}d. */
export const tokenize = (text: string): string[] => normalize(text).match(/[^ ]+/g) ?? [];
