import { css } from 'lit';

export const styles = css`
  :host([collapsible]) {
    border-block-start: 1px solid var(--_border);
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
  svg {
    stroke-width: 2.25;
  }
  [aria-expanded='true'] svg {
    transform: rotate(180deg);
  }
  :host([collapsible]) [part='answer'] {
    padding-block: 0.25em 1.75em;
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
