import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Check, CheckContext, Run } from './context.js';
import { type PathFinding, error, warning } from './finding.js';
import { sentencesOf, wordsOf } from './sentences.js';
import { inflesz, infleszBand, spanishSyllables } from './spanish.js';

/** Hardest sentences reported with a section that is too hard. */
const MAX_HARDEST = 3;
/** Words of a sentence beyond which readers lose its beginning. */
const MAX_SENTENCE_WORDS = 25;
/**
 * A sentence of fewer words is a label, not something to read: it must not make its neighbors look
 * easier.
 */
const MIN_SENTENCE_WORDS = 3;
/** The same for a heading or an item of a list that no mark ends. */
const MIN_FRAGMENT_WORDS = 5;

export interface Counts {
  sentences: number;
  words: number;
  syllables: number;
}

interface Sentence extends Counts {
  run: Run;
  text: string;
}

/** How hard a text is to read, by a formula made for its language. */
interface Formula {
  language: 'en' | 'es';
  syllables(word: string): number;
  score(counts: Counts): number;
  /** Whether a score is beyond the limit. */
  isTooHard(score: number, context: CheckContext): boolean;
  /** The hardest first. */
  harder(a: number, b: number): number;
  /** The message for a section that is too hard. */
  describe(heading: string, score: number, context: CheckContext): string;
  describeSentence(score: number): string;
}

const FLESCH_KINCAID: Formula = {
  language: 'en',
  syllables: syllable,
  score: ({ sentences, words, syllables }) =>
    fleschKincaid({ sentence: sentences, word: words, syllable: syllables }),
  isTooHard: (score, { grade }) => score > grade,
  harder: (a, b) => b - a,
  describe: (heading, score, { grade }) =>
    `"${heading}" reads at grade ${score.toFixed(1)}; the limit is ${grade}. Write shorter ` +
    'sentences and words; its hardest sentences follow.',
  describeSentence: (score) => `Grade ${score.toFixed(0)}`,
};

const INFLESZ: Formula = {
  language: 'es',
  syllables: spanishSyllables,
  score: inflesz,
  isTooHard: (score, context) => score < context.inflesz,
  harder: (a, b) => a - b,
  describe: (heading, score, context) =>
    `"${heading}" has an INFLESZ score of ${score.toFixed(0)} (${infleszBand(score)}); at ` +
    `least ${context.inflesz} is asked for. Write shorter sentences and words; its hardest ` +
    'sentences follow.',
  describeSentence: (score) => `INFLESZ ${score.toFixed(0)}`,
};

const formulaFor = (lang: string): Formula | undefined =>
  ({ en: FLESCH_KINCAID, es: INFLESZ })[lang.split('-')[0]?.toLowerCase() ?? ''];

/** The sentences of a run that count for the grade. */
function measure(run: Run, formula: Formula): Sentence[] {
  const isWhole = run.kind === 'paragraph' || /[.!?…][)"'”’]*$/.test(run.text);
  return sentencesOf(run.text, formula.language)
    .map((text) => {
      const words = wordsOf(text, formula.language);
      const syllables = words.reduce((sum, word) => sum + formula.syllables(word), 0);
      return { run, text, sentences: 1, words: words.length, syllables };
    })
    .filter(({ words }) => words >= (isWhole ? MIN_SENTENCE_WORDS : MIN_FRAGMENT_WORDS));
}

const total = (all: readonly Counts[]): Counts =>
  all.reduce(
    (sum, { sentences, words, syllables }) => ({
      sentences: sum.sentences + sentences,
      words: sum.words + words,
      syllables: sum.syllables + syllables,
    }),
    { sentences: 0, words: 0, syllables: 0 },
  );

/**
 * The reading grade (English) or INFLESZ score (Spanish) of each section; nothing in other
 * languages, which no formula here grades.
 */
export function scoresOf({
  guide,
  runs,
}: CheckContext):
  { formula: 'Reading grade' | 'INFLESZ score'; scores: Map<string, number> } | undefined {
  const formula = formulaFor(guide.lang);
  if (!formula) return undefined;
  const scores = new Map<string, number>();
  for (const section of guide.sections) {
    const counts = total(
      runs.filter((run) => run.section === section).flatMap((run) => measure(run, formula)),
    );
    if (counts.sentences > 0) scores.set(section.id, formula.score(counts));
  }
  return { formula: formula === INFLESZ ? 'INFLESZ score' : 'Reading grade', scores };
}

/** Text is no harder than the limit for its language. */
export const readingGrade: Check = (context) => {
  const { guide, runs, pathOf } = context;
  const formula = formulaFor(guide.lang);
  if (!formula) return [];
  return guide.sections.flatMap((section): PathFinding[] => {
    const sentences = runs
      .filter((run) => run.section === section)
      .flatMap((run) => measure(run, formula));
    const score = formula.score(total(sentences));
    if (sentences.length === 0 || !formula.isTooHard(score, context)) return [];
    const hardest = sentences
      .map((sentence) => ({ ...sentence, score: formula.score(sentence) }))
      .filter((sentence) => formula.isTooHard(sentence.score, context) && sentence.words > 4)
      .sort((a, b) => formula.harder(a.score, b.score))
      .slice(0, MAX_HARDEST);
    return [
      error(
        'reading-grade',
        pathOf('sections', section.id),
        formula.describe(section.heading, score, context),
      ),
      ...hardest.map(({ run, text, score: own }) =>
        error('reading-grade', run.path, `${formula.describeSentence(own)}: "${text}"`, text),
      ),
    ];
  });
};

export const longSentences: Check = ({ guide, runs }) =>
  runs.flatMap((run) =>
    sentencesOf(run.text, guide.lang).flatMap((sentence) => {
      const words = wordsOf(sentence, guide.lang).length;
      return words > MAX_SENTENCE_WORDS
        ? warning(
            'long-sentence',
            run.path,
            `${words} words in one sentence: split it, so that none has over ` +
              `${MAX_SENTENCE_WORDS}.`,
            sentence,
          )
        : [];
    }),
  );
