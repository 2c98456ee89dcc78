import { provide } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import bundled from '../content/herniated-disc.md';
import { loadGuide } from '../guide/load.js';
import { number } from '../guide/numbering.js';
import { parseGuide } from '../guide/parse.js';
import type { Guide, Section } from '../guide/schema.js';
import type { Problem } from '../problems.js';
import { type Strings, say, stringsFor } from '../strings/index.js';
import { shared } from '../styles/shared.js';
import { styles } from './care-guide.styles.js';
import { type Reading, type Way, guideContext, stringsContext, wayContext } from './contexts.js';
import { CareGuideErrorEvent, CareGuideLoadEvent } from './events.js';
import { GuideWay } from './guide-way.js';
import { heading, levelBelow } from './heading.js';

/**
 * A patient guide: loads it, numbers its citations and shows its sections in order.
 *
 * @tagname care-guide
 * @slot - Shown until the guide is there, and kept if it cannot be loaded.
 * @fires {CareGuideLoadEvent} care-guide-load - The guide stands on the page.
 * @fires {CareGuideErrorEvent} care-guide-error - The guide, or parts of it, could not be shown.
 * @csspart guide - All of the guide.
 * @csspart heading - The guide's title.
 * @csspart section - One section.
 * @csspart footer - Disclaimer and funding.
 * @csspart action - The button to try again.
 */
export class CareGuide extends LitElement {
  static override styles = [...shared, styles];

  /** Address of a built guide (JSON). Without it the bundled guide shows: physical therapy for a herniated disc. */
  @property() src?: string | undefined;

  /** A guide as an object, instead of \`src\`. */
  @property({ attribute: false }) guide?: unknown;

  /** Which sections to show, by id or type and divided by spaces; all without it. Their order stays the guide's. */
  @property() sections = '';

  /** How questions start: \`all\` open under plain headings, or with buttons and only the \`first\` or \`none\` open. */
  @property() expand: 'all' | 'first' | 'none' = 'all';

  /** Level of the title's heading, 1 to 6; without it, one below the nearest heading before the tag. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel?: number | undefined;

  /** Colors: \`light\`, \`dark\`, or \`auto\` to follow the visitor's system. */
  @property({ reflect: true }) theme: 'light' | 'dark' | 'auto' = 'light';

  /** Address of the search's directory of organizations (JSON). */
  @property() directory?: string | undefined;

  /** Id of the organization to answer for at once, on a page for one employer or plan. */
  @property() organization?: string | undefined;

  /** Where the program starts, for those it is open to. */
  @property() link?: string | undefined;

  /** Where to ask a person: https, mailto or tel. */
  @property() contact?: string | undefined;

  /** Parameters to add to \`link\`, such as \`utm_source=benefits\`. */
  @property({ attribute: 'link-params' }) linkParams?: string | undefined;

  /** Words of one's own for what the widget says, by key. */
  @property({ attribute: false }) words: Partial<Strings> = {};

  @provide({ context: guideContext })
  @state()
  protected reading?: Reading | undefined;

  @provide({ context: wayContext })
  @state()
  protected way?: Way | undefined;

  @provide({ context: stringsContext })
  @state()
  protected strings: Strings = stringsFor();

  @state() private loaded?: Guide | undefined;
  @state() private failed = false;

  #request?: AbortController | undefined;
  #level = 2;
  #shown: readonly Section[] = [];

