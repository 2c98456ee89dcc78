import { css, unsafeCSS } from 'lit';
import { prose } from '../../styles/prose.js';
import { shared } from '../../styles/shared.js';
import { citationStyles } from '../internal/citations.styles.js';
import { goalsStyles } from '../internal/goals.styles.js';
import { notesStyles } from '../internal/notes.styles.js';
import { questionStyles } from '../internal/question.styles.js';

const own = css`
  :host {
    --_color-scheme: light; /* and not what a page may have under that name */
    background: var(--_surface) !important;
    border-radius: var(--_radius) !important;
  }
  /* Sizes follow the column, whatever the window. What is measured has no width of its own, */
  .column {
    container-type: inline-size;
  }
  /* so in a box that fits its content this unseen line asks for the room of a guide. */
  :host::before {
    content: 'a a a a a a a a a a a a a a a a a a a a';
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    font-size: var(--_size);
    word-spacing: 2.3em;
  }
  [part='guide'] {
    max-inline-size: calc(var(--_measure) * 1.16 + var(--_padding) * 2);
    margin-inline: auto;
    padding: var(--_padding);
  }
  [part='title'] {
    font-size: clamp(1.3em, 1.1em + 2.4cqi, 2.5em);
    line-height: 1.15;
    letter-spacing: -0.022em;
  }
  .small {
    margin-block-start: 0.7em;
    font-size: 0.88em;
    color: var(--_muted);
  }
  [part='contents'] {
    margin-block-start: 1.5em;
    padding: 0.5em clamp(10px, 5cqi, 1.4em);
  }
  [part='contents'] ul {
    columns: 17em 2;
    column-gap: 2em;
  }
  [part='contents'] a {
    display: block;
    padding-block: 0.62em;
    line-height: 1.35;
    text-decoration: none;
  }
  [part='contents'] a:hover {
    text-decoration: underline;
  }
  [part='section'] {
    margin-block-start: 3em;
  }
  .collapsible + .collapsible {
    margin-block-start: 0;
  }
  .program .prose {
    margin-block-end: 1.2em;
  }
  .status {
    min-block-size: 12em;
    padding: var(--_padding);
    color: var(--_muted);
  }
  [part='action'] {
    margin-block-start: 1em;
    display: inline-block;
    padding: 10px 22px;
    font-weight: 650;
    color: var(--_on-accent);
    background: var(--_accent);
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .notes,
  [part='footer'] {
    padding-block-start: 2em;
    border-block-start: 1px solid var(--_border);
  }
  [part='footer'] {
    margin-block-start: 2em;
    padding-block-start: 1.6em;
  }
  [part='footer'] p + p {
    margin-block-start: 0.7em;
  }
  [name='handout'] {
    display: none;
  }
  @media print {
    /* The search says on paper what was found, or where to look. */
    [part='contents'],
    .program .prose > p:only-child {
      display: none;
    }
    [name='handout'] {
      display: block;
      float: inline-end;
      inline-size: 11em;
      margin-inline-start: 1.5em;
      text-align: center;
    }
    [name='handout']::slotted(*) {
      display: block !important;
    }
  }
`;

/** One sheet for all of a guide, which the guides of a page share. */
export const styles = unsafeCSS(
  [...shared, prose, questionStyles, goalsStyles, citationStyles, notesStyles, own]
    .map(({ cssText }) => cssText)
    .join(''),
);
