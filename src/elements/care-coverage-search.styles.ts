import { css } from 'lit';

export const styles = css`
  :host {
    --_row: 48px;
  }
  [hidden] {
    display: none !important;
  }
  [part='heading'] {
    font-size: calc(var(--_size) * 1.45);
    line-height: 1.25;
    letter-spacing: -0.012em;
    margin-block-end: 0.6em;
  }
  [part='label'] {
    display: block;
    font-weight: 650;
    color: var(--_heading);
    margin-block-end: 0.5em;
  }
  .field {
    anchor-name: --_field;
    display: flex;
    align-items: center;
    min-block-size: 58px;
    padding-inline-start: 18px;
    background: var(--_surface);
    border: 1.5px solid var(--_control);
    border-radius: var(--_radius);
    box-shadow: 0 1px 2px rgb(15 30 41 / 0.06), 0 4px 14px rgb(15 30 41 / 0.05);
  }
  .field:focus-within {
    border-color: var(--_focus);
  }
  .field:has(input:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  svg {
    flex: none;
    inline-size: 22px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .field > svg {
    color: var(--_muted);
  }
  input {
    all: unset;
    flex: 1;
    min-inline-size: 0;
    min-block-size: 44px;
    padding-inline: 12px;
    /* Under 16 px, phones zoom in when the field is focused. */
    font-size: max(16px, calc(var(--_size) * 1.06));
    text-overflow: ellipsis;
  }
  input:focus-visible {
    outline: none;
  }
  .field:has(:disabled) {
    opacity: 0.6;
  }
  [part='clear'] {
    all: unset;
    display: grid;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    margin-inline-end: 4px;
    color: var(--_muted);
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  [part='clear']:hover {
    color: var(--_heading);
  }
  [part='clear']:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: -4px;
    border-radius: 10px;
  }
  [part='hint'] {
    margin-block-start: 0.55em;
    font-size: calc(var(--_size) * 0.88);
    color: var(--_muted);
  }
  .sample {
    display: inline-block;
    padding-inline: 0.6em;
    border: 1px solid var(--_control);
    border-radius: 1em;
    color: var(--_text);
    background: var(--_mark);
  }
  [part='error'] {
    font-weight: 650;
    color: var(--_heading);
  }
  [part='error']:not(:empty) {
    margin-block-start: 0.4em;
    padding-inline-start: 0.7em;
    border-inline-start: 4px solid var(--_accent);
  }

  [part='listbox'] {
    position: fixed;
    inset: auto;
    margin: 6px 0;
    padding: 6px;
    max-block-size: 372px;
    max-inline-size: 100vw;
    overflow: auto;
    overscroll-behavior: contain;
    list-style: none;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    box-shadow: 0 2px 6px rgb(15 30 41 / 0.08), 0 16px 40px rgb(15 30 41 / 0.16);
  }
  @supports (position-area: block-end) {
    [part='listbox'] {
      position-anchor: --_field;
      position-area: block-end span-inline-end;
      position-try-fallbacks: flip-block;
      inline-size: anchor-size(inline);
    }
  }
  [part='listbox'] ul {
    list-style: none;
  }
  [part='group'] {
    padding: 10px 12px 4px;
    font-size: calc(var(--_size) * 0.82);
    font-weight: 650;
    color: var(--_muted);
  }
  [part='option'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 12px;
    min-block-size: var(--_row);
    padding: 8px 12px;
    line-height: 1.35;
    border-radius: calc(var(--_radius) * 0.66);
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  [part='option']:hover {
    background: var(--_soft);
  }
  [part='option'][aria-selected='true'] {
    background: var(--_soft);
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  .name {
    flex: 1 1 12em;
    color: var(--_heading);
  }
  .alias,
  .region {
    color: var(--_muted);
  }
  .region {
    font-size: calc(var(--_size) * 0.88);
  }
  mark {
    color: inherit;
    font-weight: 700;
    background: var(--_mark);
    border-radius: 3px;
  }

  .answer {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 16px;
    margin-block-start: 18px;
    padding: clamp(16px, 4vw, 24px);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .badge {
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 50%;
    color: var(--_accent);
    background: var(--_soft);
  }
  .available > .badge {
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .body {
    flex: 1 1 14em;
    min-inline-size: 0;
  }
  .body > * + * {
    margin-block-start: 0.6em;
  }
  [part='subheading'] {
    font-size: calc(var(--_size) * 1.15);
    line-height: 1.35;
    padding-block-start: 0.25em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    padding-block-start: 0.4em;
  }
  .actions:not(:has(*)) {
    display: none;
  }
  .button {
    all: unset;
    box-sizing: border-box;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: 48px;
    padding: 8px 22px;
    font-weight: 650;
    line-height: 1.3;
    text-align: center;
    color: var(--_on-accent);
    background: var(--_accent);
    border: 1.5px solid var(--_accent);
    border-radius: var(--_radius);
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  .button:hover {
    box-shadow: inset 0 0 0 999px rgb(0 0 0 / 0.1);
  }
  .button.quiet {
    color: var(--_accent);
    background: none;
  }
  .button:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .steps {
    padding-inline-start: 1.2em;
  }
  .steps li + li {
    margin-block-start: 0.4em;
  }
  .note {
    margin-inline: 0;
    padding: 12px 16px;
    background: var(--_soft);
    border-inline-start: 4px solid var(--_accent);
    border-radius: 6px;
  }
  .plans {
    list-style: none;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.66);
  }
  .plans li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    padding: 10px 14px;
  }
  .plans li + li {
    border-block-start: 1px solid var(--_border);
  }
  .tag {
    color: var(--_muted);
  }
  .tag.included {
    font-weight: 650;
    color: var(--_accent);
  }
  @media (prefers-reduced-motion: no-preference) {
    .answer {
      animation: answer 0.22s ease-out;
    }
    @keyframes answer {
      from {
        opacity: 0;
        translate: 0 6px;
      }
    }
  }
`;
