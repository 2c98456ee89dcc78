import { html, nothing } from 'lit';
import type { Citation, Numbering } from '../../guide/numbering.js';
import type { Block, Inline } from '../../guide/schema.js';
import { followableAddress } from '../../web.js';
import { heading } from './heading.js';
import { pageProperty } from './page.js';

type At = Numbering['at'] | undefined;

/** Where the address of a source may go on in a new line: before a slash or a question mark, never in the middle of a word. */
const BREAKS = /\b(?=[/?])/;

/** Tokens → templates: one switch, and no way for a guide to bring in markup. */
export function richText(tokens: readonly Inline[], at?: At): unknown {
  return tokens.map((token) => {
    if (typeof token === 'string')
      return /^http/.test(token) ? token.split(BREAKS).map((part) => html`${part}<wbr>`) : token;
    if ('cite' in token) return citation(at?.get(token));
    if ('strong' in token) return html`<strong>${richText(token.strong, at)}</strong>`;
    if ('emphasis' in token) return html`<em>${richText(token.emphasis, at)}</em>`;
    const text = richText(token.text, at);
    const address = followableAddress(token.link, pageProperty('baseURI'));
    return address ? html`<a href=${address} rel="noopener">${text}</a>` : text;
  });
}

const citation = (citations: readonly Citation[] | undefined) =>
  citations?.length ? html`<care-citation .citations=${citations}></care-citation>` : nothing;

/**
 * A heading with its trailing citations beside it, not in it: a heading list then reads "Common short-term goals", not
 * "Common short-term goals Footnote 1 Footnote 2".
 */
export function citedHeading(
  level: number,
  tokens: readonly Inline[],
  at: At,
  part: string,
): unknown {
  const last = tokens.at(-1);
  if (typeof last !== 'object' || !('cite' in last))
    return heading(level, richText(tokens, at), part);
  return html`<div class="cited">${heading(level, richText(tokens.slice(0, -1), at), part)}${citation(at?.get(last))}</div>`;
}

/** The blocks of a section's body; its sub-headings get the level given. */
export function blocks(body: readonly Block[], level: number, at?: At): unknown {
  return body.map((block) => {
    if ('heading' in block) return citedHeading(level, block.heading, at, 'subheading');
    if ('paragraph' in block) return html`<p>${richText(block.paragraph, at)}</p>`;
    const items = block.list.map((item) => html`<li>${richText(item, at)}</li>`);
    // Safari drops the list role of unmarked lists unless it is said.
    return block.ordered
      ? html`<ol role="list">${items}</ol>`
      : html`<ul role="list">${items}</ul>`;
  });
}
