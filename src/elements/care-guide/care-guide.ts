import { ContextProvider } from '@lit/context';
import { type LitElement, type PropertyValues, html, nothing } from 'lit';
import type { DirectoryDocument, GuideDocument } from '../../documents.js';
import type { FaqSection, Guide, Section } from '../../guide/schema.js';
import { selectSections } from '../../guide/select.js';
import type { Problem } from '../../problems.js';
import { type Strings, stringsFor } from '../../strings/index.js';
import { version } from '../../version.js';
import { CareFaqToggleEvent, CareGuideErrorEvent, CareGuideLoadEvent } from '../events.js';
import { type Reading, readingContext } from '../internal/contexts.js';
import { levelBelow } from '../internal/heading.js';
import { HostElement } from '../internal/host-element.js';
import { NavigationController } from '../internal/navigation-controller.js';
import { report } from '../internal/report.js';
import { renderArticle } from './article.js';
import { styles } from './care-guide.styles.js';
import { GuideController } from './guide-controller.js';
import { citedAt, prefixOf, readingOf } from './reading.js';
import { renderStatus } from './status.js';

/**
 * A patient guide: loads it, numbers its citations and shows its sections in order.
 *
 * @tagname care-guide
 * @attr {string} files - Address of the folder in which `guides/` lies, where the script cannot
 *   know it: as a module, or combined with others.
 * @attr {boolean} debug - Prints what the doctor finds in the console, where `care-guide-doctor.js`
 *   lies beside the script.
 * @slot - Shown until the guide is there, and kept if it cannot be loaded.
 * @slot language-assistance - A notice of help in other languages, such as health plans must show;
 *   below the title.
 * @slot handout - For paper only, beside the title: a QR picture of the page, made by `care-guide
 *   qr`.
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
   * Address of a built guide (JSON). Without it the bundled guide shows, physical therapy for a
   * herniated disc: in Spanish where the tag or what is around it has `lang="es"`, and `guides/`
   * lies beside the script.
   */
  src?: string | undefined;

  /** A guide as an object, instead of `src`. */
  guide?: GuideDocument | undefined;

  /**
   * Which sections to show, by id or type, divided by spaces; all if it names none. Their order
   * stays the guide's.
   */
  sections = '';

  /**
   * How questions start: `all` open under plain headings, or with buttons and only the `first` or
   * `none` open.
   */
  expand: 'all' | 'first' | 'none' = 'all';

  /**
   * Level of the title's heading, 1 to 6; without it, one below the nearest heading before the tag.
   */
  headingLevel?: number | undefined;

  /** Colors: `light`, as without it, `dark`, or `auto` to follow the visitor's system. */
  theme?: 'light' | 'dark' | 'auto' | undefined;

  /**
   * The search's directory of organizations: its address (JSON), or as a property the directory
   * itself.
   */
  directory?: string | DirectoryDocument | null | undefined;

  /**
   * Address of a search service (https or http) for a directory too large for a page. What visitors
   * type into the search is sent there, without cookies or the page's address. A `directory` beside
   * it answers when the service does not.
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
    (mark) => citedAt(mark, this.#reading),
    () => prefixOf(this.#reading?.guide),
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
    const isNew = guide !== this.#reading?.guide || changed.has('sections');
    if (isNew) this.#select(guide);
    if (isNew || changed.has('words')) this.#read(guide);
    if (isNew || changed.has('expand')) this.#openFirst();
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
    queueMicrotask(this.#navigation.followHash); // once this update is over
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
    this.#reading = guide && readingOf(guide, this.#shown, this.words);
    this.#context.setValue(this.#reading);
  }

  #openFirst() {
    const first = this.#shown.find(({ type }) => type === 'faq');
    this.#open = new Set(first && this.expand === 'first' ? [first.id] : []);
  }

  override render() {
    const reading = this.#reading;
    return html`<slot ?hidden=${!!reading}></slot>${
      reading
        ? renderArticle(reading, {
            shown: this.#shown,
            level: this.headingLevel || this.#level,
            reviewer: this.reviewer,
            reviewed: this.reviewed,
            collapsible: this.expand !== 'all',
            open: this.#open,
            onToggle: this.#onToggle,
            search: this,
          })
        : this.#renderStatus()
    }`;
  }

  #renderStatus() {
    // The page's own words stay.
    if (this.querySelector(':scope > :not(script, [slot])')) return nothing;
    const { failed, request, load } = this.#loading;
    return renderStatus(stringsFor(this.words), failed, !!request, load);
  }

  #onToggle = ({ id }: FaqSection, open: boolean, by: 'button' | 'find') => {
    if (open) this.#open.add(id);
    else this.#open.delete(id);
    this.requestUpdate();
    if (by === 'button') this.dispatchEvent(new CareFaqToggleEvent(id, open));
  };
}
