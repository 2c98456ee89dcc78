import { ContextProvider } from '@lit/context';
import { type LitElement, type PropertyValues, html, nothing } from 'lit';
import type { DirectoryDocument, GuideDocument } from '../../documents.js';
import { number } from '../../guide/numbering.js';
import { withHostReview } from '../../guide/review.js';
import type { FaqSection, Guide, ProgramSection, Section } from '../../guide/schema.js';
import { selectSections } from '../../guide/select.js';
import type { Problem } from '../../problems.js';
import { type Strings, stringsFor } from '../../strings/index.js';
import { version } from '../../version.js';
import { directionOf } from '../../web.js';
import { CareFaqToggleEvent, CareGuideErrorEvent, CareGuideLoadEvent } from '../events.js';
import { type Reading, readingContext } from '../internal/contexts.js';
import type { Cited } from '../internal/citation-preview.js';
import { heading, levelBelow } from '../internal/heading.js';
import { renderNotes } from '../internal/notes.js';
import { NavigationController } from '../internal/navigation-controller.js';
import { HostElement } from '../internal/host-element.js';
import { report } from '../internal/report.js';
import { styles } from './care-guide.styles.js';
import { GuideController } from './guide-controller.js';
import { HashController } from './hash-controller.js';
import {
  renderContents,
  renderFaq,
  renderGoalsSection,
  renderProgram,
  renderReview,
} from './sections.js';

/**
 * A patient guide: loads it, numbers its citations and shows its sections in order.
 *
 * @tagname care-guide
 * @attr {string} files - Address of the folder in which `guides/` lies, where the script cannot know it: as a module, or combined with others.
 * @attr {boolean} debug - Prints what the doctor finds in the console, where `care-guide-doctor.js` lies beside the script.
 * @slot - Shown until the guide is there, and kept if it cannot be loaded.
 * @slot language-assistance - A notice of help in other languages, such as health plans must show; below the title.
 * @slot handout - For paper only, beside the title: a QR picture of the page, made by `care-guide qr`.
 * @fires {CareGuideLoadEvent} care-guide-load - The guide has rendered.
 * @fires {CareGuideErrorEvent} care-guide-error - The guide, or parts of it, could not be shown.
 * @fires {CareFaqToggleEvent} care-faq-toggle - The visitor opened or closed an answer.
 * @csspart guide - All of the guide.
 * @csspart title - The guide's title.
 * @csspart contents - The list of sections at the top.
 * @csspart section - One section.
 * @csspart heading - A section's heading.
 * @csspart subheading - A sub-heading in a section, or a card's.
 * @csspart toggle - The button around the question of an answer that can be closed.
 * @csspart answer - An answer.
 * @csspart card - A list of goals with its heading.
 * @csspart link - A citation's superscript number.
 * @csspart preview - The card with a citation's reference.
 * @csspart note - One reference.
 * @csspart backlink - The way back to a citation.
 * @csspart footer - Disclaimer and funding.
 * @csspart action - The button to try again.
 */
export class CareGuide extends HostElement {
  static override styles = styles;

  static override readonly properties = {
    src: {},
    guide: { attribute: false, asGiven: true },
    sections: {},
    expand: { fallback: 'all' },
    headingLevel: { type: Number, attribute: 'heading-level' },
    theme: { reflect: true, fallback: undefined },
    directory: { asGiven: true },
    endpoint: {},
    organization: {},
    link: {},
    linkParams: { attribute: 'link-params' },
    contact: {},
    reviewer: {},
    reviewed: {},
    words: { type: Object, attribute: false },
  };

  /** The version of the script that registered the tag. */
  static readonly version = version;

  /**
   * Address of a built guide (JSON). Without it the bundled guide shows, physical therapy for a herniated disc: in Spanish
   * where the tag or what is around it has `lang="es"`, and `guides/` lies beside the script.
   */
  src?: string | undefined;

  /** A guide as an object, instead of `src`. */
  guide?: GuideDocument | undefined;

  /** Which sections to show, by id or type, divided by spaces; all without it. Their order stays the guide's. */
  sections = '';

