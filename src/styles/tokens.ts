import { css } from 'lit';

/**
 * Every public `--care-*` property, once: its meaning above it, its default behind it. Set them on the tag, or on any
 * element around it. The README's table is printed from here.
 *
 * Sheets use the private `--_*` names only. Colors hold a light and a dark value; `theme` picks one, and browsers without
 * `light-dark()` (before 2024) show the light one.
 */
export const tokens = css`
  :host {
    /** Typeface of running text. */
    --_font: var(--care-font-family, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif);
    /** Typeface of headings. */
    --_heading-font: var(--care-heading-font-family, var(--_font));
    /** Size of running text, which every other size is a multiple of. Any length, also 1rem. */
    --_size: var(--care-base-size, 17px);
    /** Longest line of running text. */
    --_measure: var(--care-measure-width, 40em);
    /** Space between the widget's edge and its text. */
    --_padding: var(--care-page-padding, clamp(20px, 4vw, 48px));
    /** Roundness of cards, fields and buttons. */
    --_radius: var(--care-corner-radius, 12px);

    --_scheme-text: #1d2b36;
    --_scheme-heading: #0f1e29;
    --_scheme-muted: #50616d;
    --_scheme-accent: #0b6a66;
    --_scheme-on-accent: #fff;
    --_scheme-surface: #fff;
    --_scheme-soft: #f1f7f6;
    --_scheme-border: #d3dfdf;
    --_scheme-control: #74858e;
    --_scheme-mark: #fdeeb5;

    /** Running text. */
    --_text: var(--care-text-color, var(--_scheme-text));
    /** Headings. */
    --_heading: var(--care-heading-color, var(--_scheme-heading));
    /** Secondary text: dates, notes, hints. Keep 4.5:1 against both surfaces. */
    --_muted: var(--care-muted-color, var(--_scheme-muted));
    /** The one accent: links, buttons, markers. Keep 4.5:1 against both surfaces. */
    --_accent: var(--care-accent-color, var(--_scheme-accent));
    /** Text on the accent color. */
    --_on-accent: var(--care-accent-contrast-color, var(--_scheme-on-accent));
    /** What the guide is printed on. */
    --_surface: var(--care-surface-color, var(--_scheme-surface));
    /** Soft cards: goals, the search, citation marks. */
    --_soft: var(--care-soft-surface-color, var(--_scheme-soft));
    /** Hairlines between things. */
    --_border: var(--care-border-color, var(--_scheme-border));
    /** Edges of fields and controls. Keep 3:1 against the surface. */
    --_control: var(--care-control-color, var(--_scheme-control));
    /** The focus ring. Keep 3:1 against both surfaces. */
    --_focus: var(--care-focus-color, var(--_accent));
    /** Behind matched text and the place one came from. */
    --_mark: var(--care-mark-color, var(--_scheme-mark));
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_scheme-text: light-dark(#1d2b36, #d9e3e7);
      --_scheme-heading: light-dark(#0f1e29, #f3f8f9);
      --_scheme-muted: light-dark(#50616d, #9fb1ba);
      --_scheme-accent: light-dark(#0b6a66, #6fd0c4);
      --_scheme-on-accent: light-dark(#fff, #06211f);
      --_scheme-surface: light-dark(#fff, #10191f);
      --_scheme-soft: light-dark(#f1f7f6, #18252c);
      --_scheme-border: light-dark(#d3dfdf, #2d3d46);
      --_scheme-control: light-dark(#74858e, #7b8d97);
      --_scheme-mark: light-dark(#fdeeb5, #574914);
    }
  }
  @media print {
    :host {
      --_size: 11pt;
    }
  }
  :host([theme='light']) {
    --_color-scheme: light;
  }
  :host([theme='dark']) {
    --_color-scheme: dark;
  }
  :host([theme='auto']) {
    --_color-scheme: light dark;
  }
`;
