import { css } from 'lit';

/** A mark lives in a line of text and takes its type from there. */
export const citationStyles = css`
  sup {
    font-size: 0.74em;
    line-height: 0;
    vertical-align: 0.38em;
    white-space: nowrap;
    margin-inline-start: 0.15em;
  }
  /* A word joiner, which nobody copies: no line breaks between a mark and the word before it. */
  sup::before {
    content: '\u2060';
  }
  sup i {
    font-size: 0;
  }
  /* Inline, not inline-block: the mark then never starts a line of its own, away from its word. */
  [part='link'] {
    position: relative;
    unicode-bidi: isolate;
    padding: 0.12em 0.6em;
    font-weight: 650;
    color: var(--_accent, LinkText);
    text-decoration: none;
    background: var(--_soft);
    border: 1px solid transparent;
    border-radius: 0.55em;
  }
  /* A larger target than the mark shows (WCAG 2.5.8): 24 px high and wide. */
  [part='link']::after {
    content: '';
    position: absolute;
    inset: 50% auto auto 50%;
    inline-size: max(100%, 24px);
    block-size: 28px;
    translate: -50% -50%;
  }
  [part='link']:not(:first-child) {
    margin-inline-start: 3px;
  }
  [part='link']:hover,
  sup > .shown {
    color: var(--_on-accent, HighlightText);
    background: var(--_accent, Highlight);
  }
  sup :focus-visible {
    outline: 3px solid var(--_focus, currentColor);
    outline-offset: 1px;
  }
  @media print {
    [part='link'] {
      padding: 0 0.1em;
    }
  }
`;