  override connectedCallback() {
    super.connectedCallback();
    this.#level = levelBelow(this);
    addEventListener('hashchange', this.#onHash);
    if (!this.loaded && this.hasUpdated) void this.#load();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHash);
    this.#request?.abort();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>) {
    if (changed.has('src') || changed.has('guide') || !this.hasUpdated) void this.#load();
    this.strings = stringsFor(this.loaded?.lang, this.words);
    if (!this.loaded || !(changed.has('loaded') || changed.has('sections'))) return;
    const picked = this.sections.split(/[\s,]+/).filter(Boolean);
    const { sections } = this.loaded;
    this.#shown = picked.length > 0 ? sections.filter(({ id, type }) => picked.includes(id) || picked.includes(type)) : sections;
    this.reading = { guide: this.loaded, numbering: number(this.loaded, this.#shown) };
    this.way = new GuideWay(this.loaded.id);
    const unknown = picked.filter((name) => !sections.some(({ id, type }) => name === id || name === type));
    if (unknown.length > 0) {
      const names = sections.map(({ id }) => id).join(', ');
      this.#report([{ path: 'sections', message: `No section is called "${unknown.join('", "')}". This guide has: ${names}.` }]);
    }
  }

  override updated(changed: Map<PropertyKey, unknown>) {
    if (!changed.has('loaded') || !this.loaded) return;
    this.dispatchEvent(new CareGuideLoadEvent(this.loaded.id));
    this.#onHash();
  }

  override render() {
    const ready = this.loaded !== undefined;
    return html`<slot ?hidden=${ready}></slot>${ready ? this.#renderGuide(this.loaded as Guide) : this.#renderStatus()}`;
  }

  #renderStatus() {
    const fallback = [...this.children].some(({ localName }) => localName !== 'script');
    if (fallback) return nothing;
    if (!this.failed) {
      return html`<div class="skeleton" role="status"><span class="visually-hidden">${this.strings.guideLoading}</span></div>`;
    }
    return html`<div class="failed" role="alert">
      <p>${this.strings.guideError}</p>
      <button part="action" type="button" @click=${this.#load}>${this.strings.guideRetry}</button>
    </div>`;
  }

  #renderGuide(guide: Guide) {
    const level = this.headingLevel ?? this.#level;
    const empty = this.#shown.length === 0;
    return html`<article part="guide" lang=${guide.lang} dir=${/^(ar|fa|he|ur)\b/.test(guide.lang) ? 'rtl' : 'ltr'} aria-labelledby="title">
      <header>${heading(level, guide.title, 'heading', 'title')}${this.#renderReview(guide)}</header>
      ${empty ? html`<p role="status">${this.strings.guideEmpty}</p>` : nothing}
      ${this.#shown.map((section, index) => this.#renderSection(section, level + 1, index))}
      <care-footnotes part="section" .headingLevel=${level + 1}></care-footnotes>
      <footer part="footer">
        <p>${guide.disclaimer ?? this.strings.guideDisclaimer}</p>
        ${guide.funding?.length ? html`<p>${this.strings.guideFunding} ${this.#renderFunding(guide.funding)}</p>` : nothing}
      </footer>
    </article>`;
  }

  #renderReview({ reviewed, reviewer, lang }: Guide) {
    if (!reviewed) return nothing;
    const date = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(reviewed));
    const sentence = reviewer ? this.strings.guideReviewedBy : this.strings.guideReviewed;
    return html`<p class="review"><time datetime=${reviewed}>${say(sentence, { date, reviewer: reviewer ?? '' })}</time></p>`;
  }

  #renderFunding(funders: readonly string[]) {
    return html`<span class="funders">${funders.join(' · ')}</span>`;
  }

  #renderSection(section: Section, level: number, index: number) {
    switch (section.type) {
      case 'faq':
        return html`<care-faq
          part="section"
          id=${section.id}
          .section=${section}
          .headingLevel=${level}
          ?collapsible=${this.expand !== 'all'}
          ?open=${this.expand === 'first' && index === 0}
        ></care-faq>`;
      case 'goals':
        return html`<care-goals part="section" id=${section.id} .section=${section} .headingLevel=${level}></care-goals>`;
      case 'program':
        return nothing;
    }
  }

  async #load() {
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    this.failed = false;
    if (this.guide === undefined && !this.src) {
      this.loaded = bundled;
      return;
    }
    const answer = this.guide === undefined ? await loadGuide(this.src ?? '', request.signal) : { value: this.guide };
    if (request.signal.aborted) return;
    const { guide, problems } = 'value' in answer ? parseGuide(answer.value) : { problems: [answer.problem] };
    this.loaded = guide;
    this.failed = !guide;
    if (problems.length > 0) this.#report(problems);
  }

  #report(problems: readonly Problem[]) {
    const lines = problems.map(({ path, message }) => (path ? `${path}: ${message}` : message));
    console.warn(`<care-guide> ${lines.join('\n')}`);
    this.dispatchEvent(new CareGuideErrorEvent(problems));
  }

  #onHash = () => {};
}
