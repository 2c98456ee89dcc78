import { html } from 'lit';
import type { FaqSection, GoalsSection, ProgramSection, Section } from '../../guide/schema.js';
import type { Reading } from '../internal/contexts.js';
import { renderGoals } from '../internal/goals.js';
import { heading } from '../internal/heading.js';
import { renderQuestion } from '../internal/question.js';
import { blocks } from '../internal/rich-text.js';

/** What a host says of the search in it. */
interface SearchAttributes {
  endpoint?: string | undefined;
  organization?: string | undefined;
  link?: string | undefined;
  linkParams?: string | undefined;
  contact?: string | undefined;
}

/** How sections are shown. */
export interface SectionsView {
  collapsible: boolean;
  /** The ids of the answers that are open, of those that can be closed. */
  open: ReadonlySet<string>;
  onToggle: (section: FaqSection, open: boolean, by: 'button' | 'find') => void;
  search: SearchAttributes;
}

export function renderSection(
  section: Section,
  level: number,
  reading: Reading,
  view: SectionsView,
): unknown {
  switch (section.type) {
    case 'faq':
      return renderFaq(section, level, reading, view);
    case 'goals':
      return renderGoalsSection(section, level, reading);
    case 'program':
      return renderProgram(section, level, reading, view.search);
  }
}

function renderFaq(section: FaqSection, level: number, reading: Reading, view: SectionsView) {
  const { id, body } = section;
  const { collapsible, open, onToggle } = view;
  return html`<div part="section" class=${collapsible ? 'collapsible' : ''} id=${id}>
    ${renderQuestion({
      question: section.heading,
      answer: blocks(body, level + 1, reading),
      level,
      id,
      collapsible,
      open: open.has(id),
      onToggle: (isOpen, by) => {
        onToggle(section, isOpen, by);
      },
    })}
  </div>`;
}

const renderGoalsSection = (section: GoalsSection, level: number, reading: Reading) =>
  html`<div part="section" id=${section.id}>
    ${renderGoals({ title: section.heading, section, level, id: section.id }, reading)}
  </div>`;

const renderProgram = (
  section: ProgramSection,
  level: number,
  reading: Reading,
  search: SearchAttributes,
) => {
  const headingId = `${section.id}:heading`;
  return html`<section
    part="section"
    class="program"
    id=${section.id}
    aria-labelledby=${headingId}
  >
    ${heading(level, section.heading, 'heading', headingId)}
    <div class="prose">${blocks(section.body, level + 1, reading)}</div>
    <care-coverage-search
      .label=${section.label ?? ''}
      .endpoint=${search.endpoint}
      .organization=${search.organization}
      .link=${search.link}
      .linkParams=${search.linkParams}
      .contact=${search.contact}
      .headingLevel=${level + 1}
    ></care-coverage-search>
  </section>`;
};
