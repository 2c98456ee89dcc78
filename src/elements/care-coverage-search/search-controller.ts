/**
 * All that the search needs once it is wanted, and not before: a file of its own as modules, and
 * code that has not run in the script. The directory comes first, so that what is like the first
 * view stands beside that: compression finds it there.
 */
import { type AnySearch, failure, loadSearch } from './load-search.js';
import { type LitElement, type ReactiveController, adoptStyles } from 'lit';
import { ComboboxController } from '../../combobox/combobox-controller.js';
import type { State } from '../../combobox/state.js';
import type { Organization } from '../../directory/index.js';
import { outcomeOf } from '../../directory/answer.js';
import type { Problem } from '../../problems.js';
import type { Strings } from '../../strings/index.js';
import { showAt } from '../internal/anchor.js';
import { report } from '../internal/report.js';
import { FAULT, answerTo, wordsForSample } from './answer.js';
import { renderAnswer } from './answer-card.js';
import { SearchAnnouncer } from './announcer.js';
import { CoverageSearchErrorEvent } from './events.js';
import { submitImplicitly } from './implicit-submission.js';
import { renderOptions } from './list.js';
import type { SearchHost } from './given-directory.js';
import { copyNote, copyWords } from './note.js';
import { type Found, MAX_OPTIONS, toOption, toOptions } from './options.js';
import { focusSoon, partOf, showAnswerSoon } from './parts.js';
import { answerStyles } from './answer-card.styles.js';
import { listStyles } from './list.styles.js';

/** One search, from what is typed to the answer: ties what is searched to the combobox. */
export class SearchController implements ReactiveController {
  readonly combobox: ComboboxController<Found>;

  /** Whether there is nothing to search in, or the service does not answer. */
  failed = false;
  /** Whether the names are invented, once that is known. */
  isSample?: boolean | undefined;
  /** What became of the note: copied or not, if tried. */
  copied: boolean | undefined;

  readonly #announcer: SearchAnnouncer;
  #search?: AnySearch | undefined;
  #loading?: AbortController | undefined;
  /** Id of an organization to choose as soon as it is known. */
  #wanted = '';
  #hideList?: (() => void) | undefined;

