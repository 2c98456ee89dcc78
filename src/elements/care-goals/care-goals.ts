import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import type { GoalsSection } from '../../guide/schema.js';
import { shared } from '../../styles/shared.js';
import { prose } from '../../styles/prose.js';
import { styles } from './care-goals.styles.js';
import { readingAround } from '../internal/contexts.js';
import { heading } from '../internal/heading.js';
import { blocks, citedHeading, richText } from '../internal/rich-text.js';

/**
 * Goals as lists, such as short-term and long-term ones: side by side where there is room, stacked where there is not.
 *
 * @tagname care-goals
 * @slot - Cards of one's own, when the element stands alone: each child becomes one.
 * @csspart heading - The section's heading.
 * @csspart card - One list with its heading.
 * @csspart subheading - A card's heading.
 */
export class CareGoals extends LitElement {
  static override styles = [...shared, prose, styles];

  /** The goals as a guide's section. */
  @property({ attribute: false }) section?: GoalsSection | undefined;

  /** The heading, when the element stands alone. */
  @property() heading = '';

  /** Level of the section's heading, 1 to 6; the cards' headings are one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  #reading = readingAround(this);

  override render() {
    const at = this.#reading.value?.numbering.at;
    const level = this.headingLevel + 1;
    return html`
      ${heading(this.headingLevel, this.section?.heading ?? this.heading, 'heading', 'heading')}
      <div class="prose">${blocks(this.section?.body ?? [], level, at)}</div>
      <div class="cards">
        ${this.section?.lists.map(
          (list) => html`<div part="card" class="card prose">
            ${citedHeading(level, list.heading, at, 'subheading')}
            <ul role="list">
              ${list.items.map((item) => html`<li>${richText(item, at)}</li>`)}
            </ul>
          </div>`,
        )}
        <slot></slot>
      </div>
    `;
  }
}
