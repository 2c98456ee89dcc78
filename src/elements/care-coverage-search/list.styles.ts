import { css } from 'lit';

/** The list of matches, in the top layer under the field. */
export const listStyles = css`
  [part='listbox'] {
    position: fixed;
    max-inline-size: 100vw;
    /* It fits over or under the field in a low window, too, such as one at 400 % zoom. */
    max-block-size: min(372px, 44vh);
    padding: 6px;
    overflow: auto;
    overscroll-behavior: contain;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    box-shadow: 0 12px 32px rgb(10 30 40 / 0.16);
  }
  [part='group'] {
    padding: 10px 12px 4px;
    font-size: 0.82em;
    font-weight: 650;
    color: var(--_muted);
  }
  [part='option'] {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 48px;
    padding: 8px 12px;
    line-height: 1.35;
    overflow-wrap: anywhere;
    border-radius: calc(var(--_radius) * 0.66);
    cursor: pointer;
  }
  [part='option']:hover,
  [aria-selected] {
    background: var(--_soft);
  }
  [aria-selected] {
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }
  small {
    flex: none;
    max-inline-size: 50%;
    font-size: 0.88em;
    color: var(--_muted);
  }
`;
