import { css } from 'lit';

/** The card with the answer. */
export const answerStyles = css`
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
  .badge svg {
    inline-size: 26px;
  }
  .available > .badge {
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .body {
    flex: 1 1 16em;
    min-inline-size: 0;
  }
  .text {
    text-wrap: pretty;
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
  .button.choice {
    flex: 1 1 100%;
    justify-content: start;
    text-align: start;
    color: var(--_heading);
    background: var(--_soft);
    border-color: var(--_control);
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
