import { html } from 'lit';
import type { GoalsSection } from '../../guide/schema.js';
import { prose } from '../../styles/prose.js';
import { shared } from '../../styles/shared.js';
import { renderGoals } from '../internal/goals.js';
import { goalsStyles } from '../internal/goals.styles.js';
import { goalsSection } from '../internal/given-parts.js';
import { HostElement } from '../internal/host-element.js';

/**
 * Goals as lists, such as short-term and long-term ones: side by side where there is room, stacked
 * where there is not.
 *
 * @tagname care-goals
 * @attr {'light' | 'dark' | 'auto'} theme - Colors, when the element stands alone; else `light`.
 * @slot - Cards of one's own, when the element stands alone: each child becomes one.
 * @csspart heading - The section's heading.
 * @csspart card - One list with its heading.
 * @csspart subheading - A card's heading.
 */
export class CareGoals extends HostElement {
  static override styles = [...shared, prose, goalsStyles];

  static override readonly properties = {
    section: { type: Object, attribute: false, from: goalsSection },
    heading: {},
    headingLevel: { type: Number, attribute: 'heading-level', fallback: 3 },
  };

  /** The goals as a guide's section. */
  section?: GoalsSection | undefined;

  /** The heading, when the element stands alone. */
  heading = '';

  /** Level of the section's heading, 1 to 6; the cards' headings are one below. */
  headingLevel = 3;

  override render() {
    const { section, heading, headingLevel: level } = this;
    const title = section?.heading ?? heading;
    return renderGoals({ title, section, level, id: '', more: html`<slot></slot>` });
  }
}
