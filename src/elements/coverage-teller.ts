import { ANNOUNCE_AFTER, type ComboboxController } from '../combobox/combobox-controller.js';
import type { State } from '../combobox/state.js';
import type { Strings } from '../strings/index.js';
import { type Answer, answerSpoken, answerTo } from './coverage-answer.js';
import { CoverageSearchClearEvent, CoverageSearchOutcomeEvent, CoverageSearchSelectEvent } from './coverage-events.js';
import { type Found, countWords } from './coverage-options.js';

/** Milliseconds before an answer is announced, after what the choice itself made a screen reader say. */
const ANSWER_AFTER = 150;

export interface News {
  readonly combobox: ComboboxController<Found>;
  readonly strings: Strings;
  /** Whether a typed text has to wait for the directory. */
  readonly waiting: boolean;
  /** Whether it is the host's page that made the change: it needs no telling, nor does the visitor. */
  readonly quiet: boolean;
}

/** Tells the visitor, through the live region, and the host, through events, what a change of the search comes to. */
export class Teller {
  #host: EventTarget;
  /** The answer that was told last. */
  #told = '';

  constructor(host: EventTarget) {
    this.#host = host;
  }

  tell(before: State<Found>, after: State<Found>, { combobox, strings, waiting, quiet }: News): void {
    const answer = answerTo(after);
    if (!after.answered) {
      this.#told = '';
      combobox.hush();
    }
    if (quiet) {
      this.#told = answer ? nameOf(answer) : '';
    } else if (before.query && !after.query) {
      combobox.announce(strings.coverageCleared, ANSWER_AFTER);
      this.#host.dispatchEvent(new CoverageSearchClearEvent());
    } else if (waiting) {
      combobox.announce(strings.coverageLoading, ANNOUNCE_AFTER);
    } else if (answer) {
      this.#tellAnswer(answer, after, combobox, strings);
    } else if (after.answered && !before.answered) {
      combobox.announce(countWords(after.options, strings), ANNOUNCE_AFTER);
    } else if (!after.open) {
      combobox.hush();
    }
  }

  #tellAnswer(answer: Answer, { chosen, settled }: State<Found>, combobox: ComboboxController<Found>, strings: Strings): void {
    if (nameOf(answer) === this.#told) return;
    const report = (): void => {
      this.#told = nameOf(answer);
      const { outcome } = answer;
      if (chosen && outcome !== 'unsure') this.#host.dispatchEvent(new CoverageSearchSelectEvent(chosen.id, outcome));
      this.#host.dispatchEvent(new CoverageSearchOutcomeEvent(outcome, chosen?.id));
    };
    if (!chosen && !settled) {
      combobox.announce(answerSpoken(answer, strings), ANNOUNCE_AFTER, report);
      return;
    }
    report();
    // One who has left the field is reading elsewhere: the answer waits beside it.
    if (chosen || combobox.focused) combobox.announce(answerSpoken(answer, strings), ANSWER_AFTER);
  }
}

const nameOf = ({ outcome, organizations: [first] }: Answer): string => `${outcome} ${first?.id ?? ''}`;
