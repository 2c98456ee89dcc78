import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Note } from '../../guide/numbering.js';
import type { Reference } from '../../guide/schema.js';
import { type Strings, say, stringsFor } from '../../strings/index.js';
import { shared } from '../../styles/shared.js';
import { styles } from './care-footnotes.styles.js';
import { type Mark, readingAround } from '../internal/contexts.js';
import { heading } from '../internal/heading.js';
import { richText } from '../internal/rich-text.js';

const ARROW = html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M6 2 2.5 5.5 6 9M3 5.5h6a4 4 0 0 1 0 8H7" /></svg>`;

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

  /** The citation that the reader came from, to be found again among the ways back. */
  @state() private from?: Mark | undefined;

  #reading = readingAround(this);

  /** Moves the focus to a note, having come from one of its citations or from outside. */
  async show(number: number, occurrence?: number) {
    this.from = occurrence === undefined ? undefined : { number, occurrence };
    await this.updateComplete;
    const note = this.renderRoot.querySelector<HTMLElement>(`#note-${number}`);
    note?.focus({ preventScroll: true });
    note?.scrollIntoView({ block: 'center' });
  }

  get #words(): Strings {
    return this.#reading.value?.strings ?? stringsFor();
  }

  override render() {
    const { notes = [], further = [] } = this.#reading.value?.numbering ?? {};
    const own = this.references.map((reference, index) => ({
      number: index + 1,
      reference,
      citations: 0,
    }));
    return html`
      ${this.#renderList([...notes, ...own], this.#words.notesHeading, 'doc-endnotes')}
      ${this.#renderList(further, this.#words.notesFurther)}
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
    const ways = Array.from({ length: citations }, (_, index) =>
      this.#renderBacklink({ number, occurrence: index + 1 }),
    );
    return html`<li part="note" id="note-${number}" tabindex="-1">
      <span lang=${reference.lang ?? nothing}>${richText(reference.text)}</span>${ways.length > 0 ? html` <span class="ways">${ARROW}${ways}</span>` : nothing}
    </li>`;
  }

  #renderBacklink(mark: Mark) {
    const here = this.from?.number === mark.number && this.from.occurrence === mark.occurrence;
    return html`<a
      part="backlink"
      role="doc-backlink"
      href=${this.#reading.value?.navigation.fragment(mark.number)}
      aria-label=${say(this.#words.notesBack, { ...mark })}
      aria-current=${here ? 'true' : nothing}
      @click=${(event: Event) => {
        event.preventDefault();
        this.#reading.value?.navigation.toCitation(mark);
      }}
      >${mark.occurrence}</a
    >`;
  }
}
