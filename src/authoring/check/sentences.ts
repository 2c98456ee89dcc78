const segmenters = new Map<string, Intl.Segmenter>();

function segment(text: string, lang: string, granularity: 'sentence' | 'word'): Intl.SegmentData[] {
  const key = `${lang} ${granularity}`;
  const segmenter = segmenters.get(key) ?? new Intl.Segmenter(lang, { granularity });
  segmenters.set(key, segmenter);
  return [...segmenter.segment(text)];
}

/** The sentences of a run; a heading, or an item without a period, is one. */
export const sentencesOf = (text: string, lang: string): string[] =>
  segment(text, lang, 'sentence')
    .map(({ segment: sentence }) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));

export const wordsOf = (text: string, lang: string): string[] =>
  segment(text, lang, 'word')
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment: word }) => word);
