import { html } from 'lit';
import type { FaqSection } from '../../guide/schema.js';
import { prose } from '../../styles/prose.js';
import { shared } from '../../styles/shared.js';
import { renderQuestion } from '../internal/question.js';
import { questionStyles } from '../internal/question.styles.js';
import { blocks } from '../internal/rich-text.js';
import { CareFaqToggleEvent } from './events.js';
import { faqSection } from '../internal/given-parts.js';
import { HostElement } from '../internal/host-element.js';

/**
 * A question and its answer. A collapsible answer opens by its button, by find-in-page and in
 * print.
 *
 * @tagname care-faq
 * @attr {'light' | 'dark' | 'auto'} theme - Colors, when the element stands alone; else `light`.
 * @slot - The answer, when the element stands alone.
 * @fires {CareFaqToggleEvent} care-faq-toggle - The visitor opened or closed the answer.
 * @csspart heading - The question.
 * @csspart toggle - The button around the question of a collapsible answer.
 * @csspart answer - The answer.
 * @csspart subheading - A sub-heading in the answer.
 */
export class CareFaq extends HostElement {
  static override styles = [...shared, prose, questionStyles];

  static override readonly properties = {
    section: { type: Object, attribute: false, from: faqSection },
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level', fallback: 3 },
    collapsible: { type: Boolean, reflect: true },
    open: { type: Boolean, reflect: true },
  };

  /** The question and its answer as a guide's section. */
  section?: FaqSection | undefined;

  /** The question, when the element stands alone. */
  heading = '';

  /** Level of the question's heading, 1 to 6. */
  headingLevel = 3;

  /** Whether the answer can be closed; without it, it always stands open under a plain heading. */
  collapsible = false;

  /** Whether a collapsible answer is open. */
  open = false;

  override render() {
    const { section, heading, headingLevel: level, collapsible, open } = this;
    const question = {
      question: section?.heading ?? heading,
      answer: html`${blocks(section?.body ?? [], level + 1)}<slot></slot>`,
      level,
      id: '',
      collapsible,
      open,
      onToggle: this.#onToggle,
    };
    return html`<div class=${collapsible ? 'collapsible' : ''}>${renderQuestion(question)}</div>`;
  }

  #onToggle = (open: boolean, by: 'button' | 'find') => {
    this.open = open;
    if (by === 'button') this.dispatchEvent(new CareFaqToggleEvent(this.section?.id ?? '', open));
  };
}
