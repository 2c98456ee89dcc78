import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Note } from '../guide/numbering.js';
import type { Reference } from '../guide/schema.js';
import { type Strings, say, stringsFor } from '../strings/index.js';
import { shared } from '../styles/shared.js';
import { styles } from './care-footnotes.styles.js';
import { type Mark, type Reading, type Way, guideContext, stringsContext, wayContext } from './contexts.js';
import { heading } from './heading.js';
import { richText } from './rich-text.js';

/**
 * The references of a guide, with a way back to each place that cites them; what is cited nowhere is further reading.
 *
 * @tagname care-footnotes
 * @slot - A list of one's own, when the element stands alone.
 * @csspart heading - "References" and "Further reading".
 * @csspart note - One reference.
 * @csspart backlink - The way back to a citation.
 */
export class CareFootnotes extends LitElement {
  static override styles = [...shared, styles];

  /** References to show when the element stands outside a guide. */
  @property({ attribute: false }) references: readonly Reference[] = [];

  /** Level of the headings, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @consume({ context: guideContext, subscribe: true })
  @property({ attribute: false })
  protected reading?: Reading | undefined;

  @consume({ context: wayContext, subscribe: true })
  @property({ attribute: false })
  protected way?: Way | undefined;

  @consume({ context: stringsContext, subscribe: true })
  @property({ attribute: false })
  protected strings: Strings = stringsFor();

  /** The citation that the reader came from, to be found again among the ways back. */
  @state() private from?: Mark | undefined;

  #leave?: (() => void) | undefined;

  override updated() {
    this.#leave ??= this.way?.notes((number, occurrence) => {
      void this.#show(number, occurrence);
    });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = undefined;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.requestUpdate();
  }

  override render() {
    const { notes = [], further = [] } = this.reading?.numbering ?? {};
    const own = this.references.map((reference, index) => ({ number: index + 1, reference, citations: 0 }));
    return html`
      ${this.#renderList([...notes, ...own], this.strings.notesHeading, 'doc-endnotes')}
      ${this.#renderList(further, this.strings.notesFurther)}
      <slot></slot>
    `;
  }

  #renderList(notes: readonly Note[], title: string, role?: string) {
    const [first] = notes;
    if (!first) return nothing;
    const id = role ?? 'further';
    return html`<section role=${role ?? nothing} aria-labelledby=${id}>
      ${heading(this.headingLevel, title, 'heading', id)}
      <ol start=${first.number}>
        ${notes.map((note) => this.#renderNote(note))}
      </ol>
    </section>`;
  }

  #renderNote({ number, reference, citations }: Note) {
    const ways = Array.from({ length: citations }, (_, index) => this.#renderBacklink({ number, occurrence: index + 1 }));
    return html`<li part="note" id="note-${number}" tabindex="-1">
      ${richText(reference.text)}${ways.length > 0 ? html` <span class="ways">${ways}</span>` : nothing}
    </li>`;
  }

  #renderBacklink(mark: Mark) {
    const here = this.from?.number === mark.number && this.from.occurrence === mark.occurrence;
    return html`<a
      part="backlink"
      role="doc-backlink"
      href="#${this.way?.fragment(mark.number) ?? ''}"
      aria-label=${say(this.strings.notesBack, { ...mark })}
      aria-current=${here ? 'true' : nothing}
      @click=${(event: Event) => {
        event.preventDefault();
        this.way?.toCitation(mark);
      }}
      ><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M6 4 2.5 7.5 6 11M3 7.5h6.5a4 4 0 0 1 0 8" /></svg>${mark.occurrence}</a
    >`;
  }

  async #show(number: number, occurrence?: number) {
    this.from = occurrence === undefined ? undefined : { number, occurrence };
    await this.updateComplete;
    const note = this.renderRoot.querySelector<HTMLElement>(`#note-${String(number)}`);
    note?.focus({ preventScroll: true });
    note?.scrollIntoView({ block: 'center' });
  }
}
