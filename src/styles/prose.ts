import { css } from 'lit';

/** Sections and the running text in them: headings, paragraphs, lists and their rhythm. */
export const prose = css`
  [part='heading'] {
    font-size: clamp(1.12em, 1em + 1.1cqi, 1.5em);
    line-height: 1.25;
    letter-spacing: -0.012em;
    margin-block-end: 0.65em;
    max-inline-size: 30em;
  }
  [part='subheading'] {
    font-size: 1.1em;
    line-height: 1.35;
  }
  .prose {
    max-inline-size: var(--_measure);
  }
  .prose > * + * {
    margin-block-start: 0.85em;
  }
  .prose > * + :is([part='subheading'], .cited) {
    margin-block-start: 1.75em;
  }
  .prose > :is([part='subheading'], .cited) + * {
    margin-block-start: 0.5em;
  }
  .cited {
    break-after: avoid;
  }
  .cited > [part='subheading'] {
    display: inline;
  }
  ol {
    padding-inline-start: 1.4em;
  }
  .prose li + li {
    margin-block-start: 0.5em;
  }
  .prose ul > li {
    position: relative;
    padding-inline-start: 1.5em;
  }
  .prose ul > li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.6em;
    inset-inline-start: 0.3em;
    /* A dot that forced colors and print keep, unlike a background. */
    border: 0.21em solid var(--_accent);
    border-radius: 50%;
  }
`;
