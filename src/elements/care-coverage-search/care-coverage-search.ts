import { LitElement, type PropertyValues, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ComboboxController } from '../../combobox/combobox-controller.js';
import type { State } from '../../combobox/state.js';
import type { Organization } from '../../directory/index.js';
import { type Outcome, outcomeOf } from '../../directory/answer.js';
import type { Problem } from '../../problems.js';
import { type Strings, stringsFor } from '../../strings/index.js';
import { shared } from '../../styles/shared.js';
import { showAt } from '../internal/anchor.js';
import { styles } from './care-coverage-search.styles.js';
import { readingAround } from '../internal/contexts.js';
import { type Answer, answerTo, copyNote, copyWords, renderAnswer } from './answer.js';
import { answerStyles } from './answer.styles.js';
import { DirectoryController } from './directory-controller.js';
import { CoverageSearchErrorEvent } from './events.js';
import { nameFromPage, renderField } from './field.js';
import { followableAddress } from '../../web.js';
import { type Found, renderList, toOption, toOptions } from './options.js';
import { optionStyles } from './options.styles.js';
import { SearchAnnouncer } from './announcer.js';
import { heading, levelBelow } from '../internal/heading.js';
import { report } from '../internal/report.js';

/** Most options in the list: what one reads before typing another letter. */
const MOST = 8;

/**
 * "Search your employer or health plan": tells visitors whether the program is open to them, and what to do next.
 *
 * The directory comes from `directory`, else from a `<script type="application/json">` inside the tag, else it is a small
 * sample of invented names. The search runs on the visitor's device, and nothing that is typed leaves the page. In a form,
 * its value is the id of the chosen organization.
 *
 * @tagname care-coverage-search
 * @attr {'light' | 'dark' | 'auto'} theme - Colors, when the element stands alone; `light` without it.
 * @fires {CoverageSearchSelectEvent} care-coverage-search-select - An organization was chosen.
 * @fires {CoverageSearchOutcomeEvent} care-coverage-search-outcome - An answer was shown.
 * @fires {CoverageSearchClearEvent} care-coverage-search-clear - The search was cleared.
 * @fires {CoverageSearchErrorEvent} care-coverage-search-error - The directory or an attribute needs mending.
 * @csspart heading - The heading, if any.
 * @csspart label - The label of the field.
 * @csspart field - The field: the input and the button that clears it.
 * @csspart input - The input.
 * @csspart clear - The button that clears the search.
 * @csspart hint - How to use the field.
 * @csspart error - What a form misses.
 * @csspart listbox - The list of matches.
 * @csspart group - The heading of one kind of organization in the list.
 * @csspart option - A match.
 * @csspart answer - The card with the answer.
 * @csspart subheading - What the answer says first.
 * @csspart action - The link to start with, or the button to try again.
 * @csspart contact - The link to the host's contact page.
 * @csspart choice - A name to confirm.
 * @csspart none - The button that says no to every name.
 * @csspart plans - The plans of an organization.
 * @csspart note - The note to copy.
 * @csspart copy - The button that copies it.
 */
export class CareCoverageSearch extends LitElement {
  static readonly formAssociated = true;
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [...shared, styles, optionStyles, answerStyles];

  /** Address of the directory (JSON); as a property, also the directory itself. */
  @property() directory?: unknown;

  /** Id of the organization to answer for at once, on a page for one employer or plan. */
  @property() organization?: string | undefined;

  /** Where the program starts: https, http, mailto or tel. An organization's own `url` goes before it. */
  @property() link?: string | undefined;

  /** Parameters to add to `link`, such as `utm_source=benefits`. */
  @property({ attribute: 'link-params' }) linkParams?: string | undefined;

  /** Where to ask a person: https, http, mailto or tel. */
  @property() contact?: string | undefined;

  /** Label of the field; without it `aria-labelledby`, `aria-label` or the page's `<label for>`, else our own words. */
  @property() label = '';

  /** A heading above the field; none without it. */
  @property() heading = '';

  /** Level of the first heading, 1 to 6; without it, one below the nearest heading before the tag. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel?: number | undefined;

  /** Name of the value in a form. */
  @property({ reflect: true }) name = '';

  /** Whether a form needs a choice. */
  @property({ type: Boolean, reflect: true }) required = false;

