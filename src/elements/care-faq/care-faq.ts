import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { FaqSection } from '../../guide/schema.js';
import { shared } from '../../styles/shared.js';
import { prose } from '../../styles/prose.js';
import { styles } from './care-faq.styles.js';
import { readingAround } from '../internal/contexts.js';
import { CareFaqToggleEvent } from './events.js';
import { heading } from '../internal/heading.js';
import { blocks } from '../internal/rich-text.js';

/**
 * A question and its answer. A collapsible answer opens by its button, by find-in-page and in print.
 *
 * @tagname care-faq
 * @slot - The answer, when the element stands alone.
 * @fires {CareFaqToggleEvent} care-faq-toggle - The visitor opened or closed the answer.
 * @csspart heading - The question.
 * @csspart toggle - The button around the question of a collapsible answer.
 * @csspart answer - The answer.
 * @csspart subheading - A sub-heading in the answer.
 */
export class CareFaq extends LitElement {
  static override styles = [...shared, prose, styles];

  /** The question and its answer as a guide's section. */
  @property({ attribute: false }) section?: FaqSection | undefined;

  /** The question, when the element stands alone. */
  @property() heading = '';

  /** Level of the question's heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** Whether the answer can be closed; without it, it always stands open under a plain heading. */
  @property({ type: Boolean, reflect: true }) collapsible = false;

  /** Whether a collapsible answer is open. */
  @property({ type: Boolean, reflect: true }) open = false;

  #reading = readingAround(this);

  override render() {
    const question = this.section?.heading ?? this.heading;
    return html`
      ${heading(this.headingLevel, this.collapsible ? this.#renderToggle(question) : question, 'heading', 'heading')}
      <div
        part="answer"
        id="answer"
        class="prose"
        hidden=${this.collapsible && !this.open ? 'until-found' : nothing}
        @beforematch=${this.#onFound}
      >
        ${blocks(this.section?.body ?? [], this.headingLevel + 1, this.#reading.value?.numbering.at)}<slot></slot>
      </div>
    `;
  }

  #renderToggle(question: string) {
    return html`<button part="toggle" aria-expanded=${this.open} aria-controls="answer" @click=${this.#onToggle}>
      <span>${question}</span><svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 9 6 6 6-6" /></svg>
    </button>`;
  }

  #onToggle() {
    this.open = !this.open;
    this.dispatchEvent(new CareFaqToggleEvent(this.section?.id ?? '', this.open));
  }

  #onFound() {
    this.open = true;
  }
}
