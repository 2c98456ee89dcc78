import type { State } from '../../combobox/state.js';
import type { Organization } from '../../directory/index.js';
import { type Outcome, outcomeOf } from '../../directory/answer.js';
import { type Strings, say } from '../../strings/index.js';
import type { Found } from './options.js';

/** Most names after "Did you mean…?". */
const MOST_MEANT = 3;

/** The answer that the visitor is shown. */
export interface Answer<O = Outcome> {
  /** What it comes to; for a card also `fault`: there is nothing to search in. */
  readonly outcome: O;
  /** The organization it is about; the names to choose from when unsure; else none. */
  readonly organizations: readonly Organization[];
}

/** An answer, or why there can be none. */
export type Shown = Outcome | 'fault';

/** Where there is nothing to search in. */
export const FAULT: Answer<Shown> = { outcome: 'fault', organizations: [] };

/** The answer, once the visitor has chosen, was left with nothing, or was done without choosing. */
export function answerTo(state: State<Found>): Answer | undefined {
  const { chosen, open, options, answered, settled } = state;
  const answer = (outcome: Outcome, about: readonly Found[]): Answer => ({
    outcome,
    organizations: about.map(({ match }) => match.organization),
  });
  if (chosen) return answer(outcomeOf(chosen.match, chosen.confirmed), [chosen]);
  if (!answered || open) return undefined;
  if (options.length === 0) return answer('not-found', []);
  // Left without a choice, though there were names to choose from: they are put once more, as a
  // question.
  return settled ? answer('unsure', options.slice(0, MOST_MEANT)) : undefined;
}

/** Each answer as a title and a sentence. */
const WORDS: Record<Shown, [title: keyof Strings, text: keyof Strings]> = {
  available: ['coverageAvailable', 'coverageAvailableText'],
  'some-plans': ['coverageSome', 'coverageSomeText'],
  unsure: ['coverageMeant', 'coverageMeantText'],
  'not-found': ['coverageNotFound', 'coverageNotFoundText'],
  fault: ['coverageFault', 'coverageFaultText'],
};

/** The words over organizations of a kind. */
export const wordsForKind = ({ kind }: Organization, strings: Strings) =>
  kind === 'employer' ? strings.coverageEmployers : strings.coveragePlans;

/** Names to choose from: each with its state; those that share both, with their kind. */
export function choices(organizations: readonly Organization[], strings: Strings): string[] {
  const names = organizations.map(({ name, region }) => (region ? `${name}, ${region}` : name));
  const isShared = (name: string) => names.indexOf(name) < names.lastIndexOf(name);
  return names.map((name, i) =>
    isShared(name) ? `${wordsForKind(organizations[i] as Organization, strings)}: ${name}` : name,
  );
}

/** The answer in words: what is shown first, and what is announced. */
export const answerWords = ({ outcome, organizations }: Answer<Shown>, strings: Strings) =>
  WORDS[outcome].map((key) => say(strings[key], { name: organizations[0]?.name ?? '' }));

/** The words, where the names are invented: nobody can take an answer for one to them. */
export function wordsForSample(strings: Strings): Strings {
  const words = { ...strings };
  for (const outcome of ['available', 'some-plans', 'unsure', 'not-found'] as const) {
    const [title] = WORDS[outcome];
    // The place for the name stays one.
    words[title] = strings.coverageSampleAnswer.replace('{answer}', () => strings[title]);
  }
  return words;
}

/** The answer as it is announced: words one after the other, each a sentence. */
export function answerSpoken(answer: Answer, strings: Strings): string {
  const { outcome, organizations } = answer;
  const [title = '', text = ''] = answerWords(answer, strings);
  const names = outcome === 'unsure' ? choices(organizations, strings) : [];
  const next = outcome === 'not-found' ? [strings.coverageTryOther] : [];
  return (
    [title, ...names, text, ...next]
      // A stop comes only after those that have no sign at their end.
      .map((part) => (/[.!?:…؟。]$/.test(part) ? part : `${part}.`))
      .join(' ')
  );
}