  /** Whether nothing can be typed. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** Words of one's own for what the search says, by key. */
  @property({ attribute: false }) words?: Partial<Strings> | undefined;

  /** What the field says: what a form misses. */
  @state() private error = '';
  @state() private barred = false;
  /** What became of the note: copied or not, if tried. */
  @state() private copied?: boolean | undefined;

  #reading = readingAround(this);
  #said = stringsFor();
  #internals = this.attachInternals();
  #directory = new DirectoryController(this, (problems) => {
    this.#onDirectory(problems);
  });
  #combobox = new ComboboxController<Found>(
    this,
    (query) => this.#directory.search && toOptions(this.#directory.search.search(query, MOST)),
    (before, after) => {
      this.#onChange(before, after);
    },
    () => {
      this.form?.requestSubmit();
    },
  );
  #announcer = new SearchAnnouncer(this, this.#combobox);
  /** Id of an organization to choose as soon as the directory is there. */
  #wanted = '';
  /** Whether it is the host's page that makes a change. */
  #quiet = false;
  #level = 2;
  #hideList?: (() => void) | undefined;

  constructor() {
    super();
    this.addEventListener('invalid', () => {
      this.error = this.validationMessage;
    });
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#level = levelBelow(this);
  }

  override willUpdate(changed: PropertyValues<this>) {
    this.#said = { ...(this.#reading.value?.strings ?? stringsFor()), ...this.words };
    if (changed.has('organization')) this.value = this.organization ?? '';
    if (changed.has('directory')) this.#directory.reload();
    if (this.value || !this.required) this.error = '';
  }

  override updated() {
    const { open } = this.#combobox.state;
    if (open)
      this.#hideList ??= showAt(
        this.#part('listbox') as HTMLElement,
        this.#part('field') as HTMLElement,
      );
    else {
      this.#hideList?.();
      this.#hideList = undefined;
    }
    this.#combobox.reveal();
    const { value } = this;
    const valueMissing = this.required && !value;
    this.#internals.setFormValue(value || null);
    this.#internals.setValidity(
      { valueMissing },
      this.#said.coverageRequired,
      this.#part('input') ?? undefined,
    );
  }

  /** Id of the chosen organization, `''` without one. An id set before the directory is there is chosen when it comes. */
  get value(): string {
    const { chosen } = this.#combobox.state;
    return chosen && outcomeOf(chosen.match, chosen.confirmed) !== 'unsure' ? chosen.id : '';
  }

  set value(id: string) {
    this.#wanted = id;
    if (!id || this.#directory.search) this.#chooseQuietly(id);
  }

  /** The form it belongs to. */
  get form() {
    return this.#internals.form;
  }

  /** What keeps a form from taking it, as for any field. */
  get validity() {
    return this.#internals.validity;
  }

  /** What a form misses, in words; `''` when it misses nothing. */
  get validationMessage() {
    return this.#internals.validationMessage;
  }

  /** Whether a form would take it. */
  checkValidity() {
    return this.#internals.checkValidity();
  }

  /** Whether a form would take it; shows what is missing if not. */
  reportValidity() {
    return this.#internals.reportValidity();
  }

  formResetCallback() {
    this.value = this.organization ?? '';
    this.error = '';
  }

  formStateRestoreCallback(id: string) {
    this.value = id;
  }

  formDisabledCallback(disabled: boolean) {
    this.barred = disabled;
  }

  override render() {
    const level = this.headingLevel ?? this.#level;
    const named = this.label ? '' : nameFromPage(this, this.#internals.labels);
    const label = this.label || named || this.#said.coverageLabel;
    const { state, status } = this.#combobox;
    const { failed, sample } = this.#directory;
    const answer = failed ? { outcome: 'fault' as const, organizations: [] } : answerTo(state);
    const hint =
      state.query.trim() && !state.answered && !failed
        ? this.#said.coverageLoading
        : this.#said.coverageHint;
    return html`
      ${this.heading ? heading(level, this.heading, 'heading') : nothing}
      <label part="label" for="input" class=${named ? 'visually-hidden' : ''}>${label}</label>
      ${renderField(this.#combobox, this.#said, {
        required: this.required,
        disabled: this.disabled || this.barred,
        invalid: !!this.error,
        onFocus: this.#onFocus,
      })}
      <p part="hint" id="hint">${hint} ${sample ? html`<mark>${this.#said.coverageSample}</mark>` : nothing}</p>
      <p part="error" id="error">${this.error}</p>
      ${renderList(this.#combobox, this.#said, label, this.#onPick)}
      ${answer ? this.#renderAnswer(answer, level + Number(!!this.heading)) : nothing}
      <p class="visually-hidden" role="status">${status}</p>
    `;
  }

  #renderAnswer(answer: Answer<Outcome | 'fault'>, level: number) {
    return renderAnswer(answer, {
      strings: this.#said,
      level,
      link: this.#follow(answer.organizations[0]?.url ?? this.link, this.linkParams),
      contact: this.#follow(this.contact),
      copied: this.copied,
      onConfirm: this.#onConfirm,
      onNone: this.#onNone,
      onCopy: () => {
        void this.#onCopy();
      },
      onRetry: this.#onRetry,
    });
  }

  #follow = (address?: string, params?: string) => followableAddress(address, this.baseURI, params);

  /** What the host's page does is not told to it, nor to the visitor. */
  #chooseQuietly(id: string) {
    const organization = this.#directory.search?.get(id);
    const matched = { text: '', alias: false, ranges: [] };
    this.#wanted = '';
    this.#quiet = true;
    this.#combobox.dispatch(
      organization ? { option: toOption({ organization, confidence: 'exact', matched }) } : 'clear',
    );
    this.#quiet = false;
    const message = `The directory has no id "${id}".`;
    if (id && !organization)
      report(this, new CoverageSearchErrorEvent([{ path: 'organization', message }]));
  }

  #onChange(before: State<Found>, after: State<Found>) {
    const { coverageFault, coverageLoading } = this.#said;
    if (after.query !== before.query) this.copied = undefined;
    if (after.chosen && !before.chosen && this.#combobox.focused)
      void this.updateComplete.then(() => {
        this.#part('answer')?.scrollIntoView({ block: 'nearest' });
      });
    this.#announcer.tell(
      before,
      after,
      this.#said,
      this.#directory.failed ? coverageFault : coverageLoading,
      this.#quiet,
    );
  }

  #onDirectory(problems: readonly Problem[]) {
    const broken = (['link', 'contact'] as const)
      .filter((name) => this[name] && !this.#follow(this[name]))
      .map((path) => ({ path, message: 'Use https, http, mailto or tel.' }));
    report(this, new CoverageSearchErrorEvent([...problems, ...broken]));
    const id = this.#wanted || this.value;
    if (this.#directory.failed)
      this.#combobox.announce(this.#combobox.focused ? this.#said.coverageFault : '');
    else if (id) this.#chooseQuietly(id);
    else this.#combobox.ask();
  }

  #onFocus = () => {
    this.#directory.load();
    this.requestUpdate(); // the page may have named the field since
  };

  #onPick = (option: Found, byTouch: boolean) => {
    if (byTouch) {
      this.#combobox.dispatch({ option });
      this.#focusSoon('answer'); // so that the keyboard on the screen makes way for it
    } else this.#combobox.dispatchFocused({ option });
  };

  #onConfirm = ({ id }: Organization) => {
    const { chosen, options } = this.#combobox.state;
    const option = chosen ?? options.find((found) => found.id === id);
    if (!option) return;
    this.#combobox.dispatch({ option: toOption(option.match, true) });
    this.#focusSoon('action'); // the button that had the focus is gone: it goes on to the next step
  };

  #onNone = () => {
    this.#combobox.dispatchFocused({ query: this.#combobox.state.query });
    this.#combobox.dispatch({ request: this.#combobox.state.request, options: [], open: false });
    this.#combobox.dispatch('settle');
    (this.#part('input') as HTMLInputElement).select();
  };

  async #onCopy() {
    this.copied = await copyNote(this.#said.coverageNote, this.#part('note') as HTMLElement);
    this.#combobox.announce(copyWords(this.copied, this.#said));
  }

  #onRetry = () => {
    this.#part('input')?.focus();
    this.#directory.reload();
    this.requestUpdate();
  };

  #focusSoon(part: string) {
    void this.updateComplete.then(() => {
      (this.#part(part) ?? this.#part('answer'))?.focus();
    });
  }

  #part(part: string): HTMLElement | null {
    return this.renderRoot.querySelector(`[part=${part}]`);
  }
}
