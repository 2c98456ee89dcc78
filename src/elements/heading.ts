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

/** A heading of any level; beyond 6 it stays 6, which is as deep as HTML goes. */
export function heading(level: number, content: unknown, part: string, id: string | typeof nothing = nothing): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 part=${part} id=${id}>${content}</h1>`;
    case 2:
      return html`<h2 part=${part} id=${id}>${content}</h2>`;
    case 3:
      return html`<h3 part=${part} id=${id}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part} id=${id}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part} id=${id}>${content}</h5>`;
    default:
      return html`<h6 part=${part} id=${id}>${content}</h6>`;
  }
}
