import { css } from 'lit';

/** Goals, as cards side by side. */
export const goalsStyles = css`
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 1.2em;
    margin-block-start: 1.5em;
  }
  .card,
  .cards ::slotted(*) {
    padding: clamp(10px, 4.5cqi, 1.4em);
  }
  .card sup {
    --_soft: var(--_surface);
  }
  .card ul > li {
    padding-inline-start: 1.9em;
  }
  /* A check mark, drawn with two borders so that forced colors and print keep it. */
  .card ul > li::before {
    inset-block-start: 0.3em;
    inset-inline-start: 0.4em;
    inline-size: 0.4em;
    block-size: 0.8em;
    border: solid var(--_accent);
    border-width: 0 2.5px 2.5px 0;
    border-radius: 0;
    rotate: 42deg;
  }
  @media print {
    .card {
      border-color: var(--_border);
      break-inside: avoid;
    }
  }
`;
