import { css, unsafeCSS } from 'lit';

const sizes = css`
  :host {
    /** Typeface of running text. */
    --_font: var(--care-font-family, system-ui, sans-serif);
    /** Typeface of headings. */
    --_heading-font: var(--care-heading-font-family, var(--_font));
    /** Size of running text: a length, or a word such as medium. By itself the browser's own. */
    --_size: var(--care-base-size, large);
    /** Longest line of running text. */
    --_measure: var(--care-measure-width, 40em);
    /** Space between the widget's edge and its text; by itself it grows with the column. */
    --_padding: var(--care-page-padding, clamp(12px, 5.2cqi, 48px));
    /** Roundness of cards, fields and buttons. */
    --_radius: var(--care-corner-radius, 12px);
  }
`;

const colors = css`
  :host {
    /** Running text. */
    --_text: var(--care-text-color, light-dark(#1d2b36, #d9e3e7));
    /** Headings. */
    --_heading: var(--care-heading-color, light-dark(#0f1e29, #f3f8f9));
    /** Secondary text: dates, notes, hints. Keep 4.5:1 against both surfaces. */
    --_muted: var(--care-muted-color, light-dark(#50616d, #9fb1ba));
    /** The one accent: links, buttons, markers. Keep 4.5:1 against both surfaces. */
    --_accent: var(--care-accent-color, light-dark(#0b6a66, #6fd0c4));
    /** Text on the accent color. */
    --_on-accent: var(--care-accent-contrast-color, light-dark(#fff, #06211f));
    /** What the guide is printed on. */
    --_surface: var(--care-surface-color, light-dark(#fff, #10191f));
    /** Soft cards: goals, the search, citation marks. */
    --_soft: var(--care-soft-surface-color, light-dark(#f1f7f6, #18252c));
    /** Hairlines between things. */
    --_border: var(--care-border-color, light-dark(#d3dfdf, #2d3d46));
    /** Edges of fields and controls. Keep 3:1 against the surface. */
    --_control: var(--care-control-color, light-dark(#74858e, #7b8d97));
    /** The focus ring. Keep 3:1 against both surfaces. */
    --_focus: var(--care-focus-color, var(--_accent));
    /** Behind matched text and the place one came from. */
    --_mark: var(--care-mark-color, light-dark(#fdeeb5, #574914));
  }
`;

const themes = css`
  @media print {
    :host {
      /* Ink on paper, whatever the page's colors are. */
      --_size: 11pt;
      --_text: #000;
      --_heading: #000;
      --_muted: #000;
      --_accent: #000;
      --_surface: #fff;
      --_soft: #fff;
    }
  }
  :host([theme='dark']) {
    --_color-scheme: dark;
  }
  :host([theme='auto']) {
    --_color-scheme: light dark;
  }
`;

const LIGHT_AND_DARK = /light-dark\((.+?),.+?\)/g;

/**
 * Every public `--care-*` property: its meaning above it, its default behind it. Set them on the
 * tag, or on any element around it. The table in docs/elements.md is written from here.
 *
 * Sheets use the private `--_*` names only. Colors hold a light and a dark value; `theme` picks
 * one, and browsers without `light-dark()` (before 2024) show the light one.
 */
export const tokens = unsafeCSS(
  [
    sizes,
    colors.cssText.replace(LIGHT_AND_DARK, '$1'),
    `@supports (color: light-dark(red, red)) {${colors.cssText}}`,
    themes,
  ].join(''),
);
