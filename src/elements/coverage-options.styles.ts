import { css } from 'lit';

/** The list of matches, in the top layer under the field. */
export const optionStyles = css`
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
    min-block-size: 48px;
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
`;
