/** Letters that are no accented form of others, and Arabic ones that are written for each other. */
const LETTERS: Record<string, string> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' },
  ...{ ى: 'ي', ة: 'ه' },
};

/** Katakana stand so far after hiragana. */
const KANA_DISTANCE = 0x60;

/**
 * In letters of one kind: without accents and vowel signs, full width as half, katakana as
 * hiragana.
 */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u0640\u064b-\u065f\u0670\p{Cf}’‘´]/gu, '')
    .replace(/[ßæœøđðþłıىة]/g, (letter) => LETTERS[letter] as string)
    .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - KANA_DISTANCE))
    .normalize('NFC')
    // Legal forms that are written without a space; and the Arabic article, which is often left
    // out.
    .replace(/株式会社|有限会社|合同会社|(?:股份)?有限公司|주식회사|유한회사/g, ' $& ')
    .replace(/(?<!\p{L})ال(?=\p{L}{2})/gu, '');

/** What {@link normalize} changes in a text in lower case; most names have nothing of it. */
const NEEDS_WORK = /[^a-z\d ]|\b(?:[a-z]|and|the)\b|^ | $| {2}/;

/**
 * A text as words with one space between them: in lower case, without accents, punctuation, "and"
 * and "the". Letters that stand alone are joined: "L.A." is "la", "A & M" is "am".
 */
export function normalize(name: string): string {
  const text = name.toLowerCase();
  if (!NEEDS_WORK.test(text)) return text;
  const letters = (/[^ -~]/.test(text) ? fold(text) : text)
    // An apostrophe, also as a web page writes it.
    .replace(/'|&#8217;|&#39;/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
  return ` ${letters} `
    .replace(/ (?:and|the)(?= )/g, '')
    .replace(/ [^ \d](?: [^ \d](?= ))+/g, (run) => ` ${run.replaceAll(' ', '')}`)
    .trim();
}

/** The words of a text, {@link normalize}d. */
export const tokenize = (text: string): string[] => normalize(text).match(/[^ ]+/g) ?? [];
