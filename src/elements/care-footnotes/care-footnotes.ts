import { html } from 'lit';
import type { Reference } from '../../guide/schema.js';
import { stringsFor } from '../../strings/index.js';
import { shared } from '../../styles/shared.js';
import { readingAround } from '../internal/contexts.js';
import { renderNotes } from '../internal/notes.js';
import { notesStyles } from '../internal/notes.styles.js';
import { referenceList } from '../internal/given-parts.js';
import { HostElement } from '../internal/host-element.js';

/**
 * A list of references, numbered.
 *
 * @tagname care-footnotes
 * @attr {'light' | 'dark' | 'auto'} theme - Colors, when the element stands alone; else `light`.
 * @slot - A list of one's own, in place of references.
 * @csspart heading - "References".
 * @csspart note - One reference.
 */
export class CareFootnotes extends HostElement {
  static override styles = [...shared, notesStyles];

  static override readonly properties = {
    references: { type: Object, attribute: false, from: referenceList, fallback: [] },
    headingLevel: { type: Number, attribute: 'heading-level', fallback: 3 },
  };

  /** References to show. */
  references: readonly Reference[] = [];

  /** Level of the heading, 1 to 6. */
  headingLevel = 3;

  #reading = readingAround(this);

  override render() {
    const notes = this.references.map((reference, index) => ({
      number: index + 1,
      reference,
      citations: 0,
    }));
    const strings = this.#reading.value?.strings ?? stringsFor();
    const view = { strings, level: this.headingLevel };
    return html`<div class="notes">${renderNotes({ notes, further: [] }, view)}<slot></slot></div>`;
  }
}
