import { css } from 'lit';

/** The card with the answer. */
export const answerStyles = css`
  [part='answer'] {
    margin-block-start: 18px;
    padding: clamp(12px, 4%, 24px);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    break-inside: avoid;
    overflow-wrap: anywhere;
  }
  /* It waits until nobody is typing: with one more letter there may be a name. */
  .not-found {
    animation: wait 0.6s;
  }
  @keyframes wait {
    0%,
    80% {
      opacity: 0;
    }
  }
  /* Not where the hint says that the names are invented. */
  [part='hint']:not(:has(mark)) ~ .available > [part='subheading']::before {
    content: '✓ ' / '';
    color: var(--_accent);
  }
  [part='answer'] > * + * {
    margin-block-start: 0.7em;
  }
  [part='subheading'] {
    font-size: 1.18em;
    line-height: 1.35;
  }
  [part='note'] {
    margin-block-end: 1em;
    padding: 12px 16px;
    background: var(--_soft);
    border-inline-start: 4px solid var(--_accent);
  }
  [part='plans'] li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    padding-block: 10px;
    border-block-end: 1px solid var(--_border);
  }
  .included {
    font-weight: 650;
    color: var(--_accent);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
  }
  .actions > * {
    min-block-size: 48px;
    padding: 10px 22px;
    font-weight: 650;
    line-height: 1.5;
    color: var(--_accent);
    border: 1px solid;
    border-radius: var(--_radius);
    text-decoration: none;
  }
  [part='action'] {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  [part='choice'] {
    inline-size: 100%;
    background: var(--_soft);
  }
  .actions > :hover {
    text-decoration: underline;
  }
`;
