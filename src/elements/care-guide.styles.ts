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
    max-inline-size: calc(var(--_measure) * 1.3 + var(--_padding) * 2);
    margin-inline: auto;
    padding: var(--_padding);
  }
  [part='heading'] {
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
  [part='section'] {
    margin-block-start: calc(var(--_size) * 3);
  }
  care-faq[collapsible] + care-faq[collapsible] {
    margin-block-start: 0;
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
