import { html, nothing } from 'lit';
import type { Block, Inline } from '../../guide/schema.js';
import type { Cite } from '../../guide/walk.js';
import { followableAddress } from '../../web.js';
import { renderMarks } from './citations.js';
import type { Reading } from './contexts.js';
import { heading } from './heading.js';
import { pageProperty } from './page.js';

/**
 * Where the address of a source may go on in a new line: before a slash or a question mark, never
 * in the middle of a word.
 */
const BREAKS = /\b(?=[/?])/;

/** Tokens → templates: one switch, and no way for a guide to bring in markup. */
export function richText(tokens: readonly Inline[], reading?: Reading): unknown {
  const runs = tokens.map((token): unknown => {
    if (typeof token === 'string')
      return /^http/.test(token) ? token.split(BREAKS).map((part) => html`${part}<wbr>`) : token;
    if ('cite' in token) return citations(token, reading);
    if ('strong' in token) return html`<strong>${richText(token.strong, reading)}</strong>`;
    if ('emphasis' in token) return html`<em>${richText(token.emphasis, reading)}</em>`;
    const text = richText(token.text, reading);
    const address = followableAddress(token.link, pageProperty('baseURI'));
    return address ? html`<a href=${address} rel="noopener">${text}</a>` : text;
  });
  return runs.length > 1 ? runs : runs[0]; // Lit puts comments around each part of a list.
}

/** The marks of a citation; none for references that do not exist, and none outside a guide. */
function citations(cite: Cite, reading?: Reading) {
  const marks = reading?.numbering.at.get(cite)?.map(({ number }) => ({
    number,
    href: reading.fragment(number),
  }));
  return reading && marks?.length ? renderMarks(marks, reading.strings, reading.language) : nothing;
}

/**
 * A heading with its trailing citations beside it, not in it: a heading list then reads "Common
 * short-term goals", not "Common short-term goals Footnote 1 Footnote 2".
 */
export function citedHeading(
  level: number,
  tokens: readonly Inline[],
  part: string,
  reading?: Reading,
): unknown {
  const last = tokens.at(-1);
  if (typeof last !== 'object' || !('cite' in last))
    return heading(level, richText(tokens, reading), part);
  const text = richText(tokens.slice(0, -1), reading);
  const marks = citations(last, reading);
  return html`<div class="cited">${heading(level, text, part)}${marks}</div>`;
}

/** The blocks of a section's body; its sub-headings get the level given. */
export function blocks(body: readonly Block[], level: number, reading?: Reading): unknown {
  return body.map((block) => {
    if ('heading' in block) return citedHeading(level, block.heading, 'subheading', reading);
    if ('paragraph' in block) return html`<p>${richText(block.paragraph, reading)}</p>`;
    const items = block.list.map((item) => html`<li>${richText(item, reading)}</li>`);
    // Safari drops the list role of unmarked lists unless it is said.
    return block.ordered
      ? html`<ol role="list">${items}</ol>`
      : html`<ul role="list">${items}</ul>`;
  });
}
