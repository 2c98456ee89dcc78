import { html, nothing } from 'lit';
import { withHostReview } from '../../guide/review.js';
import type { Section } from '../../guide/schema.js';
import { directionOf } from '../../web.js';
import type { Reading } from '../internal/contexts.js';
import { heading } from '../internal/heading.js';
import { renderNotes } from '../internal/notes.js';
import { renderContents, renderReview } from './contents.js';
import { type SectionsView, renderSection } from './sections.js';

interface View extends SectionsView {
  /** The sections to show. */
  shown: readonly Section[];
  /** Level of the title's heading. */
  level: number;
  reviewer?: string | undefined;
  reviewed?: string | undefined;
}

/**
 * All of a guide: title, contents, sections, notes and what stands at its foot. Our own ids hold a
 * colon, which no section's id can have.
 */
export function renderArticle(reading: Reading, view: View) {
  const { numbering, strings } = reading;
  const { shown, level } = view;
  const guide = withHostReview(reading.guide, view);
  const { lang, funding } = guide;
  return html`<div class="column">
    <article part="guide" lang=${lang} dir=${directionOf(lang)} aria-labelledby=":title">
      <header>
        <slot name="handout" class="small"></slot>
        ${heading(level, guide.title, 'title', ':title')}${renderReview(guide, reading)}
        ${guide.note ? html`<p class="small">${guide.note}</p>` : nothing}
        <slot name="language-assistance"></slot>
        ${renderContents(guide, shown, reading)}
      </header>
      ${shown[0] ? nothing : html`<p role="status" class="small">${strings.guideEmpty}</p>`}
      ${shown.map((section) => renderSection(section, level + 1, reading, view))}
      <div part="section" class="notes">
        ${renderNotes(numbering, { ...reading, level: level + 1 })}
      </div>
      <footer part="footer" class="small">
        <p lang=${guide.disclaimer ? nothing : (reading.language ?? nothing)}>
          ${guide.disclaimer ?? strings.guideDisclaimer}
        </p>
        ${funding?.length ? html`<p>${strings.guideFunding}: ${funding.join(' · ')}</p>` : nothing}
      </footer>
    </article>
  </div>`;
}
