import { css } from 'lit';

export const styles = css`
  :host {
    background: var(--_surface);
    border-radius: var(--_radius);
  }
  slot {
    display: contents;
  }
  slot[hidden] {
    display: none;
  }
  [part='guide'] {
    max-inline-size: calc(var(--_measure) * 1.16 + var(--_padding) * 2);
    margin-inline: auto;
    padding: var(--_padding);
  }
  [part='title'] {
    font-size: clamp(calc(var(--_size) * 1.75), 1.2em + 2.2vw, calc(var(--_size) * 2.5));
    font-weight: 720;
    line-height: 1.15;
    letter-spacing: -0.022em;
    max-inline-size: 20em;
  }
  .review {
    margin-block-start: 0.7em;
    font-size: calc(var(--_size) * 0.88);
    color: var(--_muted);
  }
  [part='contents'] {
    margin-block-start: calc(var(--_size) * 1.5);
    padding: calc(var(--_size) * 1.1) calc(var(--_size) * 1.3);
    background: var(--_soft);
    border: 1px solid transparent;
    border-radius: var(--_radius);
  }
  .label {
    font-size: calc(var(--_size) * 0.88);
    font-weight: 650;
    color: var(--_muted);
  }
  [part='contents'] ul {
    columns: 17em 2;
    column-gap: calc(var(--_size) * 2);
  }
  [part='contents'] li {
    margin: 0;
    padding: 0;
  }
  [part='contents'] li::before {
    content: none;
  }
  [part='contents'] a {
    display: block;
    break-inside: avoid;
    padding-block: 0.45em;
    line-height: 1.35;
    text-decoration: none;
  }
  [part='contents'] a:hover {
    text-decoration: underline;
  }
  [part='section'] {
    margin-block-start: calc(var(--_size) * 3);
  }
  care-faq[collapsible] + care-faq[collapsible] {
    margin-block-start: 0;
  }
  .program {
    padding: calc(var(--_size) * 1.6);
    background: var(--_soft);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
  }
  .program .prose {
    margin-block-end: calc(var(--_size) * 1.2);
  }
  .skeleton {
    block-size: 24em;
    margin: var(--_padding);
    border-radius: var(--_radius);
    background: linear-gradient(var(--_soft) 70%, transparent 0) 0 0 / 100% 2.4em;
  }
  .failed {
    padding: var(--_padding);
  }
  [part='action'] {
    all: unset;
    box-sizing: border-box;
    min-block-size: 44px;
    margin-block-start: 1em;
    padding: 0.55em 1.3em;
    font-weight: 650;
    text-align: center;
    cursor: pointer;
    color: var(--_on-accent);
    background: var(--_accent);
    border: 1px solid transparent;
    border-radius: var(--_radius);
  }
  [part='action']:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  care-footnotes {
    padding-block-start: calc(var(--_size) * 1.8);
    border-block-start: 1px solid var(--_border);
  }
  [part='footer'] {
    margin-block-start: calc(var(--_size) * 1.8);
    padding-block-start: calc(var(--_size) * 1.4);
    border-block-start: 1px solid var(--_border);
    font-size: calc(var(--_size) * 0.84);
    color: var(--_muted);
  }
  [part='footer'] p {
    max-inline-size: var(--_measure);
  }
  [part='footer'] p + p {
    margin-block-start: 0.7em;
  }
`;