  /** How questions start: `all` open under plain headings, or with buttons and only the `first` or `none` open. */
  expand: 'all' | 'first' | 'none' = 'all';

  /** Level of the title's heading, 1 to 6; without it, one below the nearest heading before the tag. */
  headingLevel?: number | undefined;

  /** Colors: `light`, as without it, `dark`, or `auto` to follow the visitor's system. */
  theme?: 'light' | 'dark' | 'auto' | undefined;

  /** The search's directory of organizations: its address (JSON), or as a property the directory itself. */
  directory?: string | DirectoryDocument | null | undefined;

  /**
   * Address of a search service (https or http) for a directory too large for a page. What visitors type into the search is
   * sent there, without cookies or the page's address. A `directory` beside it answers when the service does not.
   */
  endpoint?: string | undefined;

  /** Id of the organization to answer for at once, on a page for one employer or plan. */
  organization?: string | undefined;

  /** Where the program starts, for those it is open to: https, http, mailto or tel. */
  link?: string | undefined;

  /** Parameters to add to `link`, such as `utm_source=benefits`. */
  linkParams?: string | undefined;

  /** Where to ask a person: https, http, mailto or tel. */
  contact?: string | undefined;

  /** Who of the host's own stands behind the text: name and credentials, with `reviewed`. */
  reviewer?: string | undefined;

  /** The day of that review, YYYY-MM-DD. */
  reviewed?: string | undefined;

  /** Words of one's own for what the widget says, by key. */
  words: Partial<Strings> = {};

