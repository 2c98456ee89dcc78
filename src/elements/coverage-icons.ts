import { svg, type TemplateResult } from 'lit';

const icon = (path: string): TemplateResult => svg`<svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d=${path} /></svg>`;

/** Line drawings, 24 units wide, in the color of the text around them. */
export const icons = {
  search: icon('M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm4.8 11.3L20 20'),
  clear: icon('M6 6l12 12M18 6L6 18'),
  available: icon('M5 12.5l4.5 4.5L19 7.5'),
  unsure: icon('M9 9.2a3 3 0 1 1 4.3 2.7c-.9.5-1.3 1-1.3 2.1m0 3.4v.1'),
  info: icon('M12 11v6m0-10v.1'),
};
