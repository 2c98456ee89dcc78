import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Organization } from '../../directory/index.js';
import type { Strings } from '../../strings/index.js';
import { followableAddress } from '../../web.js';
import { heading } from '../internal/heading.js';
import { type Answer, type Shown, answerWords, choices } from './answer.js';
import type { SearchHost } from './given-directory.js';
import { copyWords } from './note.js';

/** The search that the answer is of, and what its buttons do. */
interface Search {
  readonly host: SearchHost;
  readonly strings: Strings;
  /** What became of the note: copied or not, if tried. */
  readonly copied: boolean | undefined;
  confirm(organization: Organization): void;
  refuse(): void;
  copy(): Promise<void>;
  retry(): void;
}

const button = (part: string, words: string, onClick: () => void) =>
  html`<button part=${part} @click=${onClick} .textContent=${words}></button>`;

const link = (part: string, words: string, href: string) =>
  href ? html`<a part=${part} href=${href}>${words}</a>` : nothing;

/**
 * A card: what it comes to, what that means, and always what to do next.
 * @param level - Of its heading.
 */
export function renderAnswer(answer: Answer<Shown>, level: number, search: Search) {
  const { strings, host } = search;
  const { link: start, linkParams, baseURI } = host;
  const { outcome, organizations } = answer;
  const [title, text] = answerWords(answer, strings);
  const address = followableAddress(organizations[0]?.url ?? start, baseURI, linkParams);
  // A page translator may have put nodes of its own in the place of the last one's.
  return keyed(
    title,
    html`<div part="answer" class=${outcome} tabindex="-1">
      ${heading(level, title, 'subheading')}
      <p>${text}</p>
      ${renderDetails(answer, address, strings)}
      <div class="actions">${renderActions(answer, address, search)}</div>
    </div>`,
  );
}

function renderDetails(
  { outcome, organizations }: Answer<Shown>,
  address: string,
  strings: Strings,
) {
  if (outcome === 'not-found')
    return html`<p>${strings.coverageTryOther}</p>
      <p>${strings.coverageTryAsk}</p>
      <blockquote part="note">${strings.coverageNote}</blockquote>`;
  if (outcome !== 'available' && outcome !== 'some-plans') return nothing;
  const { plans = [], note } = organizations[0] as Organization;
  const known = {
    included: strings.coverageIncluded,
    'not-included': strings.coverageNotIncluded,
    ask: strings.coverageAsk,
  };
  return html`${
    outcome === 'some-plans' && plans.length > 0
      ? html`<ul part="plans">
          ${plans.map(({ name, availability }) => {
            const mark = html`<span class=${availability}>${known[availability]}</span>`;
            return html`<li><span>${name}</span> ${mark}</li>`;
          })}
        </ul>`
      : nothing
  }
    ${note ? html`<p>${note}</p>` : nothing}
    ${address ? nothing : html`<p>${strings.coverageStartAsk}</p>`}`;
}

function renderActions(
  { outcome, organizations }: Answer<Shown>,
  address: string,
  search: Search,
): unknown {
  const { strings, host } = search;
  const contact = link(
    'contact',
    strings.coverageContact,
    followableAddress(host.contact, host.baseURI),
  );
  switch (outcome) {
    case 'unsure':
      return [
        ...choices(organizations, strings).map((words, i) =>
          button('choice', words, () => {
            search.confirm(organizations[i] as Organization);
          }),
        ),
        button('none', strings.coverageNone, () => {
          search.refuse();
        }),
      ];
    case 'not-found':
      return [button('copy', copyWords(search.copied, strings), () => void search.copy()), contact];
    case 'fault':
      return [
        button('action', strings.guideRetry, () => {
          search.retry();
        }),
        contact,
      ];
    default:
      return address
        ? link(
            'action',
            outcome === 'available' ? strings.coverageStart : strings.coverageCheck,
            address,
          )
        : contact;
  }
}
