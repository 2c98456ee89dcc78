import { consume } from '@lit/context';
import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ComboboxController } from '../combobox/combobox-controller.js';
import type { Organization } from '../directory/index.js';
import { outcomeOf } from '../directory/outcome.js';
import type { Problem } from '../problems.js';
import { type Strings, stringsFor } from '../strings/index.js';
import { shared } from '../styles/shared.js';
import { showAt } from './anchor.js';
import { styles } from './care-coverage-search.styles.js';
import { stringsContext } from './contexts.js';
import { answerStyles } from './coverage-answer.styles.js';
import { answerTo, copyText, renderAnswer, renderFault } from './coverage-answer.js';
import { DirectoryController } from './coverage-directory.js';
import { CoverageSearchErrorEvent } from './coverage-events.js';
import { nameFromPage, renderField } from './coverage-field.js';
import { safeLink } from './coverage-link.js';
import { optionStyles } from './coverage-options.styles.js';
import { type Found, byKind, renderList, toOption } from './coverage-options.js';
import { Teller } from './coverage-teller.js';
import { heading, levelBelow } from './heading.js';

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
  static override readonly shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
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
  @property({ attribute: false }) words: Partial<Strings> = {};

  @consume({ context: stringsContext, subscribe: true })
  @property({ attribute: false })
  protected strings?: Strings | undefined;

  @state() private barred = false;
  @state() private error = '';
  @state() private copied?: boolean | undefined;

  #internals = this.attachInternals();
  #said: Strings = stringsFor();
  #directory = new DirectoryController(this, (problems) => { this.#onDirectory(problems); });
  #combobox = new ComboboxController<Found>(this, {
    search: (query) => this.#directory.search && byKind(this.#directory.search.search(query, MOST)),
    submit: () => { this.form?.requestSubmit(); },
    changed: (before, after) => {
      this.copied = undefined;
      this.#teller.tell(before, after, { combobox: this.#combobox, strings: this.#said, waiting: this.#waiting, quiet: this.#quiet });
    },
  });
  /** Id of an organization to choose as soon as the directory is there. */
  #wanted = '';
  #teller = new Teller(this);
  #quiet = false;
  #level = 2;
  #hideList?: (() => void) | undefined;

  constructor() {
    super();
    this.addEventListener('invalid', () => { this.error = this.validationMessage; });
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#level = levelBelow(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#hideList?.();
    this.#hideList = undefined;
  }

  override willUpdate(changed: PropertyValues<this>) {
    this.#said = { ...(this.strings ?? stringsFor()), ...this.words };
    if (changed.has('organization')) this.value = this.organization ?? '';
    if (changed.has('directory')) this.#directory.reload();
    if (this.value || !this.required) this.error = '';
  }

  override updated() {
    const { open } = this.#combobox.state;
    const list = this.#find('[popover]');
    const field = this.#find('.field');
    if (open && !this.#hideList && list && field) this.#hideList = showAt(list, field);
    if (!open) {
      this.#hideList?.();
      this.#hideList = undefined;
    }
    this.#combobox.reveal();
    this.#setValidity();
  }

  /** Id of the chosen organization, `''` without one. An id set before the directory is there is chosen when it comes. */
  get value(): string {
    const { chosen } = this.#combobox.state;
    return chosen && outcomeOf(chosen.match, chosen.confirmed) !== 'unsure' ? chosen.id : '';
  }

  set value(id: string) {
    this.#wanted = id;
    this.#quietly(() => {
      if (!id) this.#combobox.dispatch({ type: 'clear' });
      else if (this.#directory.search) this.#chooseById(id);
    });
  }

  get form() {
    return this.#internals.form;
  }

  get validity() {
    return this.#internals.validity;
  }

  get validationMessage() {
    return this.#internals.validationMessage;
  }

  checkValidity() {
    return this.#internals.checkValidity();
  }

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
    return html`
      ${this.heading ? heading(level, this.heading, 'heading') : nothing}
      <label part="label" for="input" class=${named ? 'visually-hidden' : ''}>${label}</label>
      ${renderField(this.#combobox, this.#said, {
        required: this.required,
        disabled: this.disabled || this.barred,
        invalid: this.error !== '',
        onFocus: this.#onFocus,
      })}
      <p part="hint" id="hint">
        ${this.#waiting ? this.#said.coverageLoading : this.#said.coverageHint}
        ${this.#directory.sample ? html`<span class="sample">${this.#said.coverageSample}</span> ${this.#said.coverageSampleText}` : nothing}
      </p>
      <p part="error" id="error">${this.error}</p>
      ${renderList(this.#combobox, this.#said, label, this.#onPick)}
      ${this.#renderAnswer(level + Number(this.heading !== ''))}
      <p class="visually-hidden" role="status">${this.#combobox.status}</p>
    `;
  }

  #renderAnswer(level: number) {
    const answer = answerTo(this.#combobox.state);
    const strings = this.#said;
    const contact = safeLink(this.contact);
    if (this.#directory.failed) {
      return renderFault(level, strings, contact, () => {
        this.#input?.focus();
        this.#directory.reload();
      });
    }
    if (!answer) return nothing;
    return renderAnswer({
      answer,
      strings,
      contact,
      level,
      link: safeLink(answer.organizations[0]?.url || this.link, this.linkParams),
      copied: this.copied,
      onConfirm: this.#onConfirm,
      onNone: this.#onNone,
      onCopy: () => { void this.#onCopy(); },
    });
  }

  /** Whether something is typed that is searched as soon as the directory is there. */
  get #waiting(): boolean {
    return this.#combobox.state.query !== '' && !this.#directory.search && !this.#directory.failed;
  }

  #chooseById(id: string) {
    this.#wanted = '';
    const organization = this.#directory.search?.get(id);
    if (organization) {
      const matched = { text: organization.name, alias: false, ranges: [] };
      this.#combobox.dispatch({ type: 'choose', option: toOption({ organization, tier: 'exact', confidence: 'exact', matched }) });
    } else {
      this.#combobox.dispatch({ type: 'clear' });
      this.#report([{ path: 'organization', message: `No organization in the directory has the id "${id}".` }]);
    }
  }

  /** What the host's page does is not told to it, nor to the visitor. */
  #quietly(change: () => void) {
    this.#quiet = true;
    change();
    this.#quiet = false;
  }

  #setValidity() {
    const { value } = this;
    const missing = this.required && !value;
    this.#internals.setFormValue(value || null);
    this.#internals.setValidity({ valueMissing: missing }, missing ? this.#said.coverageRequired : '', this.#input ?? undefined);
  }

  #report(problems: readonly Problem[]) {
    const lines = problems.slice(0, 10).map(({ path, message }) => (path ? `${path}: ${message}` : message));
    if (problems.length > lines.length) lines.push(`… and ${String(problems.length - lines.length)} more`);
    console.warn(`<care-coverage-search> ${lines.join('\n')}`);
    this.dispatchEvent(new CoverageSearchErrorEvent(problems));
  }

  #onDirectory(problems: readonly Problem[]) {
    const links = (['link', 'contact'] as const).filter((name) => this[name] && !safeLink(this[name]));
    const all = [...problems, ...links.map((path) => ({ path, message: 'This must be an https, http, mailto or tel address.' }))];
    if (all.length > 0) this.#report(all);
    const id = this.#wanted || this.value;
    if (this.#directory.failed) {
      if (this.#combobox.focused) this.#combobox.announce(this.#said.coverageFault, 0);
    } else if (id) this.#quietly(() => { this.#chooseById(id); });
    else this.#combobox.ask();
  }

  #onFocus = () => {
    this.#directory.load();
    this.requestUpdate(); // the page may have named the field since
  };

  #onConfirm = ({ id }: Organization) => {
    const { chosen, options } = this.#combobox.state;
    const option = chosen ?? options.find((found) => found.id === id);
    if (!option) return;
    this.#combobox.dispatch({ type: 'choose', option: toOption(option.match, true) });
    // The button that had the focus is gone: it goes on to the next step.
    this.#focusSoon('[part=action], [part=answer]');
  };

  #onPick = (option: Found, byTouch: boolean) => {
    if (!byTouch) {
      this.#combobox.choose(option);
      return;
    }
    this.#combobox.dispatch({ type: 'choose', option });
    this.#focusSoon('[part=answer]'); // so that the keyboard on the screen makes way for it
  };

  #focusSoon(selector: string) {
    void this.updateComplete.then(() => { [...this.renderRoot.querySelectorAll<HTMLElement>(selector)].at(-1)?.focus(); });
  }

  #onNone = () => {
    const { query } = this.#combobox.state;
    this.#input?.focus();
    this.#input?.select();
    this.#combobox.dispatch({ type: 'type', query });
    this.#combobox.dispatch({ type: 'answer', request: this.#combobox.state.request, options: [], open: false });
    this.#combobox.dispatch({ type: 'settle' });
  };

  #onCopy = async () => {
    this.copied = await copyText(this.#said.coverageNote, this.#find('[part=note]'));
    this.#combobox.announce(this.copied ? this.#said.coverageCopied : this.#said.coverageCopyFailed, 0);
  };

  get #input() {
    return this.#find<HTMLInputElement>('input');
  }

  #find<E extends HTMLElement = HTMLElement>(selector: string): E | null {
    return this.renderRoot.querySelector<E>(selector);
  }
}
