import { html, nothing } from 'lit';
import type { Reference } from '../../guide/schema.js';
import { type Strings, say } from '../../strings/index.js';
import { richText } from './rich-text.js';

/** What the preview of a citation shows: the reference, and a link to its note where there is one. */
export const renderPreview = (
  { number, reference, href }: { number: number; reference: Reference; href?: string | undefined },
  strings: Strings,
) =>
  html`<span class="reference" lang=${reference.lang ?? nothing}>${richText(reference.text)}</span
    >${href ? html`<a class="jump" href=${href}>${say(strings.citationJump, { number })}</a>` : nothing}`;
