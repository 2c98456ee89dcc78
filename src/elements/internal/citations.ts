import { html, nothing } from 'lit';
import { type Strings, say } from '../../strings/index.js';

/** The superscript numbers, wherever they stand. */
export const MARK = '[role=doc-noteref]';

/** One superscript number. */
export interface Mark {
  number: number;
  /** Where it leads, if anywhere. */
  href: string | undefined;
}

/**
 * The superscript numbers at one place of the text. Their brackets are not seen, but copied: in
 * "[1][2]" nobody reads twelve.
 */
export const renderMarks = (marks: readonly Mark[], strings: Strings, language?: string) =>
  html`<sup lang=${language ?? nothing}
    >${marks.map(
      ({ number, href }) =>
        html`<a
          part="link"
          role="doc-noteref"
          href=${href ?? nothing}
          aria-label=${say(strings.citationName, { number })}
          ><i>[</i>${number}<i>]</i></a
        >`,
    )}</sup
  >`;
