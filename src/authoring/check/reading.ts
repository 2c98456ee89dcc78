import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Check, Run } from './desk.js';
import { sentencesOf, wordsOf } from './sentences.js';

/** Hardest sentences told with a section that is too hard. */
const HARDEST = 3;
/** Words of a sentence beyond which readers lose its beginning. */
const LONG = 25;

interface Measured {
  run: Run;
  sentence: string;
  words: number;
  syllables: number;
}

const measure = (run: Run): Measured[] =>
  sentencesOf(run.text, 'en').map((sentence) => {
    const words = wordsOf(sentence, 'en');
    return {
      run,
      sentence,
      words: words.length,
      syllables: words.reduce((sum, word) => sum + syllable(word), 0),
    };
  });

/** The Flesch-Kincaid grade of sentences: the years of school that it takes to read them. */
export const gradeOf = (sentences: readonly Pick<Measured, 'words' | 'syllables'>[]): number =>
  fleschKincaid({
    sentence: sentences.length,
    word: sentences.reduce((sum, { words }) => sum + words, 0),
    syllable: sentences.reduce((sum, { syllables }) => sum + syllables, 0),
  });

/** The reading grade of each section's text. English only: the formula and its syllables know no other language. */
export const gradesOf = (runs: readonly Run[]): Map<string, number> => {
  const sections = [...new Set(runs.map(({ section }) => section))];
  return new Map(
    sections.map((section) => [
      section.id,
      gradeOf(runs.filter((run) => run.section === section).flatMap(measure)),
    ]),
  );
};

/** Text in English is no harder than the grade asked for. */
export const readingGrade: Check = ({ guide, runs, grade, tell }) => {
  if (!/^en\b/i.test(guide.lang)) return;
  for (const section of guide.sections) {
    const sentences = runs.filter((run) => run.section === section).flatMap(measure);
    const measured = gradeOf(sentences);
    if (!(measured > grade)) continue;
    const hardest = sentences
      .map((one) => ({ ...one, grade: gradeOf([one]) }))
      .filter((one) => one.grade > grade && one.words > 4)
      .sort((a, b) => b.grade - a.grade)
      .slice(0, HARDEST);
    tell(
      'reading-grade',
      'error',
      section,
      `"${section.heading}" reads at grade ${measured.toFixed(1)}; the limit is ${grade}. Write shorter sentences and words; its hardest sentences follow.`,
    );
    for (const one of hardest)
      tell(
        'reading-grade',
        'error',
        one.run.tokens,
        `Grade ${one.grade.toFixed(0)}: "${one.sentence}"`,
        one.sentence,
      );
  }
};

export const longSentences: Check = ({ guide, runs, tell }) => {
  for (const run of runs) {
    for (const sentence of sentencesOf(run.text, guide.lang)) {
      const words = wordsOf(sentence, guide.lang).length;
      if (words > LONG)
        tell(
          'long-sentence',
          'warning',
          run.tokens,
          `${words} words in one sentence: split it, so that none has over ${LONG}.`,
          sentence,
        );
    }
  }
};
