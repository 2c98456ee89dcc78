/** Vowels that stand for themselves in every syllable. */
const STRONG = 'aeoáéíóúàèìòù';

/**
 * How many syllables a Spanish word has: one for each vowel or diphthong. An unstressed i, u or ü
 * beside another vowel makes one syllable with it; two strong vowels make two; the u of "que" and
 * "gui" is silent.
 */
export function spanishSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/qu(?=[eiéí])/g, 'q')
    .replace(/gu(?=[eiéí])/g, 'g')
    .replace(/y$/, 'i')
    .replace(/y(?![aeiouáéíóú])/g, 'i');
  const groups = letters.match(/[aeiouáéíóúàèìòùü]+/g) ?? [];
  const syllables = groups.reduce((sum, group) => {
    const strong = [...group].filter((letter) => STRONG.includes(letter)).length;
    // "iu" and "ui" are one syllable; a weak vowel leans on the strong one beside it.
    return sum + Math.max(strong, 1);
  }, 0);
  return Math.max(syllables, 1);
}

/**
 * The ease with which a Spanish text is read, 0 (hard) to 100 (easy): Szigriszt-Pazos' perspicuity,
 * which the INFLESZ scale reads. Szigriszt Pazos F. Sistemas predictivos de legibilidad del mensaje
 * escrito. Universidad Complutense; 1993.
 */
export const inflesz = ({
  sentences,
  words,
  syllables,
}: Readonly<Record<'sentences' | 'words' | 'syllables', number>>): number =>
  206.835 - (62.3 * syllables) / words - words / sentences;

/**
 * What the INFLESZ scale calls a text. Barrio-Cantalejo IM, et al. An Sist Sanit Navar.
 * 2008;31(2):135-152.
 */
export function infleszBand(score: number): string {
  if (score > 80) return 'very easy';
  if (score > 65) return 'quite easy';
  if (score >= 55) return 'normal';
  return score >= 40 ? 'somewhat hard' : 'very hard';
}
