import { html } from 'lit';
import type { GoalsSection } from '../../guide/schema.js';
import type { Reading } from './contexts.js';
import { heading } from './heading.js';
import { blocks, citedHeading, richText } from './rich-text.js';

interface Goals {
  title: string;
  section: GoalsSection | undefined;
  /** Level of the heading; the cards' headings are one below. */
  level: number;
  /** Put before the heading's id. */
  id: string;
  /** Cards besides the section's. */
  more?: unknown;
}

/** Goals as cards: side by side where there is room, stacked where there is not. */
export const renderGoals = ({ title, section, level, id, more }: Goals, reading?: Reading) => html`
  ${heading(level, title, 'heading', `${id}:heading`)}
  <div class="prose">${blocks(section?.body ?? [], level + 1, reading)}</div>
  <div class="cards">
    ${section?.lists.map(
      (list) => html`<div part="card" class="card soft prose">
        ${citedHeading(level + 1, list.heading, 'subheading', reading)}
        <ul role="list">
          ${list.items.map((item) => html`<li>${richText(item, reading)}</li>`)}
        </ul>
      </div>`,
    )}${more}
  </div>
`;
