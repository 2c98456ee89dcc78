import { html, nothing } from 'lit';
import { reviewSentences } from '../../guide/review.js';
import type {
  FaqSection,
  GoalsSection,
  Guide,
  ProgramSection,
  Section,
} from '../../guide/schema.js';
import { type Strings, say } from '../../strings/index.js';
import { followableAddress } from '../../web.js';
import type { Reading } from '../internal/contexts.js';
import { renderGoals } from '../internal/goals.js';
import { heading } from '../internal/heading.js';
import { renderQuestion } from '../internal/question.js';
import { blocks } from '../internal/rich-text.js';

/** How a question is shown. */
export interface Questions {
  collapsible: boolean;
  open: boolean;
  onToggle: (section: FaqSection, open: boolean, by: 'button' | 'find') => void;
}

/** Our own ids hold a colon, which no section's id can have. */
export function renderFaq(section: FaqSection, level: number, reading: Reading, view: Questions) {
  const { id, body } = section;
  return html`<div part="section" class=${view.collapsible ? 'collapsible' : ''} id=${id}>
    ${renderQuestion({
      question: section.heading,
      answer: blocks(body, level + 1, reading),
      level,
      id,
      collapsible: view.collapsible,
      open: view.open,
      onToggle: (open, by) => {
        view.onToggle(section, open, by);
      },
    })}
  </div>`;
}

export const renderGoalsSection = (section: GoalsSection, level: number, reading: Reading) =>
  html`<div part="section" id=${section.id}>
    ${renderGoals({ title: section.heading, section, level, id: section.id }, reading)}
  </div>`;

/** @param search - The search for one's employer or health plan. */
export const renderProgram = (
  section: ProgramSection,
  level: number,
  reading: Reading,
  search: unknown,
) =>
  html`<section part="section" class="program" id=${section.id} aria-labelledby="${section.id}:heading">
    ${heading(level, section.heading, 'heading', `${section.id}:heading`)}
    <div class="prose">${blocks(section.body, level + 1, reading)}</div>
    ${search}
  </section>`;

/** The list of sections at the top. */
export const renderContents = ({ id }: Guide, sections: readonly Section[], strings: Strings) =>
  sections.length < 2
    ? nothing
    : html`<nav part="contents" aria-labelledby=":contents">
      <p class="small" id=":contents">${strings.guideContents}</p>
      <ul role="list">
        ${sections.map((section) => html`<li><a href="#${id}-${section.id}">${section.heading}</a></li>`)}
      </ul>
    </nav>`;

/** When the sources were checked, and when and by whom the guide was reviewed. */
export const renderReview = (guide: Guide, strings: Strings) =>
  reviewSentences(guide).map(({ key, date, reviewer, link }) => {
    const sentence = say(strings[key], { date });
    const address = followableAddress(link);
    const [before = '', after] = sentence.split('{reviewer}');
    const name = address ? html`<a href=${address} rel="noopener">${reviewer}</a>` : reviewer;
    return html`<p class="small">${after === undefined ? sentence : html`${before}${name}${after}`}</p>`;
  });
