import { html, nothing } from 'lit';
import { type Strings, say } from '../../strings/index.js';

/** A word joiner: no line breaks between a mark and the word before it. */
const GLUE = '\u2060';

/** One superscript number. */
export interface Mark {
  number: number;
  /** Where it leads, if anywhere. */
  href: string | undefined;
}

/** The superscript numbers at one place of the text. */
export const renderMarks = (marks: readonly Mark[], strings: Strings) =>
  html`<sup>${GLUE}${marks.map(
    ({ number, href }) =>
      html`<a part="link" role="doc-noteref" href=${href ?? nothing} aria-label=${say(strings.citationName, { number })}>${number}</a>`,
  )}</sup>`;
