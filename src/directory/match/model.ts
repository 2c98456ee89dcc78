import type { Evidence } from './evidence.js';

/** With a lead over the next organization of at least this cost, it is no matter how much more. */
const CLEAR_LEAD = 0.05;
/** Letters from which on more tell no more. */
const MANY_LETTERS = 10;
const capped = (letters: number) => Math.min(letters, MANY_LETTERS) / MANY_LETTERS;

/** What the model looks at, each as a number from 0 to about 3. */
export const FEATURES = {
  bias: () => 1,
  ownUnread: ({ ownUnread }) => ownUnread,
  otherUnread: ({ otherUnread }) => otherUnread,
  otherUnreadForOneWord: ({ otherUnread, wordCount }) => (wordCount < 2 ? otherUnread : 0),
  typing: ({ isTyping }) => Number(isTyping),
  typingOwnUnread: ({ isTyping, ownUnread }) => (isTyping ? ownUnread : 0),
  typingOtherUnread: ({ isTyping, otherUnread }) => (isTyping ? otherUnread : 0),
  kindConflict: ({ otherUnread, kindsSetAside, genericUnexplained }) =>
    otherUnread * Math.min(1, kindsSetAside + genericUnexplained),
  isGeneric: ({ isGeneric, isWhole }) => Number(isGeneric && !isWhole),
  unexplained: ({ unexplained }) => unexplained,
  anyUnexplained: ({ unexplained }) => Number(unexplained > 0),
  genericUnexplained: ({ genericUnexplained }) => Math.min(3, genericUnexplained),
  edits: ({ edits }) => 4 * Math.min(0.5, edits),
  editCost: ({ editCost }) => 4 * editCost,
  noneSure: ({ surestLetters, isWhole }) => Number(!surestLetters && !isWhole),
  editsForOneWord: ({ edits, wordCount }) => (wordCount < 2 ? 4 * Math.min(0.5, edits) : 0),
  untyped: ({ untyped }) => untyped,
  surestLetters: ({ surestLetters }) => capped(surestLetters),
  ownLetters: ({ ownLetters }) => capped(ownLetters),
  misplaced: ({ misplaced }) => Math.min(3, misplaced),
  respelled: ({ isRespelled }) => Number(isRespelled),
  closeRun: ({ margin }) => 1 - Math.min(CLEAR_LEAD, Math.max(0, margin)) / CLEAR_LEAD,
} satisfies Readonly<Record<string, (evidence: Evidence) => number>>;

export type Feature = keyof typeof FEATURES;

/** By how much each feature changes the log odds of the name's being meant: 2026-11-26, `node tests/eval/train.mjs`. */
const WEIGHTS: Readonly<Record<Feature, number>> = {
  bias: 2.7,
  ownUnread: -5.58,
  otherUnread: -3.86,
  otherUnreadForOneWord: 1.14,
  typing: 0.09,
  typingOwnUnread: 1.73,
  typingOtherUnread: 3.15,
  kindConflict: -3.73,
  isGeneric: -3.1,
  unexplained: 1.55,
  anyUnexplained: -4.76,
  genericUnexplained: -1.23,
  edits: -2.8,
  editCost: -1.4,
  noneSure: 0.13,
  editsForOneWord: -0.84,
  untyped: -3.41,
  surestLetters: -1.88,
  ownLetters: 3.21,
  misplaced: -0.53,
  respelled: 0.03,
  closeRun: -2.72,
};

/** Organizations in the directory on which the weights were fitted; and what a directory e times as large takes off. */
const FITTED_SIZE = 9100;
const SIZE_WEIGHT = 0.5;

/** The probability that a name is meant, by logistic regression on how people write names that are in a directory, and others. */
export function probabilityOf(evidence: Evidence): number {
  // Among more organizations, more are like what was typed by chance.
  let logOdds = -SIZE_WEIGHT * Math.max(0, Math.log(evidence.size / FITTED_SIZE));
  for (const feature of Object.keys(FEATURES) as Feature[])
    logOdds += WEIGHTS[feature] * FEATURES[feature](evidence);
  return 1 / (1 + Math.exp(-logOdds));
}