  /** @param words - What the search says. */
  constructor(
    readonly host: SearchHost,
    private readonly words: () => Strings,
  ) {
    host.addController(this);
    this.combobox = new ComboboxController<Found>(host, this.#find, this.#onChange, () => {
      if (host.form && !this.isWaiting) submitImplicitly(host.form);
    });
    this.#announcer = new SearchAnnouncer(host, this.combobox);
    const { elementStyles } = host.constructor as typeof LitElement;
    adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, listStyles, answerStyles]);
  }

  hostConnected() {
    void this.#load();
    if (this.#search && this.isWaiting) void this.combobox.ask(); // its question was given up
  }

  hostDisconnected() {
    if (!this.#search) this.#stopLoading();
  }

  hostUpdated() {
    const field = partOf(this.host, 'field');
    const list = partOf(this.host, 'listbox');
    if (this.combobox.state.open && field && list) this.#hideList ??= showAt(list, field, true);
    else {
      this.#hideList?.();
      this.#hideList = undefined;
    }
  }

  /** Loads anew: another directory, or another try. */
  reload() {
    this.#stopLoading();
    this.#search = this.isSample = undefined;
    this.failed = false;
    this.host.requestUpdate();
    void this.#load();
  }

  /** Id of the chosen organization, `''` without one that is certain. */
  get value(): string {
    const { chosen } = this.combobox.state;
    return chosen && outcomeOf(chosen.match, chosen.confirmed) !== 'unsure' ? chosen.id : '';
  }

  /** Whether an answer to what was typed is still to come. */
  get isWaiting() {
    const { query, answered } = this.combobox.state;
    return !!query.trim() && !answered && !this.failed;
  }

  /** What it says: of invented names, that first. */
  get strings(): Strings {
    return this.isSample ? wordsForSample(this.words()) : this.words();
  }

  renderOptions() {
    return renderOptions(this.combobox, this.strings, this.#pick);
  }

  /** The answer, if there is one, with its heading at a level. */
  renderAnswer(level: number) {
    const answer = this.failed ? FAULT : answerTo(this.combobox.state);
    return answer && renderAnswer(answer, level, this);
  }

  /**
   * Chooses an organization for the host's page, once there is something to search in; `''` clears
   * the search.
   */
  async choose(id: string) {
    this.#wanted = id;
    const search = this.#search;
    if (id && !search) return;
    try {
      const found = id ? search?.get(id, new AbortController().signal) : undefined;
      const organization = found instanceof Promise ? await found : found;
      if (this.#wanted !== id || this.#search !== search) return; // it is no longer asked
      this.#wanted = '';
      this.failed &&= !id; // what gives an organization answers again
      const matched = { text: '', alias: false, ranges: [] };
      const option = organization && toOption({ organization, confidence: 'exact', matched });
      this.combobox.dispatch(option ? { option } : 'clear', true);
      const message = `The directory has no id "${id}".`;
      if (id && !option) this.#report({ path: 'organization', message });
    } catch (error) {
      if (this.#wanted === id && this.#search === search) this.#onFault(error as Error);
    }
  }

  /** The visitor confirms a name after "Did you mean…?". */
  confirm({ id }: Organization) {
    const { chosen, options } = this.combobox.state;
    const option = chosen ?? options.find((found) => found.id === id);
    if (!option) return;
    this.combobox.dispatch({ option: toOption(option.match, true) });
    // The button that had the focus is gone: it goes on to the next step
    focusSoon(this.host, 'action');
  }

  /** The visitor says no to every name after "Did you mean…?". */
  refuse() {
    this.combobox.dispatchFocused({ query: this.combobox.state.query });
    this.combobox.dispatch({ options: [], open: false });
    this.combobox.dispatch('settle');
    partOf<HTMLInputElement>(this.host, 'input')?.select();
  }

  /** The visitor copies the note for their HR or benefits team. */
  async copy() {
    const note = partOf(this.host, 'note');
    if (!note) return;
    this.copied = await copyNote(this.strings.coverageNote, note);
    this.combobox.announce(copyWords(this.copied, this.strings));
  }

  /** The visitor tries once more to load the directory. */
  retry() {
    partOf(this.host, 'input')?.focus();
    this.reload();
  }

  async #load() {
    if (this.#loading || this.failed || !this.host.isConnected) return;
    const { signal } = (this.#loading = new AbortController());
    const onSample = (isSample: boolean) => {
      if (!signal.aborted) this.isSample = isSample;
    };
    const { search, problems } = await loadSearch(this.host, signal, onSample).catch(failure);
    if (signal.aborted) return;
    this.#search = search;
    this.failed = !search;
    this.host.requestUpdate();
    this.#report(...problems);
    const id = this.#wanted || this.value;
    if (this.failed) this.#announceFault();
    else if (id) void this.choose(id);
    else void this.combobox.ask();
  }

  #stopLoading() {
    this.#loading?.abort();
    this.#loading = undefined;
  }

  readonly #find = (query: string, signal: AbortSignal) => {
    const matches = this.#search?.search(query, MAX_OPTIONS, signal);
    if (!(matches instanceof Promise)) return matches && toOptions(matches);
    return matches.then(
      (found) => {
        this.failed = false;
        return toOptions(found);
      },
      (error: unknown) => {
        if (!signal.aborted) this.#onFault(error as Error);
        return undefined;
      },
    );
  };

  /**
   * The search service does not answer: the visitor is shown what to do, and the next letter asks
   * it again.
   */
  #onFault({ message }: Error) {
    if (this.failed) return; // and said so
    this.failed = true;
    this.combobox.dispatch('close'); // what was found for less letters
    this.host.requestUpdate();
    this.#announceFault();
    this.#report({ path: 'endpoint', message });
  }

  #report(...problems: Problem[]) {
    report(this.host, new CoverageSearchErrorEvent(problems));
  }

  #announceFault() {
    this.combobox.announce(this.combobox.focused ? this.words().coverageFault : '');
  }

  readonly #pick = (option: Found, byTouch: boolean) => {
    if (byTouch) {
      this.combobox.dispatch({ option });
      focusSoon(this.host, 'answer'); // so that the keyboard on the screen makes way for it
    } else this.combobox.dispatchFocused({ option });
  };

  readonly #onChange = (before: State<Found>, after: State<Found>, byHost: boolean) => {
    const { combobox, strings } = this;
    if (after.query !== before.query) {
      this.copied = undefined;
      this.#wanted = ''; // who types wants something else than the page
    }
    if (after.chosen && !before.chosen && combobox.focused) showAnswerSoon(this.host);
    const waiting = this.failed ? strings.coverageFault : strings.coverageLoading;
    this.#announcer.announceChange(before, after, strings, waiting, byHost);
  };
}
