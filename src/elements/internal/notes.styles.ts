import { css } from 'lit';

/** The references of a guide, and further reading. */
export const notesStyles = css`
  .notes {
    font-size: 0.88em;
    color: var(--_muted);
  }
  .notes > section + section {
    margin-block-start: 1.75em;
  }
  .notes [part='heading'] {
    font-size: 1.25em;
    line-height: inherit;
    letter-spacing: normal;
    margin-block-end: 0.6em;
    max-inline-size: none;
  }
  .notes ol {
    padding-inline-start: 1.9em;
    max-inline-size: calc(var(--_measure) * 1.12);
  }
  [part='note'] {
    padding: 0.3em 0.5em;
    border-radius: 6px;
    overflow-wrap: anywhere;
  }
  [part='note']::marker {
    font-weight: 650;
    color: var(--_accent);
  }
  [part='note']:focus {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
    background: var(--_soft);
  }
  .ways {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    vertical-align: middle;
    -webkit-user-select: none;
    user-select: none; /* nor copied with the reference */
  }
  [part='backlink'] {
    min-inline-size: 26px;
    padding: 0 4px;
    font-size: 0.88em;
    font-weight: 600;
    line-height: 26px;
    text-align: center;
    text-decoration: none;
    border-radius: 6px;
  }
  [part='backlink'][aria-current] {
    background: var(--_mark);
    color: var(--_heading);
  }
  [part='backlink'][aria-current]:not(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .ways svg {
    inline-size: 1em;
    margin-inline: 0.3em;
  }
  .ways:dir(rtl) svg {
    scale: -1 1;
  }
  @media print {
    .ways {
      display: none;
    }
  }
`;
