import { html, nothing, type TemplateResult } from 'lit';
import { queryAll } from './page.js';

const SELECTOR = 'h1,h2,h3,h4,h5,h6,[role=heading][aria-level]';

/**
 * One below the nearest heading before the tag, so that the guide fits the page's outline; 2 on a
 * page without headings.
 */
export function levelBelow(host: HTMLElement): number {
  let level = 1;
  for (const heading of queryAll(host.getRootNode(), SELECTOR)) {
    if (!(heading.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    level = Number(heading.ariaLevel ?? heading.localName[1]);
  }
  return level + 1;
}

/** A template's tags cannot be values: each level has a template's strings of its own. */
const TEMPLATES = new Map<number, TemplateStringsArray & string[]>();

function templateOf(level: number) {
  let template = TEMPLATES.get(level);
  if (!template) {
    const strings = [`<h${level} part=`, ' id=', '>', `</h${level}>`];
    TEMPLATES.set(level, (template = Object.assign(strings, { raw: strings })));
  }
  return template;
}

/** A heading of any level; beyond 6 it stays 6, which is as deep as HTML goes. */
export const heading = (
  level: number,
  content: unknown,
  part: string,
  id: string | typeof nothing = nothing,
): TemplateResult =>
  html(templateOf(level >= 1 && level <= 6 ? Math.trunc(level) : 6), part, id, content);
