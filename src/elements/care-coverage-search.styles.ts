import { css } from 'lit';

export const styles = css`
  :host {
    padding: clamp(16px, 4vw, 32px);
    background: var(--_soft);
    border-radius: calc(var(--_radius) * 1.5);
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
    outline-offset: -2px;
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
    margin-block-start: 0.3em;
    padding-inline: 0.6em;
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
`;
