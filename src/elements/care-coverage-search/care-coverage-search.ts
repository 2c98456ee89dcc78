import { LitElement, type PropertyValues, html, nothing } from 'lit';
import type { DirectoryDocument } from '../../documents.js';
import { type Strings, foreignLanguage, stringsFor } from '../../strings/index.js';
import { shared } from '../../styles/shared.js';
import type { Problem } from '../../problems.js';
import { EVENTS, keepPrivate } from '../../combobox/typing.js';
import { readingAround } from '../internal/contexts.js';
import { FormElement } from '../internal/form-element.js';
import { heading, levelBelow } from '../internal/heading.js';
import { report } from '../internal/report.js';
import { styles } from './care-coverage-search.styles.js';
import { CoverageSearchErrorEvent } from './events.js';
import { leaveFocus, nameFromPage, renderField, renderForPaper, wordsForService } from './field.js';
import { givenDirectory, isParsing, parsed } from './given-directory.js';
import { Loader } from '../internal/loader.js';
import { brokenLinks } from './links.js';
import { keepSelectable } from './text-selection.js';

/**
 * "Search your employer or health plan": whether the program is open, and what to do next.
 *
 * The directory comes from `directory`, else from a `<script type="application/json">` inside the
 * tag, else it is a small sample of invented names. The search runs on the visitor's device, and
 * what is typed stays there; where `endpoint` names a search service, it goes to that one, and
 * nowhere else. In a form, the value is the id of the chosen organization.
 *
 * @tagname care-coverage-search
 * @attr {'light' | 'dark' | 'auto'} theme - Colors, when the element stands alone; else `light`.
 * @fires {CoverageSearchSelectEvent} care-coverage-search-select - An organization was chosen.
 * @fires {CoverageSearchOutcomeEvent} care-coverage-search-outcome - An answer was shown.
 * @fires {CoverageSearchClearEvent} care-coverage-search-clear - The search was cleared.
 * @fires {CoverageSearchErrorEvent} care-coverage-search-error - Something is to fix.
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
export class CareCoverageSearch extends FormElement {
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [...shared, styles];

  static override readonly properties = {
    ...FormElement.properties,
    directory: { asGiven: true },
    endpoint: {},
    organization: {},
    link: {},
    linkParams: { attribute: 'link-params' },
    contact: {},
    label: {},
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    words: { type: Object, attribute: false },
  };

  /** Address of the directory (JSON); as a property, also the directory itself. */
  directory?: string | DirectoryDocument | null | undefined;

  /**
   * Address of a search service (https or http) for a directory too large for a page, such as
   * `https://search.example.com/v1/organizations`. What visitors type is sent there, without
   * cookies or the page's address. A `directory` beside it answers when the service does not.
   */
  endpoint?: string | undefined;

  /** Id of the organization to answer for at once, on a page for one employer or plan. */
  organization?: string | undefined;

  /** Where the program starts: https, http, mailto or tel. An organization's `url` goes first. */
  link?: string | undefined;

  /** Parameters to add to `link`, such as `utm_source=benefits`. */
  linkParams?: string | undefined;

  /** Where to ask a person: https, http, mailto or tel. */
  contact?: string | undefined;

  /** Label of the field; else `aria-labelledby`, `aria-label`, the page's `<label>`, our words. */
  label = '';

  /** A heading above the field; none without it. */
  heading = '';

  /** Level of the first heading, 1 to 6; else one below the nearest heading before the tag. */
  headingLevel?: number | undefined;

  /** Words of one's own for what the search says, by key. */
  words?: Partial<Strings> | undefined;

  #reading = readingAround(this);
  #strings = stringsFor();
  #level = 2;

  /** All but the closed field, loaded when it is wanted. What a visitor does before is not lost. */
  #search = new Loader(
    async () => {
      const { SearchController } = await import('./search-controller.js');
      await parsed();
      await this.updateComplete; // there may be nothing of the element yet
      return () => new SearchController(this, () => this.#strings);
    },
    (error) => {
      if (error) this.#report([{ path: '', message: String(error) }]);
      this.requestUpdate();
    },
  );

  constructor() {
    super();
    this.addEventListener('mousedown', keepSelectable);
    this.addEventListener('pointerover', () => void this.#search.load());
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#level = levelBelow(this);
    if (this.hasAttribute('autofocus'))
      void import('./autofocus.js').then(({ honorAutofocus }) => {
        honorAutofocus(this);
      });
    void parsed()?.then(() => {
      this.requestUpdate();
    });
  }

  protected override willUpdate(changed: PropertyValues) {
    const strings = stringsFor(this.#reading.value?.strings, this.words);
    this.#strings = this.endpoint ? wordsForService(strings) : strings;
    if (changed.has('directory') || changed.has('endpoint')) this.#search.loaded?.reload();
    super.willUpdate(changed);
  }

  protected override firstUpdated() {
    for (const type of EVENTS) this.input?.addEventListener(type, this.#onInput);
  }

  protected override updated(changed: PropertyValues) {
    if (changed.has('organization')) this.value = this.organization ?? '';
    if (changed.has('link') || changed.has('contact')) this.#report(brokenLinks(this));
    this.#report(this.takeProblems());
    super.updated(changed);
  }

  /** Id of the chosen organization, or `''`. One set before the directory is there waits for it. */
  get value(): string {
    return this.#search.loaded?.value ?? '';
  }

  set value(id: string) {
    const wanted = typeof (id as unknown) === 'string' ? id : '';
    // There is nothing to clear before anything was done.
    if (wanted || this.#search.loaded || this.#search.isAsked)
      this.#search.use((search) => void search.choose(wanted));
  }

  formResetCallback() {
    this.value = this.organization ?? '';
    this.error = '';
  }

  protected get missing() {
    return this.#strings.coverageRequired;
  }

  override render() {
    const strings = this.#strings;
    const search = this.#search.loaded;
    const level = this.headingLevel ?? this.#level;
    const named = this.label ? '' : nameFromPage(this, this.labels);
    const name = this.label || named || strings.coverageLabel;
    const pageLang = this.closest<HTMLElement>('[lang]')?.lang;
    return html`
      ${this.heading ? heading(level, this.heading, 'heading') : nothing}
      <div lang=${foreignLanguage(strings, pageLang) ?? nothing}>
      ${renderField(search?.combobox, strings, {
        name,
        isNamedByPage: !!named,
        nameLang: name === strings.coverageLabel ? undefined : pageLang,
        hint: this.#hint,
        isSample: this.#isSample,
        error: this.error,
        required: this.required,
        disabled: this.isDisabled,
        readOnly: this.readOnly,
      })}
      <ul part="listbox" id="listbox" role="listbox" popover="manual" aria-label=${name}
        ?hidden=${!search?.combobox.state.open} @mousedown=${leaveFocus}>
        ${search?.renderOptions()}
      </ul>
      ${search?.renderAnswer(level + Number(!!this.heading)) ?? renderForPaper(strings)}
      <p class="visually-hidden" role="status" .textContent=${search?.combobox.status ?? ''}></p>
      </div>
    `;
  }

  get #hint() {
    const { coverageFault, coverageHint, coverageLoading } = this.#strings;
    const { loaded, failed } = this.#search;
    if (failed) return coverageFault;
    const isWaiting = loaded ? loaded.isWaiting : this.input?.value.trim();
    return isWaiting ? coverageLoading : coverageHint;
  }

  /** Whether the names are invented. */
  get #isSample() {
    return this.#search.loaded?.isSample ?? !(isParsing() || this.endpoint || givenDirectory(this));
  }

  #onInput = (event: Event) => {
    keepPrivate(event);
    if (!this.readOnly)
      this.#search.use(({ combobox }) => {
        combobox.handleEvent(event);
      });
    // The page may have named the field since; or there is more to wait for.
    if (event.type === 'focus' || !this.#search.loaded) this.requestUpdate();
  };

  #report(problems: readonly Problem[]) {
    report(this, new CoverageSearchErrorEvent(problems));
  }
}