  #loading = new GuideController(this, (problems) => {
    this.#problems.push(...problems); // reported once this is rendered
  });
  #navigation = new NavigationController(
    this,
    (mark) => this.#cited(mark),
    () => this.#prefix,
  );
  #hash = new HashController(
    this,
    () => this.#prefix,
    (name) => {
      this.#navigation.arrive(name);
    },
  );
  #context = new ContextProvider(this, { context: readingContext });
  #reading?: Reading | undefined;
  #shown: readonly Section[] = [];
  /** What is wrong with the guide or with `sections`, until it is reported. */
  #problems: Problem[] = [];
  /** The answers that are open, of those that can be closed, by their sections' ids. */
  #open = new Set<string>();
  /** The guide whose rendering the page has heard of. */
  #announced?: Guide | undefined;
  #level = 2;

  override connectedCallback() {
    super.connectedCallback();
    this.#level = levelBelow(this);
  }

  protected override willUpdate(changed: PropertyValues) {
    if (!this.hasUpdated || changed.has('src') || changed.has('guide')) this.#loading.load();
    const { guide } = this.#loading;
    const isNew = guide !== this.#reading?.guide;
    if (isNew || changed.has('sections')) this.#select(guide);
    if (isNew || changed.has('sections') || changed.has('words')) this.#read(guide);
    if (isNew || changed.has('sections') || changed.has('expand')) this.#openFirst();
  }

  protected override updated() {
    // Not through the template: Lit would ask the page's object whether it is a directive.
    const search = this.renderRoot.querySelector('care-coverage-search');
    if (search) search.directory = this.directory;
    report(this, new CareGuideErrorEvent([...this.takeProblems(), ...this.#problems.splice(0)]));
    const guide = this.#reading?.guide;
    if (!guide || guide === this.#announced) return;
    this.#announced = guide;
    this.dispatchEvent(new CareGuideLoadEvent(guide.id));
    queueMicrotask(this.#hash.follow); // once this update is over
  }

  /** Waits for the search, too. */
  protected override async getUpdateComplete() {
    const done = await super.getUpdateComplete();
    await this.renderRoot.querySelector<LitElement>('care-coverage-search')?.updateComplete;
    return done;
  }

  #select(guide?: Guide) {
    const { shown, problems } = guide
      ? selectSections(guide, this.sections)
      : { shown: [], problems: [] };
    this.#shown = shown;
    this.#problems.push(...problems);
  }

  #read(guide?: Guide) {
    this.#reading = guide && {
      guide,
      numbering: number(guide, this.#shown),
      fragment: (note) => `#${guide.id}-note-${note}`,
      strings: stringsFor(guide.words, this.words),
    };
    this.#context.setValue(this.#reading);
  }

  #openFirst() {
    const first = this.#shown.find(({ type }) => type === 'faq');
    this.#open = new Set(first && this.expand === 'first' ? [first.id] : []);
  }

  override render() {
    const reading = this.#reading;
    return html`<slot ?hidden=${!!reading}></slot>${reading ? this.#renderGuide(reading) : this.#renderStatus()}`;
  }

  #renderStatus() {
    if (this.querySelector(':scope > :not(script, [slot])')) return nothing; // the page's own words stay
    const { guideLoading, guideError, guideRetry } = stringsFor(this.words);
    return this.#loading.failed
      ? html`<div class="status" role="alert"><p>${guideError}</p><button part="action" @click=${this.#loading.load}>${guideRetry}</button></div>`
      : html`<div class="status" role="status">${guideLoading}</div>`;
  }

  /** Our own ids hold a colon, which no section's id can have. */
  #renderGuide(reading: Reading) {
    const { guide, numbering, strings, fragment } = reading;
    const level = this.headingLevel || this.#level;
    const notes = { strings, fragment, level: level + 1 };
    return html`<div class="column"><article part="guide" lang=${guide.lang} dir=${directionOf(guide.lang)} aria-labelledby=":title">
      <header>
        <slot name="handout" class="small"></slot>
        ${heading(level, guide.title, 'title', ':title')}${renderReview(withHostReview(guide, this), strings)}
        ${guide.note ? html`<p class="small">${guide.note}</p>` : nothing}
        <slot name="language-assistance"></slot>
        ${renderContents(guide, this.#shown, strings)}
      </header>
      ${this.#shown.length > 0 ? nothing : html`<p role="status" class="small">${strings.guideEmpty}</p>`}
      ${this.#shown.map((section) => this.#renderSection(section, level + 1, reading))}
      <div part="section" class="notes">${renderNotes(numbering.notes, numbering.further, notes)}</div>
      <footer part="footer" class="small">
        <p>${guide.disclaimer ?? strings.guideDisclaimer}</p>
        ${guide.funding?.length ? html`<p>${strings.guideFunding}: ${guide.funding.join(' · ')}</p>` : nothing}
      </footer>
    </article></div>`;
  }

  #renderSection(section: Section, level: number, reading: Reading) {
    switch (section.type) {
      case 'faq':
        return renderFaq(section, level, reading, {
          collapsible: this.expand !== 'all',
          open: this.#open.has(section.id),
          onToggle: this.#onToggle,
        });
      case 'goals':
        return renderGoalsSection(section, level, reading);
      case 'program':
        return renderProgram(section, level, reading, this.#renderSearch(section, level + 1));
    }
  }

  #renderSearch({ label = '' }: ProgramSection, level: number) {
    return html`<care-coverage-search
      .label=${label}
      .endpoint=${this.endpoint}
      .organization=${this.organization}
      .link=${this.link}
      .linkParams=${this.linkParams}
      .contact=${this.contact}
      .headingLevel=${level}
    ></care-coverage-search>`;
  }

  /** What the fragments of this guide begin with. */
  get #prefix() {
    return `#${this.#reading?.guide.id ?? ''}-`;
  }

  #cited(mark: Element): Cited | undefined {
    if (!this.#reading) return undefined;
    const { numbering, fragment, strings } = this.#reading;
    const href = mark.getAttribute('href') ?? '';
    const note = numbering.notes.find(({ number }) => fragment(number) === href);
    return note && { ...note, href, strings };
  }

  #onToggle = ({ id }: FaqSection, open: boolean, by: 'button' | 'find') => {
    this.#setOpen(id, open);
    if (by === 'button') this.dispatchEvent(new CareFaqToggleEvent(id, open));
  };

  #setOpen(id: string, open: boolean) {
    if (open) this.#open.add(id);
    else this.#open.delete(id);
    this.requestUpdate();
  }
}
