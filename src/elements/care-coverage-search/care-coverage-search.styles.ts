import { css } from 'lit';

export const styles = css`
  :host {
    padding: clamp(10px, 4%, 32px);
    background: var(--_soft);
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 1.5);
  }
  [hidden] {
    display: none !important;
  }
  [part='heading'] {
    font-size: 1.5em;
    line-height: 1.25;
    margin-block-end: 0.65em;
  }
  [part='label'] {
    display: block;
    margin-block-end: 0.5em;
    font-weight: 650;
    color: var(--_heading);
  }
  [part='field'] {
    display: flex;
    align-items: center;
    padding-inline-start: 18px;
    background: var(--_surface);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
    box-shadow: 0 4px 14px rgb(10 30 40 / 0.06);
  }
  [part='field']:has(:disabled) {
    opacity: 0.6;
  }
  [part='field']:has(input:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: -1px;
  }
  svg {
    inline-size: 22px;
    color: var(--_muted);
    stroke-linecap: round;
  }
  [part='input'],
  [part='clear'] {
    min-block-size: 56px;
    color: var(--_heading);
  }
  [part='input'] {
    flex: 1;
    min-inline-size: 0;
    outline: none;
    padding-inline: 12px;
    /* Under 16 px, phones zoom in when the field is focused. */
    font-size: max(16px, 1.06em);
    text-overflow: ellipsis;
  }
  [part='clear'] {
    min-inline-size: 52px;
    font-size: 26px;
    text-align: center;
    outline-offset: -6px;
    border-radius: 0;
  }
  [part='hint'] {
    margin-block-start: 0.5em;
    font-size: 0.88em;
    color: var(--_muted);
  }
  [part='hint'] mark {
    padding: 0.1em 0.6em;
    border-radius: 1em;
  }
  [part='error'] {
    font-weight: 650;
  }
  mark {
    color: var(--_heading);
    background: var(--_mark);
  }
  .paper {
    display: none;
  }
  @media print {
    :host {
      padding: 0 !important;
    }
    [part='label'],
    [part='field'],
    [part='hint'],
    [part='error'],
    button {
      display: none !important;
    }
    .paper {
      display: block;
    }
    .actions a {
      padding: 0 !important;
      color: #000 !important;
      background: none !important;
      border: 0 !important;
    }
    .actions a::after {
      content: ': ' attr(href);
    }
  }
`;
