import { css } from 'lit';

/** A question and its answer. */
export const questionStyles = css`
  .collapsible {
    border-block: 1px solid var(--_border);
    margin-block-end: -1px; /* the next question's line lies on this one */
  }
  .collapsible > [part='heading'] {
    margin: 0;
    max-inline-size: none;
  }
  [part='toggle'] {
    display: flex;
    gap: 1em;
    align-items: center;
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: 44px;
    padding-block: 0.7em;
  }
  [part='toggle']:hover {
    color: var(--_accent);
  }
  [aria-expanded='true'] svg {
    rotate: 180deg;
  }
  .collapsible > [part='answer'] {
    padding-block: 0.4em 1.75em;
  }
  @media screen {
    .collapsible > [hidden] {
      padding: 0; /* what is hidden until found would keep it */
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    [part='toggle'] svg {
      transition: rotate 0.2s;
    }
    .collapsible > [part='answer']:not([hidden]) {
      animation: reveal 0.25s ease-out;
    }
    @keyframes reveal {
      from {
        translate: 0 -6px;
      }
    }
  }
  @media print {
    [part='answer'] {
      display: block !important;
      content-visibility: visible !important;
    }
    [part='toggle'] svg {
      display: none;
    }
  }
`;
