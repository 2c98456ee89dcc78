import { ContextProvider } from '@lit/context';
import { LitElement, type PropertyValues, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { DirectoryDocument, GuideDocument } from '../../documents.js';
import { fetchJson } from '../../fetch-json.js';
import { number } from '../../guide/numbering.js';
import { selectSections } from '../../guide/select.js';
import type { Guide, ProgramSection, Section } from '../../guide/schema.js';
import { type Strings, say, stringsFor } from '../../strings/index.js';
import { prose } from '../../styles/prose.js';
import { shared } from '../../styles/shared.js';
import { version } from '../../version.js';
import { directionOf } from '../../web.js';
import { bundled, translationFor } from './bundled.js';
import { readGuide } from './read-guide.js';
import { styles } from './care-guide.styles.js';
import { readingContext } from '../internal/contexts.js';
import { CareGuideErrorEvent, CareGuideLoadEvent } from './events.js';
import { FootnoteNavigation } from './footnote-navigation.js';
import { heading, levelBelow } from '../internal/heading.js';
import { pageProperty } from '../internal/page.js';
import { report } from '../internal/report.js';
import { blocks } from '../internal/rich-text.js';

/**
 * A patient guide: loads it, numbers its citations and shows its sections in order.
 *
 * @tagname care-guide
 * @attr {string} files - Address of the folder in which `guides/` lies, where the script cannot know it: as a module, or combined with others.
 * @attr {boolean} debug - Prints what the doctor finds in the console, where `care-guide-doctor.js` lies beside the script.
 * @slot - Shown until the guide is there, and kept if it cannot be loaded.
 * @slot language-assistance - A notice of help in other languages, such as health plans must show; below the title.
 * @slot handout - For paper only, beside the title: a QR picture of the page, made by `care-guide qr`.
 * @fires {CareGuideLoadEvent} care-guide-load - The guide stands on the page.
 * @fires {CareGuideErrorEvent} care-guide-error - The guide, or parts of it, could not be shown.
 * @csspart guide - All of the guide.
 * @csspart title - The guide's title.
 * @csspart contents - The list of sections at the top.
 * @csspart section - One section.
 * @csspart heading - The heading of the search's section.
 * @csspart footer - Disclaimer and funding.
 * @csspart action - The button to try again.
 */
export class CareGuide extends LitElement {
  static override styles = [...shared, prose, styles];

  /** The version of the script that registered the tag. */
  static readonly version = version;

  /**
   * Address of a built guide (JSON). Without it the bundled guide shows, physical therapy for a herniated disc: in Spanish
   * where the tag or what is around it has `lang="es"`, and `guides/` lies beside the script.
   */
  @property() src?: string | undefined;

  /** A guide as an object, instead of `src`. */
  @property({ attribute: false }) guide?: GuideDocument | undefined;

  /** Which sections to show, by id or type, divided by spaces; all without it. Their order stays the guide's. */
  @property() sections = '';

  /** How questions start: `all` open under plain headings, or with buttons and only the `first` or `none` open. */
  @property() expand: 'all' | 'first' | 'none' = 'all';

  /** Level of the title's heading, 1 to 6; without it, one below the nearest heading before the tag. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel?: number | undefined;

  /** Colors: `light`, as without it, `dark`, or `auto` to follow the visitor's system. */
  @property({ reflect: true }) theme?: 'light' | 'dark' | 'auto' | undefined;

  /** The search's directory of organizations: its address (JSON), or as a property the directory itself. */
  @property() directory?: string | DirectoryDocument | null | undefined;

  /** Id of the organization to answer for at once, on a page for one employer or plan. */
  @property() organization?: string | undefined;

  /** Where the program starts, for those it is open to: https, http, mailto or tel. */
  @property() link?: string | undefined;

  /** Parameters to add to `link`, such as `utm_source=benefits`. */
  @property({ attribute: 'link-params' }) linkParams?: string | undefined;

  /** Where to ask a person: https, http, mailto or tel. */
  @property() contact?: string | undefined;

  /** Words of one's own for what the widget says, by key. */
  @property({ attribute: false }) words: Partial<Strings> = {};

  @state() private loaded?: Guide | undefined;
  @state() private failed = false;
  /** Whether only what is seen is laid out as yet; where browsers tell when they are idle. */
  @state() private fresh = 'requestIdleCallback' in globalThis;

  #reading = new ContextProvider(this, { context: readingContext });
  #strings = stringsFor();
  #request?: AbortController | undefined;
  #shown: readonly Section[] = [];
  #level = 2;

  override connectedCallback() {
    super.connectedCallback();
    this.#level = levelBelow(this);
    addEventListener('hashchange', this.#onHash);
    if (this.#request) void this.#load(); // it was moved, or taken out, before the guide came
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHash);
    this.#request?.abort();
  }

  protected override willUpdate(changed: PropertyValues) {
    if (!this.hasUpdated || changed.has('src') || changed.has('guide')) void this.#load();
    const { loaded: guide } = this;
    const picked = changed.has('loaded') || changed.has('sections');
    this.#strings = stringsFor(guide?.words, this.words);
    if (!guide || !(picked || changed.has('words'))) return;
    const { shown, problems } = selectSections(guide, this.sections);
    this.#shown = shown;
    this.#reading.setValue({
      guide,
      numbering: number(guide, shown),
      navigation: new FootnoteNavigation(guide.id, this.renderRoot),
      strings: this.#strings,
    });
    if (picked) report(this, new CareGuideErrorEvent(problems));
  }

  protected override updated(changed: PropertyValues) {
    if (!changed.has('loaded') || !this.loaded) return;
    if (this.fresh)
      requestAnimationFrame(() => {
        requestIdleCallback(
          () => {
            this.fresh = false;
          },
          { timeout: 1000 },
        );
      });
    this.dispatchEvent(new CareGuideLoadEvent(this.loaded.id));
    queueMicrotask(this.#onHash); // once this update is over
  }

  /** Waits for the sections, too. */
  protected override async getUpdateComplete() {
    const done = await super.getUpdateComplete();
    await Promise.all(
      [...this.renderRoot.querySelectorAll<LitElement>('*')].map(
        ({ updateComplete }) => updateComplete,
      ),
    );
    return done;
  }

  override render() {
    return html`<slot ?hidden=${this.loaded}></slot>${this.loaded ? this.#renderGuide(this.loaded) : this.#renderStatus()}`;
  }

  #renderStatus() {
    if (this.querySelector(':scope > :not(script, [slot])')) return nothing; // the page's own words stay
    const { guideLoading, guideError, guideRetry } = this.#strings;
    return this.failed
      ? html`<div class="status" role="alert"><p>${guideError}</p><button part="action" @click=${this.#load}>${guideRetry}</button></div>`
      : html`<div class="status" role="status">${guideLoading}</div>`;
  }

  /** Our own ids begin with a colon, which no section's id can have. */
  #renderGuide(guide: Guide) {
    const level = this.headingLevel || this.#level;
    const { guideEmpty, guideDisclaimer, guideFunding } = this.#strings;
    return html`<article part="guide" class=${this.fresh ? 'fresh' : nothing} lang=${guide.lang} dir=${directionOf(guide.lang)} aria-labelledby=":title">
      <header>
        <slot name="handout" class="small"></slot>
        ${heading(level, guide.title, 'title', ':title')}${this.#renderReview(guide)}
        ${guide.note ? html`<p class="small">${guide.note}</p>` : nothing}
        <slot name="language-assistance"></slot>
        ${this.#renderContents(guide)}
      </header>
      ${this.#shown.length > 0 ? nothing : html`<p role="status" class="small">${guideEmpty}</p>`}
      ${this.#shown.map((section) => this.#renderSection(section, level + 1))}
      <care-footnotes part="section" .headingLevel=${level + 1}></care-footnotes>
      <footer part="footer" class="small">
        <p>${guide.disclaimer ?? guideDisclaimer}</p>
        ${guide.funding?.length ? html`<p>${guideFunding}: ${guide.funding.join(' · ')}</p>` : nothing}
      </footer>
    </article>`;
  }

  #renderReview({ reviewed, reviewedOn: date = reviewed, reviewer = '' }: Guide) {
    if (!date) return nothing;
    const { guideReviewed, guideReviewedBy } = this.#strings;
    return html`<p class="small">${say(reviewer ? guideReviewedBy : guideReviewed, { date, reviewer })}</p>`;
  }

  #renderContents({ id }: Guide) {
    if (this.#shown.length < 2) return nothing;
    return html`<nav part="contents" aria-labelledby=":contents">
      <p class="small" id=":contents">${this.#strings.guideContents}</p>
      <ul role="list">
        ${this.#shown.map(
          (section) =>
            html`<li><a href="#${id}-${section.id}" @click=${(event: Event) => {
              event.preventDefault(); // the page's address is the host's
              this.#showSection(section.id);
            }}>${section.heading}</a></li>`,
        )}
      </ul>
    </nav>`;
  }

  #renderSection(section: Section, level: number) {
    switch (section.type) {
      case 'faq':
        return html`<care-faq
          part="section"
          id=${section.id}
          .section=${section}
          .headingLevel=${level}
          .collapsible=${this.expand !== 'all'}
          .open=${this.expand === 'first' && section === this.#shown.find(({ type }) => type === 'faq')}
        ></care-faq>`;
      case 'goals':
        return html`<care-goals part="section" id=${section.id} .section=${section} .headingLevel=${level}></care-goals>`;
      case 'program':
        return this.#renderProgram(section, level);
    }
  }

  #renderProgram(section: ProgramSection, level: number) {
    const at = this.#reading.value?.numbering.at;
    return html`<section part="section" class="program" id=${section.id} aria-labelledby=":${section.id}">
      ${heading(level, section.heading, 'heading', `:${section.id}`)}
      <div class="prose">${blocks(section.body, level + 1, at)}</div>
      <care-coverage-search
        .label=${section.label ?? ''}
        .directory=${this.directory}
        .organization=${this.organization}
        .link=${this.link}
        .linkParams=${this.linkParams}
        .contact=${this.contact}
        .headingLevel=${level + 1}
      ></care-coverage-search>
    </section>`;
  }

  async #load() {
    this.#request?.abort();
    const { signal } = (this.#request = new AbortController());
    if (!this.isConnected) return; // once it is, it loads
    this.failed = false;
    const ours = this.guide === undefined && !this.src;
    const translation = ours ? translationFor(this) : undefined;
    const src = translation ? translation.src : this.src;
    if (translation && !src) {
      this.#request = undefined;
      this.loaded = bundled;
      report(this, new CareGuideErrorEvent(translation.problems));
      return;
    }
    const { guide, problems } = await readGuide(
      this.guide === undefined ? fetchJson(src ?? '', signal) : { value: this.guide },
    );
    if (signal.aborted) return;
    this.#request = undefined;
    this.loaded = guide ?? (ours ? bundled : undefined);
    this.failed = !this.loaded;
    report(this, new CareGuideErrorEvent(problems));
  }

  /** A page can link to a section (`#guide-id-section-id`) or a note (`#guide-id-note-1`), which a shadow root hides from it. */
  #onHash = () => {
    const name = this.loaded && location.hash.split(`#${this.loaded.id}-`)[1]; // ids need no decoding
    if (!name) return;
    this.fresh = false; // what is laid out later would move the place
    void this.updateComplete.then(() => {
      const note = /^note-(\d+)$/.exec(name);
      if (note) this.#reading.value?.navigation.toNote({ number: Number(note[1]) });
      else this.#showSection(name);
      this.#keepFocus();
    });
  };

  /** A browser that still looks for the place in the page takes the focus away. It comes back, unless the reader has moved on. */
  #keepFocus() {
    if (pageProperty('readyState') === 'complete') return;
    let moved: unknown;
    this.addEventListener('focusout', ({ relatedTarget }) => {
      moved ||= relatedTarget;
    });
    for (const type of ['wheel', 'pointerdown', 'keydown'])
      addEventListener(
        type,
        () => {
          moved = true;
        },
        { once: true },
      );
    addEventListener(
      'load',
      () => {
        if (!moved && pageProperty('activeElement') === pageProperty('body')) this.#onHash();
      },
      { once: true },
    );
  }

  #showSection(id: string) {
    const section: (HTMLElement & { open?: boolean }) | null | undefined =
      this.shadowRoot?.getElementById(id);
    if (!section) return;
    section.open = true;
    const target = section.shadowRoot?.querySelector<HTMLElement>('#heading') ?? section;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    section.scrollIntoView();
  }
}
