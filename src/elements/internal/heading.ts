import { html, nothing, type TemplateResult } from 'lit';

const SELECTOR = 'h1,h2,h3,h4,h5,h6,[role=heading][aria-level]';

/** One below the nearest heading before the tag, so that the guide fits the page's outline; 2 on a page without headings. */
export function levelBelow(host: HTMLElement): number {
  const root = host.getRootNode() as Document | ShadowRoot;
  let level = 1;
  for (const heading of root.querySelectorAll(SELECTOR)) {
    if (!(heading.compareDocumentPosition(host) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    level = Number(heading.ariaLevel ?? heading.localName[1]);
  }
  return level + 1;
}

/** A template's tags cannot be values: each level has a template's strings of its own. */
const LEVELS = [1, 2, 3, 4, 5, 6].map((level) => {
  const strings = [`<h${level} part=`, ' id=', '>', `</h${level}>`];
  return Object.assign(strings, { raw: strings });
});

/** A heading of any level; beyond 6 it stays 6, which is as deep as HTML goes. */
export const heading = (
  level: number,
  content: unknown,
  part: string,
  id: string | typeof nothing = nothing,
): TemplateResult =>
  html((LEVELS[level - 1] ?? LEVELS[5]) as TemplateStringsArray & string[], part, id, content);
