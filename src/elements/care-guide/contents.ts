import { html, nothing } from 'lit';
import { reviewSentences } from '../../guide/review.js';
import type { Guide, Section } from '../../guide/schema.js';
import { say } from '../../strings/index.js';
import { followableAddress } from '../../web.js';
import type { Reading } from '../internal/contexts.js';

/** The list of sections at the top. */
export const renderContents = (
  { id }: Guide,
  sections: readonly Section[],
  { strings, language }: Reading,
) =>
  sections.length < 2
    ? nothing
    : html`<nav part="contents" class="soft" aria-labelledby=":contents">
        <p class="small" id=":contents" lang=${language ?? nothing}>${strings.guideContents}</p>
        <ul role="list">
          ${sections.map((section) => {
            const address = `#${id}-${section.id}`;
            return html`<li><a href=${address}>${section.heading}</a></li>`;
          })}
        </ul>
      </nav>`;

/** When the sources were checked, and when and by whom the guide was reviewed. */
export const renderReview = (guide: Guide, { strings, language }: Reading) =>
  reviewSentences(guide).map(({ key, date, reviewer, link }) => {
    const address = followableAddress(link);
    const name = address ? html`<a href=${address} rel="noopener">${reviewer}</a>` : reviewer;
    const [before, after] = say(strings[key], { date }).split('{reviewer}');
    const sentence = [before, after === undefined ? nothing : name, after];
    return html`<p class="small" lang=${language ?? nothing}>${sentence}</p>`;
  });
