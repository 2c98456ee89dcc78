import type { ReactiveControllerHost } from 'lit';
import { ComboboxController } from '../../combobox/combobox-controller.js';
import type { State } from '../../combobox/state.js';
import { outcomeOf } from '../../directory/answer.js';
import type { Organization } from '../../directory/index.js';
import type { Problem } from '../../problems.js';
import type { Strings } from '../../strings/index.js';
import { report } from '../internal/report.js';
import { type Answer, type Shown, answerTo } from './answer.js';
import { SearchAnnouncer } from './announcer.js';
import { DirectoryController } from './directory-controller.js';
import { CoverageSearchErrorEvent } from './events.js';
import { copyNote, copyWords } from './note.js';
import { type Found, toOption, toOptions } from './options.js';

/** Most options in the list: what one reads before typing another letter. */
const MAX_OPTIONS = 8;

type Host = ReactiveControllerHost &
  HTMLElement & {
    readonly renderRoot: HTMLElement | DocumentFragment;
    directory?: unknown;
    endpoint?: string | undefined;
  };

/** One search, from what is typed to the answer: ties the combobox to the directory, and does what the answer's buttons say. */
export class SearchController {
  readonly combobox: ComboboxController<Found>;
  readonly directory: DirectoryController;

  /** What became of the note: copied or not, if tried. */
  copied?: boolean | undefined;

  readonly #announcer: SearchAnnouncer;
  /** Id of an organization to choose as soon as the directory is loaded. */
  #wanted = '';

  /**
   * @param strings - What the search says.
   * @param submit - Enter, with no use for it in the list: what it does in any field of a form.
   */
  constructor(
    private readonly host: Host,
    private readonly strings: () => Strings,
    submit: () => void,
  ) {
    this.directory = new DirectoryController(host, this.#onDirectory);
    this.combobox = new ComboboxController<Found>(host, this.#search, this.#onChange, () => {
      if (!this.#isWaiting) submit();
    });
    this.#announcer = new SearchAnnouncer(host, this.combobox);
  }

  /** Id of the chosen organization, `''` without one that is certain. */
  get value(): string {
    const { chosen } = this.combobox.state;
    return chosen && outcomeOf(chosen.match, chosen.confirmed) !== 'unsure' ? chosen.id : '';
  }

  /** What to show the visitor as the answer, if there is one. */
  get answer(): Answer<Shown> | undefined {
    return this.directory.failed
      ? { outcome: 'fault', organizations: [] }
      : answerTo(this.combobox.state);
  }

  /** Chooses an organization for the host's page, once the directory is loaded; `''` clears the search. */
  choose(id: string) {
    this.#wanted = id;
    if (!id || this.directory.search) this.#choose(id);
    else this.directory.load();
  }

  /** The visitor takes an option from the list. */
  readonly pick = (option: Found, byTouch: boolean) => {
    if (byTouch) {
      this.combobox.dispatch({ option });
      this.#focusSoon('answer'); // so that the keyboard on the screen makes way for it
    } else this.combobox.dispatchFocused({ option });
  };

  /** The visitor confirms a name after "Did you mean…?". */
  readonly confirm = ({ id }: Organization) => {
    const { chosen, options } = this.combobox.state;
    const option = chosen ?? options.find((found) => found.id === id);
    if (!option) return;
    this.combobox.dispatch({ option: toOption(option.match, true) });
    this.#focusSoon('action'); // the button that had the focus is gone: it goes on to the next step
  };

  /** The visitor says no to every name after "Did you mean…?". */
  readonly refuse = () => {
    this.combobox.dispatchFocused({ query: this.combobox.state.query });
    this.combobox.dispatch({ request: this.combobox.state.request, options: [], open: false });
    this.combobox.dispatch('settle');
    this.#part<HTMLInputElement>('input')?.select();
  };

  /** The visitor copies the note for their HR or benefits team. */
  readonly copy = async () => {
    const note = this.#part('note');
    if (!note) return;
    this.copied = await copyNote(this.strings().coverageNote, note);
    this.host.requestUpdate();
    this.combobox.announce(copyWords(this.copied, this.strings()));
  };

  /** The visitor tries once more to load the directory. */
  readonly retry = () => {
    this.#part('input')?.focus();
    this.directory.reload();
    this.host.requestUpdate();
  };

  /** Whether an answer to what was typed is still to come: Enter then waits for it. */
  get #isWaiting() {
    const { query, answered } = this.combobox.state;
    return !!query.trim() && !answered && !this.directory.failed;
  }

  readonly #search = (query: string, signal: AbortSignal) => {
    const { search } = this.directory;
    if (!search) this.directory.load();
    const matches = search?.search(query, MAX_OPTIONS, signal);
    if (!(matches instanceof Promise)) return matches && toOptions(matches);
    return matches.then(
      (found) => {
        this.directory.failed = false;
        return toOptions(found);
      },
      (error: unknown) => {
        if (!signal.aborted) this.#onFault(error);
        throw error;
      },
    );
  };

  #choose(id: string) {
    this.#wanted = id;
    const { search } = this.directory;
    const organization = id ? search?.get(id, new AbortController().signal) : undefined;
    if (!(organization instanceof Promise)) {
      this.#take(id, organization);
      return;
    }
    organization.then(
      (found) => {
        if (this.#wanted === id && this.directory.search === search) this.#take(id, found);
      },
      (error: unknown) => {
        if (this.directory.search === search) this.#onFault(error); // else it is no longer asked
      },
    );
  }

  #take(id: string, organization: Organization | undefined) {
    const matched = { text: '', alias: false, ranges: [] };
    this.#wanted = '';
    this.combobox.dispatch(
      organization ? { option: toOption({ organization, confidence: 'exact', matched }) } : 'clear',
      true,
    );
    const message = `The directory has no id "${id}".`;
    if (id && !organization)
      report(this.host, new CoverageSearchErrorEvent([{ path: 'organization', message }]));
  }

  /** The search service does not answer: the visitor is shown what to do, and the next letter asks it again. */
  #onFault(error: unknown) {
    if (this.directory.failed) return; // and said so
    this.directory.failed = true;
    this.combobox.dispatch('close'); // what was found for less letters
    this.host.requestUpdate();
    this.combobox.announce(this.combobox.focused ? this.strings().coverageFault : '');
    const { message } = error as Error;
    report(this.host, new CoverageSearchErrorEvent([{ path: 'endpoint', message }]));
  }

  readonly #onChange = (before: State<Found>, after: State<Found>, byHost: boolean) => {
    const strings = this.strings();
    const waiting = this.directory.failed ? strings.coverageFault : strings.coverageLoading;
    if (after.query !== before.query) this.copied = undefined;
    if (after.chosen && !before.chosen && this.combobox.focused)
      void this.host.updateComplete.then(() => {
        this.#part('answer')?.scrollIntoView({ block: 'nearest' });
      });
    this.#announcer.announceChange(before, after, strings, waiting, byHost);
  };

  readonly #onDirectory = (problems: readonly Problem[]) => {
    report(this.host, new CoverageSearchErrorEvent(problems));
    const id = this.#wanted || this.value;
    if (this.directory.failed)
      this.combobox.announce(this.combobox.focused ? this.strings().coverageFault : '');
    else if (id) this.#choose(id);
    else this.combobox.ask();
  };

  #focusSoon(part: string) {
    void this.host.updateComplete.then(() => {
      (this.#part(part) ?? this.#part('answer'))?.focus();
    });
  }

  #part<E extends HTMLElement>(part: string): E | null {
    return this.host.renderRoot.querySelector<E>(`[part=${part}]`);
  }
}
