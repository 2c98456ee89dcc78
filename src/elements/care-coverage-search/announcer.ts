import { ANNOUNCE_AFTER, type ComboboxController } from '../../combobox/combobox-controller.js';
import type { State } from '../../combobox/state.js';
import type { Strings } from '../../strings/index.js';
import { type Answer, answerSpoken, answerTo } from './answer.js';
import {
  CoverageSearchClearEvent,
  CoverageSearchOutcomeEvent,
  CoverageSearchSelectEvent,
} from './events.js';
import { type Found, countWords } from './options.js';

/**
 * Milliseconds before an answer is announced, after what the choice itself made a screen reader
 * say.
 */
const ANSWER_AFTER = 150;

/**
 * Announces to the visitor, through the live region, and to the host, through events, what a change
 * of the search means.
 */
export class SearchAnnouncer {
  /** The answer that was announced last. */
  #last = '';

  constructor(
    private readonly host: EventTarget,
    private readonly combobox: ComboboxController<Found>,
  ) {}

  /**
   * @param waiting - What to say while there is nothing to search in.
   * @param byHost - Whether the host's page made the change: then neither needs to hear of it.
   */
  announceChange(
    before: State<Found>,
    after: State<Found>,
    strings: Strings,
    waiting: string,
    byHost: boolean,
  ) {
    const answer = answerTo(after);
    const name = answer ? `${answer.outcome} ${answer.organizations[0]?.id}` : '';
    if (!after.answered) this.#last = '';
    if (byHost) this.#last = name;
    else if (!after.query) {
      this.combobox.announce(strings.coverageCleared, ANSWER_AFTER);
      this.host.dispatchEvent(new CoverageSearchClearEvent());
    } else if (!after.answered)
      this.combobox.announce(after.query.trim() && waiting, ANNOUNCE_AFTER);
    else if (answer) {
      if (name !== this.#last) this.#announceAnswer(answer, name, after, strings);
    } else if (!before.answered)
      this.combobox.announce(countWords(after.options, strings), ANNOUNCE_AFTER);
    else if (!after.open) this.combobox.announce('');
  }

  #announceAnswer(
    answer: Answer,
    name: string,
    { chosen, settled }: State<Found>,
    strings: Strings,
  ) {
    const words = answerSpoken(answer, strings);
    const report = () => {
      this.#last = name;
      if (chosen && answer.outcome !== 'unsure')
        this.host.dispatchEvent(new CoverageSearchSelectEvent(answer.outcome, chosen.id));
      this.host.dispatchEvent(new CoverageSearchOutcomeEvent(answer.outcome, chosen?.id));
    };
    if (!chosen && !settled) {
      this.combobox.announce(words, ANNOUNCE_AFTER, report);
      return;
    }
    report();
    // Also to one who has left the field: nothing else says what became of it
    this.combobox.announce(words, ANSWER_AFTER);
  }
}
