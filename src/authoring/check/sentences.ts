const segmenters = new Map<string, Intl.Segmenter>();

function segment(text: string, lang: string, granularity: 'sentence' | 'word'): string[] {
  const key = `${lang} ${granularity}`;
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(lang, { granularity });
  segmenters.set(key, segmenter);
  return [...segmenter.segment(text)]
    .filter(({ isWordLike = true }) => isWordLike)
    .map(({ segment: part }) => part);
}

/** Abbreviations that something always follows: a name, a number, an example. */
const NEVER_LAST = new Set(
  (
    'dr dra drs mr mrs ms mx prof rev hon gov sen rep gen col capt lt sgt sr sra srta st sta ' +
    'mt ft ' +
    'vs v e.g i.e cf viz approx ca esp incl fig figs vol no nos p pp ch sec al ed eds pág ' +
    'núm vol art ' +
    'p.ej ej lic ing ud uds vd vds'
  ).split(' '),
);

/**
 * Abbreviations that can end a sentence, too: they do where a word follows that often begins one.
 */
const SOMETIMES_LAST =
  /(?:^|[\s(])(?:\p{L}\.(?:\s?\p{L}\.)*|\p{Lu}{2}\.\s\p{Lu}{2}\.|(?:etc|inc|ltd|co|corp|jr|dept|est|min|max|hr|hrs|wk|wks|mo|mos|yr|yrs|lb|lbs|oz|ave|blvd|rd|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ph\.d|tel|temp|avg|assn|univ|intl|natl)\.)$/iu;

const SENTENCE_STARTERS =
  /^(the|this|that|these|those|they|it|he|she|we|you|your|our|i|if|when|while|after|before|but|and|or|so|in|on|at|for|most|many|some|ask|call|do|does|is|are|can|there|what|how|why|el|la|los|las|un|una|es|si|cuando|pero|y|en|para|su|sus|usted|esto|este|esta|muchas?|algun[ao]s?|hable|llame)\b/i;

/** Whether what a segment ends with is an abbreviation, so that its sentence goes on. */
function goesOn(segment: string, next: string): boolean {
  const text = segment.trimEnd();
  const last = /([\p{L}.]+)\.$/u.exec(text)?.[1]?.toLowerCase();
  if (last === undefined) return false;
  if (last === 'no' || last === 'nos') return /^\d/.test(next); // "No. Rest first." is an answer
  if (NEVER_LAST.has(last)) return true;
  return SOMETIMES_LAST.test(text) && !SENTENCE_STARTERS.test(next);
}

/** The sentences of a run; a heading, or an item without a period, is one. */
export function sentencesOf(text: string, lang: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const part of segment(text, lang, 'sentence')) {
    if (open && !goesOn(open, part)) {
      sentences.push(open.trim());
      open = '';
    }
    open += part;
  }
  return [...sentences, open.trim()].filter((sentence) => /\p{L}/u.test(sentence));
}

export const wordsOf = (text: string, lang: string): string[] => segment(text, lang, 'word');
