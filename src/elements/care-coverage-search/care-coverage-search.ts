import { LitElement, type PropertyValues, adoptStyles, html, nothing } from 'lit';
import type { DirectoryDocument } from '../../documents.js';
import { type Strings, say, stringsFor } from '../../strings/index.js';
import { shared } from '../../styles/shared.js';
import { followableAddress } from '../../web.js';
import { showAt } from '../internal/anchor.js';
import { readingAround } from '../internal/contexts.js';
import { internalsOf } from '../internal/form-internals.js';
import { heading, levelBelow } from '../internal/heading.js';
import { HostElement } from '../internal/host-element.js';
import { pageAddress, pageProperty } from '../internal/page.js';
import { report } from '../internal/report.js';
import { styles } from './care-coverage-search.styles.js';
import { CoverageSearchErrorEvent } from './events.js';
import { wordsForSample } from './answer.js';
import { honorAutofocus } from './autofocus.js';
import { keepFocus, nameFromPage, renderField } from './field.js';
import { keepSelectable } from './text-selection.js';
import { submitImplicitly } from './implicit-submission.js';
import { SearchController } from './search-controller.js';

/**
 * "Search your employer or health plan": shows visitors whether the program is open to them, and what to do next.
 *
 * The directory comes from `directory`, else from a `<script type="application/json">` inside the tag, else it is a small
 * sample of invented names. The search runs on the visitor's device, and nothing that is typed leaves the page; unless
 * `endpoint` names a search service: what is typed then goes to that service, and nowhere else. In a form, its value is the id
 * of the chosen organization.
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
export class CareCoverageSearch extends HostElement {
  static readonly formAssociated = true;
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [...shared, styles];

  static override readonly properties = {
    directory: { asGiven: true },
    endpoint: {},
    organization: {},
    link: {},
    linkParams: { attribute: 'link-params' },
    contact: {},
    label: {},
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    name: { reflect: true, fallback: undefined },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    words: { type: Object, attribute: false },
    error: { state: true },
    barred: { state: true },
  };

  /** Address of the directory (JSON); as a property, also the directory itself. */
  directory?: string | DirectoryDocument | null | undefined;

  /**
   * Address of a search service (https or http) for a directory too large for a page, such as
   * `https://search.example.com/v1/organizations`. What visitors type is sent there, without cookies or the page's address.
   * A `directory` beside it answers when the service does not.
   */
  endpoint?: string | undefined;

  /** Id of the organization to answer for at once, on a page for one employer or plan. */
  organization?: string | undefined;

  /** Where the program starts: https, http, mailto or tel. An organization's own `url` goes before it. */
  link?: string | undefined;

  /** Parameters to add to `link`, such as `utm_source=benefits`. */
  linkParams?: string | undefined;

  /** Where to ask a person: https, http, mailto or tel. */
  contact?: string | undefined;

  /** Label of the field; without it `aria-labelledby`, `aria-label` or the page's `<label for>`, else our own words. */
  label = '';

  /** A heading above the field; none without it. */
  heading = '';

  /** Level of the first heading, 1 to 6; without it, one below the nearest heading before the tag. */
  headingLevel?: number | undefined;

  /** Name of the value in a form. */
  name = '';

  /** Whether a form needs a choice. */
  required = false;

  /** Whether nothing can be typed. */
  disabled = false;

  /** Words of one's own for what the search says, by key. */
  words?: Partial<Strings> | undefined;

  /** What the field says: what a form misses. */
  private error = '';
  private barred = false;

  #reading = readingAround(this);
  #strings = stringsFor();
  #internals = internalsOf(this);
  #search = new SearchController(
    this,
    () => this.#words,
    () => {
      if (this.form) submitImplicitly(this.form);
    },
  );
  #customError = '';
  #stopAutofocus?: () => void;
  #level = 2;
  #hasResultStyles = false;
  #hideList?: (() => void) | undefined;

  constructor() {
    super();
    this.addEventListener('mousedown', keepSelectable);
    this.addEventListener('invalid', () => {
      this.error = this.validationMessage;
    });
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#level = levelBelow(this);
    if (this.hasAttribute('autofocus')) this.#stopAutofocus = honorAutofocus(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stopAutofocus?.();
  }

  override willUpdate(changed: PropertyValues<this>) {
    const strings = stringsFor(this.#reading.value?.strings, this.words);
    this.#strings = this.endpoint
      ? {
          ...strings,
          coverageFault: strings.coverageUnavailable,
          coverageLoading: strings.coverageSearching,
        }
      : strings;
    if (changed.has('directory') || changed.has('endpoint')) this.#search.directory.reload();
    this.#adoptResultStyles();
    if ((this.value || !this.required) && !this.#customError) this.error = '';
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('organization')) this.value = this.organization ?? '';
    if (changed.has('link') || changed.has('contact')) this.#checkLinks();
    report(this, new CoverageSearchErrorEvent(this.takeProblems()));
    this.#showList();
    this.#validate();
  }

  /** The sheets of what is shown with a search come with it. */
  #adoptResultStyles() {
    const { results } = this.#search.directory;
    if (!results || this.#hasResultStyles) return;
    this.#hasResultStyles = true;
    const { elementStyles } = CareCoverageSearch;
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, ...results.resultStyles]);
  }

  #showList() {
    const field = this.renderRoot.querySelector<HTMLElement>('[part=field]');
    const list = this.renderRoot.querySelector<HTMLElement>('[part=listbox]');
    if (this.#search.combobox.state.open && field && list)
      this.#hideList ??= showAt(list, field, true);
    else {
      this.#hideList?.();
      this.#hideList = undefined;
    }
    this.#search.combobox.reveal();
  }

  #validate() {
    const { value } = this;
    this.#internals.setFormValue?.(value || null);
    this.#internals.setValidity?.(
      { valueMissing: this.required && !value, customError: !!this.#customError },
      this.#customError || this.#strings.coverageRequired,
      this.renderRoot.querySelector<HTMLElement>('input') ?? undefined,
    );
  }

  /** Id of the chosen organization, `''` without one. An id set before the directory is loaded is chosen once it is. */
  get value(): string {
    return this.#search.value;
  }

  set value(id: string) {
    this.#search.choose(typeof (id as unknown) === 'string' ? id : '');
  }

  /** The form it belongs to. */
  get form() {
    return this.#internals.form ?? null;
  }

  /** What keeps a form from taking it, as for any field. */
  get validity() {
    return this.#internals.validity as ValidityState;
  }

  /** What a form misses, in words; `''` when it misses nothing. */
  get validationMessage() {
    return this.#internals.validationMessage ?? '';
  }

  /** What it is to a form: its tag's name. */
  get type() {
    return this.localName;
  }

  /** The labels of the page for it. */
  get labels() {
    return this.#internals.labels ?? [];
  }

  /** Whether a form looks at it at all: not while it is disabled. */
  get willValidate() {
    return this.#internals.willValidate ?? false;
  }

  /** Keeps a form from taking it for a reason of the page's, in words; `''` lifts that. */
  setCustomValidity(message: string) {
    this.#customError = message;
    this.#validate();
    if (!message) this.error = '';
  }

  /** Whether a form would take it. */
  checkValidity() {
    return this.#internals.checkValidity?.() ?? true;
  }

  /** Whether a form would take it; shows what is missing if not. */
  reportValidity() {
    return this.#internals.reportValidity?.() ?? true;
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
    const named = this.label ? '' : nameFromPage(this, this.labels);
    const name = this.label || named || this.#strings.coverageLabel;
    const label = this.required ? say(this.#strings.coverageLabelRequired, { label: name }) : name;
    const { combobox, directory } = this.#search;
    return html`
      ${this.heading ? heading(level, this.heading, 'heading') : nothing}
      <label part="label" for="input" class=${named ? 'visually-hidden' : ''}>${label}</label>
      ${renderField(combobox, this.#strings, {
        required: this.required,
        disabled: this.disabled || this.barred,
        invalid: !!this.error,
        onFocus: this.#onFocus,
      })}
      <p part="hint" id="hint"><span .textContent=${this.#hint}></span> ${directory.isSample ? html`<mark>${this.#strings.coverageSample}</mark>` : nothing}</p>
      <p part="error" id="error" .textContent=${this.error}></p>
      <ul part="listbox" id="listbox" role="listbox" popover="manual" aria-label=${name} ?hidden=${!combobox.state.open} @mousedown=${keepFocus}>
        ${this.#renderOptions()}
      </ul>
      ${this.#renderAnswer(level + Number(!!this.heading))}
      ${this.#search.answer ? nothing : html`<p class="paper">${say(this.#strings.coveragePaper, { address: pageAddress() })}</p>`}
      <p class="visually-hidden" role="status" .textContent=${combobox.status}></p>
    `;
  }

  get #hint() {
    const { combobox, directory, answer } = this.#search;
    const { query, answered } = combobox.state;
    const { coverageFault, coverageHint, coverageLoading } = this.#strings;
    if (answer && !directory.results) return coverageFault; // not even what would show the answer could be loaded
    return query.trim() && !answered && !directory.failed ? coverageLoading : coverageHint;
  }

  #renderOptions() {
    const { combobox, directory, pick } = this.#search;
    return directory.results?.renderOptions(combobox, this.#words, pick);
  }

  #renderAnswer(level: number) {
    const { answer, directory, copied, confirm, refuse, copy, retry } = this.#search;
    if (!answer || !directory.results) return nothing;
    return directory.results.renderAnswer(answer, {
      strings: this.#words,
      level,
      link: this.#follow(answer.organizations[0]?.url ?? this.link, this.linkParams),
      contact: this.#follow(this.contact),
      copied,
      confirm,
      refuse,
      copy,
      retry,
    });
  }

  /** Words for answers: those about invented names say so first. */
  get #words(): Strings {
    return this.#search.directory.isSample ? wordsForSample(this.#strings) : this.#strings;
  }

  #follow = (address?: string, params?: string) =>
    followableAddress(address, pageProperty('baseURI'), params);

  #checkLinks() {
    const broken = (['link', 'contact'] as const)
      .filter((name) => this[name] && !this.#follow(this[name]))
      .map((path) => ({ path, message: 'Use https, http, mailto or tel.' }));
    report(this, new CoverageSearchErrorEvent(broken));
  }

  #onFocus = () => {
    this.requestUpdate(); // the page may have named the field since
  };
}
