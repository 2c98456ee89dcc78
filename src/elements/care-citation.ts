import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Citation } from '../guide/numbering.js';
import { type Strings, say, stringsFor } from '../strings/index.js';
import { styles } from './care-citation.styles.js';
import { type Way, stringsContext, wayContext } from './contexts.js';
import { Hint } from './hint.js';
import { richText } from './rich-text.js';

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

  @consume({ context: wayContext, subscribe: true })
  @property({ attribute: false })
  protected way?: Way | undefined;

  @consume({ context: stringsContext, subscribe: true })
  @property({ attribute: false })
  protected strings: Strings = stringsFor();

  /** Which of the citations shows its preview. */
  @state() private shown?: number | undefined;

  #hint = new Hint(this, (index) => (this.shown = index));
  #leave: (() => void)[] = [];

  override connectedCallback() {
    super.connectedCallback();
    this.requestUpdate('citations');
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#unregister();
  }

  override updated(changed: Map<PropertyKey, unknown>) {
    if (changed.has('citations') || changed.has('way')) {
      this.#unregister();
      const { way } = this;
      if (way) this.#leave = this.citations.map((citation, index) => way.citation(citation, () => { this.#focus(index); }));
    }
    if (changed.has('shown')) this.#hint.place(this.#link(this.shown), this.renderRoot.querySelector('[popover]'));
  }

  override render() {
    return html`<sup
      >${this.citations.length > 0
        ? this.citations.map((citation, index) => this.#renderLink(index, citation))
        : this.#renderLink(0)}</sup
    >`;
  }

  #renderLink(index: number, citation?: Citation) {
    const number = citation?.number ?? this.number;
    return html`<a
        part="link"
        role="doc-noteref"
        href=${citation ? `#${this.way?.fragment(number) ?? ''}` : this.href || nothing}
        tabindex="0"
        aria-label=${say(this.strings.citationName, { number })}
        @pointerenter=${(event: PointerEvent) => { this.#hint.enter(event, index); }}
        @pointerleave=${this.#hint.leave}
        @pointerdown=${this.#hint.press}
        @focus=${(event: Event) => { this.#hint.focus(event, index); }}
        @click=${(event: Event) => { this.#onClick(event, index, citation); }}
        >${number}</a
      >${this.shown === index ? this.#renderPreview(number, citation) : nothing}`;
  }

  #renderPreview(number: number, citation?: Citation) {
    return html`<span part="preview" popover="manual" @pointerenter=${this.#hint.stay} @pointerleave=${this.#hint.leave}>
      <span class="reference">${citation ? richText(citation.reference.text) : nothing}<slot></slot></span>
      ${citation
        ? html`<a class="jump" href="#${this.way?.fragment(number) ?? ''}" @click=${(event: Event) => { this.#go(event, citation); }}
            >${say(this.strings.citationJump, { number })}</a
          >`
        : nothing}
    </span>`;
  }

  #onClick(event: Event, index: number, citation?: Citation) {
    // A finger has no hover: its first tap shows the preview, from which a link leads on.
    if (this.#hint.touched && this.shown !== index) {
      event.preventDefault();
      this.#hint.show(index);
    } else if (citation) this.#go(event, citation);
  }

  #go(event: Event, citation: Citation) {
    event.preventDefault();
    this.#hint.hide();
    this.way?.toNote(citation);
  }

  #link(index = 0) {
    return this.renderRoot.querySelectorAll<HTMLElement>('[role=doc-noteref]')[index];
  }

  #focus(index: number) {
    const link = this.#link(index);
    const root = this.getRootNode() as ShadowRoot;
    // The answer around may be closed; this is how find-in-page opens it, too.
    this.closest('[hidden]')?.dispatchEvent(new Event('beforematch'));
    void (root.host as LitElement | undefined)?.updateComplete.then(() => {
      this.#hint.quietly(() => link?.focus({ preventScroll: true }));
      link?.scrollIntoView({ block: 'center' });
    });
  }

  #unregister() {
    for (const leave of this.#leave.splice(0)) leave();
  }
}
