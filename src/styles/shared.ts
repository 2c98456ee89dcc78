import { css } from 'lit';
import { tokens } from './tokens.js';

/**
 * What every block element of the widget starts from: nothing of the host page's text style comes
 * in, and nothing is left to chance. `all` leaves custom properties, `direction` and `lang` alone,
 * so tokens and writing direction do come in. A page's `* { … }` goes before `:host`, but does not
 * reach into the guide: what stands in there starts anew. What a page hides by
 * `visibility`, or takes presses from, such as a closed dialog, stays so.
 */
const reset = css`
  :host,
  [part='guide'],
  .status {
    all: initial;
    visibility: inherit;
    pointer-events: inherit;
    display: block;
    position: relative;
    color-scheme: var(--_color-scheme, light);
    box-sizing: border-box;
    font: 400 var(--_size) / 1.6 var(--_font);
    color: var(--_text);
    overflow-wrap: break-word;
    text-wrap: pretty;
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
    margin: 0;
  }
  button,
  input {
    all: unset;
    box-sizing: border-box;
  }
`;

/** Type, rhythm and links, in the reading order of a page. */
const text = css`
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font: inherit;
    font-family: var(--_heading-font);
    color: var(--_heading);
    font-weight: 680;
    text-wrap: balance;
    break-after: avoid;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  li {
    break-inside: avoid;
  }
  strong {
    font-weight: 650;
    color: var(--_heading);
  }
  a {
    color: var(--_accent);
    text-decoration-thickness: max(1px, 0.06em);
    text-underline-offset: 0.18em;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  button {
    cursor: pointer;
  }
  .soft,
  .cards ::slotted(*) {
    background: var(--_soft);
    border: 1px solid transparent; /* forced colors drop backgrounds and draw this edge */
    border-radius: var(--_radius);
  }
  svg {
    flex: none;
    inline-size: 24px;
    color: var(--_accent);
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  @media (forced-colors: active) {
    svg {
      color: inherit; /* by itself it keeps its own */
    }
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 4px;
  }
`;

/** There for a screen reader, not for the eye. */
const hidden = css`
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** The sheets that every block element adopts before its own. */
export const shared = [tokens, reset, text, hidden];
