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

/** Milliseconds before an answer is announced, after what the choice itself made a screen reader say. */
const ANSWER_AFTER = 150;

/** Tells the visitor, through the live region, and the host, through events, what a change of the search comes to. */
export class SearchAnnouncer {
  /** The answer that was told last. */
  #told = '';

  constructor(
    private readonly host: EventTarget,
    private readonly combobox: ComboboxController<Found>,
  ) {}

  /**
   * @param waiting - What to say while there is nothing to search in.
   * @param quiet - Whether the host's page made the change: then neither needs to be told.
   */
  tell(
    before: State<Found>,
    after: State<Found>,
    strings: Strings,
    waiting: string,
    quiet: boolean,
  ) {
    const answer = answerTo(after);
    const name = answer ? `${answer.outcome} ${answer.organizations[0]?.id}` : '';
    if (!after.answered) this.#told = '';
    if (quiet) this.#told = name;
    else if (!after.query) {
      this.combobox.announce(strings.coverageCleared, ANSWER_AFTER);
      this.host.dispatchEvent(new CoverageSearchClearEvent());
    } else if (!after.answered)
      this.combobox.announce(after.query.trim() && waiting, ANNOUNCE_AFTER);
    else if (answer) {
      if (name !== this.#told) this.#tellAnswer(answer, name, after, strings);
    } else if (!before.answered)
      this.combobox.announce(countWords(after.options, strings), ANNOUNCE_AFTER);
    else if (!after.open) this.combobox.announce('');
  }

  #tellAnswer(answer: Answer, name: string, { chosen, settled }: State<Found>, strings: Strings) {
    const words = answerSpoken(answer, strings);
    const report = () => {
      this.#told = name;
      if (chosen && answer.outcome !== 'unsure')
        this.host.dispatchEvent(new CoverageSearchSelectEvent(answer.outcome, chosen.id));
      this.host.dispatchEvent(new CoverageSearchOutcomeEvent(answer.outcome, chosen?.id));
    };
    if (!chosen && !settled) {
      this.combobox.announce(words, ANNOUNCE_AFTER, report);
      return;
    }
    report();
    // One who has left the field is reading elsewhere: the answer waits beside it.
    if (chosen || this.combobox.focused) this.combobox.announce(words, ANSWER_AFTER);
  }
}
