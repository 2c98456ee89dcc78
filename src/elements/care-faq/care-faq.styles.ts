import { css } from 'lit';

export const styles = css`
  :host([collapsible]) {
    border-block: 1px solid var(--_border);
    margin-block-end: -1px; /* the next question's line lies on this one */
  }
  :host([collapsible]) [part='heading'] {
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
    transform: rotate(180deg);
  }
  :host([collapsible]) [part='answer'] {
    padding-block: 0.4em 1.75em;
  }
  @media screen {
    [hidden] {
      padding: 0 !important; /* what is hidden until found would keep it */
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    svg {
      transition: transform 0.2s;
    }
    :host([collapsible][open]) [part='answer'] {
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
    svg {
      display: none;
    }
  }
`;
