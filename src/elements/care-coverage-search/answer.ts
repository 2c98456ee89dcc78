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

/** The answer, once the visitor has chosen, was left with nothing, or was done without choosing. */
export function answerTo({
  chosen,
  open,
  options,
  answered,
  settled,
}: State<Found>): Answer | undefined {
  if (chosen)
    return {
      outcome: outcomeOf(chosen.match, chosen.confirmed),
      organizations: [chosen.match.organization],
    };
  if (!answered || open) return undefined;
  if (options.length === 0) return { outcome: 'not-found', organizations: [] };
  // Left without a choice, though there were names to choose from: they are put once more, as a question.
  return settled
    ? {
        outcome: 'unsure',
        organizations: options.slice(0, MOST_MEANT).map(({ match }) => match.organization),
      }
    : undefined;
}

/** The answer as a title and a sentence: what is shown first, and what is announced. */
export function answerWords(
  { outcome, organizations }: Answer<Shown>,
  strings: Strings,
): [title: string, text: string] {
  const name = organizations[0]?.name ?? '';
  switch (outcome) {
    case 'available':
      return [say(strings.coverageAvailable, { name }), strings.coverageAvailableText];
    case 'some-plans':
      return [say(strings.coverageSome, { name }), strings.coverageSomeText];
    case 'unsure':
      return [strings.coverageMeant, strings.coverageMeantText];
    case 'not-found':
      return [strings.coverageNotFound, strings.coverageNotFoundText];
    case 'fault':
      return [strings.coverageFault, strings.coverageFaultText];
  }
}

/** The titles of answers, where the names are invented: nobody can take one for an answer to them. */
export function wordsForSample(strings: Strings): Strings {
  const titled = (answer: string) => strings.coverageSampleAnswer.replace('{answer}', () => answer);
  return {
    ...strings,
    coverageAvailable: titled(strings.coverageAvailable),
    coverageSome: titled(strings.coverageSome),
    coverageMeant: titled(strings.coverageMeant),
    coverageNotFound: titled(strings.coverageNotFound),
  };
}

/** The answer as it is announced. */
export function answerSpoken(answer: Answer, strings: Strings): string {
  const [title, text] = answerWords(answer, strings);
  const names = answer.outcome === 'unsure' ? answer.organizations.map(({ name }) => name) : [];
  const next = answer.outcome === 'not-found' ? [strings.coverageTryOther] : [];
  return sentences([title, ...names, text, ...next]);
}

/** Words one after the other, each a sentence: a stop comes only after those that have no sign at their end. */
const sentences = (parts: readonly string[]): string =>
  parts.map((part) => (/[.!?:…؟。]$/.test(part) ? part : `${part}.`)).join(' ');
