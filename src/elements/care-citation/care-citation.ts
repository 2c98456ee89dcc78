import { LitElement, type PropertyValues, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Citation } from '../../guide/numbering.js';
import { say, stringsFor } from '../../strings/index.js';
import { styles } from './care-citation.styles.js';
import { followableAddress } from '../../web.js';
import { type Mark, readingAround } from '../internal/contexts.js';
import { PreviewController } from './preview-controller.js';
import { richText } from '../internal/rich-text.js';

/** A word joiner: no line breaks between a mark and the word before it. */
const GLUE = '\u2060';

/**
 * One or more references cited at one place: superscript numbers with a preview of the note on hover, focus and tap.
 *
 * @tagname care-citation
 * @slot - The reference's text, when the element stands alone.
 * @csspart link - A superscript number.
 * @csspart preview - The card with the reference.
 */
export class CareCitation extends LitElement {
  static override styles = styles;

  /** The references cited here, numbered. */
  @property({ attribute: false }) citations: readonly Citation[] = [];

  /** The note's number, when the element stands alone. */
  @property({ type: Number }) number = 1;

  /** Where the number leads, when the element stands alone. */
  @property() href = '';

  /** Which of the citations shows its preview. */
  @state() private shown?: number | undefined;

  #reading = readingAround(this);
  #preview = new PreviewController(this, (mark) => {
    this.shown = mark && this.#links.indexOf(mark);
  });

  protected override updated(changed: PropertyValues) {
    if (changed.has('shown'))
      this.#preview.place(
        this.#links[this.shown ?? -1],
        this.renderRoot.querySelector<HTMLElement>('[popover]'),
      );
  }

  /** Moves the focus to a citation if it is one of these, opening the answer around it; returns whether it is. */
  focusMark({ number, occurrence }: Mark): boolean {
    const index = this.citations.findIndex(
      (citation) => citation.number === number && citation.occurrence === occurrence,
    );
    const link = this.#links[index];
    if (!link) return false;
    // This is how find-in-page opens a closed answer, too.
    this.closest('[hidden]')?.dispatchEvent(new Event('beforematch'));
    void ((this.getRootNode() as ShadowRoot).host as LitElement).updateComplete.then(() => {
      this.#preview.quietly(() => {
        link.focus({ preventScroll: true });
      });
      link.scrollIntoView({ block: 'center' });
    });
    return true;
  }

  override render() {
    return html`<sup
      >${GLUE}${
        this.citations.length > 0
          ? this.citations.map((citation, index) => this.#renderLink(index, citation))
          : this.#renderLink(0)
      }</sup
    >`;
  }

  #renderLink(index: number, citation?: Citation) {
    const number = citation?.number ?? this.number;
    return html`<a
        part="link"
        class=${this.shown === index ? 'shown' : nothing}
        role="doc-noteref"
        href=${(citation ? this.#fragment(number) : this.#ownAddress) ?? nothing}
        aria-label=${say(this.#words.citationName, { number })}
        @click=${(event: Event) => {
          this.#onClick(event, index, citation);
        }}
        >${number}</a
      >${this.shown === index ? this.#renderPreview(number, citation) : nothing}`;
  }

  #renderPreview(number: number, citation?: Citation) {
    return html`<span part="preview" popover="manual">
      <span class="reference" lang=${citation?.reference.lang ?? nothing}>${citation ? richText(citation.reference.text) : nothing}<slot></slot></span>
      ${
        citation
          ? html`<a class="jump" href=${this.#fragment(number)} @click=${(event: Event) => {
              this.#go(event, citation);
            }}
            >${say(this.#words.citationJump, { number })}</a
          >`
          : nothing
      }
    </span>`;
  }

  #onClick(event: Event, index: number, citation?: Citation) {
    // A finger has no hover: its first tap shows the preview, from which a link leads on.
    if (this.#preview.touched && this.shown !== index) {
      event.preventDefault();
      this.#preview.show(event.currentTarget as HTMLElement);
    } else if (citation) this.#go(event, citation);
  }

  #go(event: Event, citation: Citation) {
    event.preventDefault();
    this.#preview.hide();
    this.#reading.value?.navigation.toNote(citation);
  }

  get #links() {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role=doc-noteref]')];
  }

  /** A fragment is as good as an address. */
  get #ownAddress() {
    const { href } = this;
    return href.startsWith('#') ? href : followableAddress(href, this.baseURI) || undefined;
  }

  get #words() {
    return this.#reading.value?.strings ?? stringsFor();
  }

  #fragment(number: number) {
    return this.#reading.value?.navigation.fragment(number);
  }
}
