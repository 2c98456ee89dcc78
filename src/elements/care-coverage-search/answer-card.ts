import { html, nothing } from 'lit';
import type { Organization } from '../../directory/index.js';
import type { Strings } from '../../strings/index.js';
import { heading } from '../internal/heading.js';
import { type Answer, type Shown, answerWords } from './answer.js';
import { copyWords } from './note.js';

interface View {
  strings: Strings;
  /** Level of the title's heading. */
  level: number;
  /** Where the visitor starts, and where the host answers questions: checked, `''` without. */
  link: string;
  contact: string;
  /** What became of the note: copied or not, if tried. */
  copied: boolean | undefined;
  confirm: (organization: Organization) => void;
  refuse: () => void;
  copy: () => Promise<void>;
  retry: () => void;
}

const button = (part: string, words: string, onClick: () => void) =>
  html`<button part=${part} @click=${onClick} .textContent=${words}></button>`;

const link = (part: string, words: string, href: string) =>
  href ? html`<a part=${part} href=${href}>${words}</a>` : nothing;

/** A card: what it comes to, what that means, and always what to do next. */
export function renderAnswer(answer: Answer<Shown>, view: View) {
  const { strings, level, contact } = view;
  const { outcome, organizations } = answer;
  const [title, text] = answerWords(answer, strings);
  const [organization] = organizations;
  const found = outcome === 'available' || outcome === 'some-plans';
  return html`<div part="answer" class=${outcome} tabindex="-1">
    ${heading(level, title, 'subheading')}
    <p>${text}</p>
    ${found && organization ? renderPlans(organization, strings) : nothing}
    ${
      outcome === 'not-found'
        ? html`<p>${strings.coverageTryOther}</p><p>${strings.coverageTryAsk}</p><blockquote part="note">${strings.coverageNote}</blockquote>`
        : nothing
    }
    ${found && !view.link ? html`<p>${strings.coverageStartAsk}</p>` : nothing}
    <div class="actions">
      ${
        outcome === 'unsure'
          ? [
              ...organizations.map((one) =>
                button('choice', one.name, () => {
                  view.confirm(one);
                }),
              ),
              button('none', strings.coverageNone, view.refuse),
            ]
          : nothing
      }
      ${outcome === 'not-found' ? button('copy', copyWords(view.copied, strings), () => void view.copy()) : nothing}
      ${outcome === 'fault' ? button('action', strings.guideRetry, view.retry) : nothing}
      ${found ? link('action', outcome === 'available' ? strings.coverageStart : strings.coverageCheck, view.link) : nothing}
      ${outcome === 'unsure' || (found && view.link) ? nothing : link('contact', strings.coverageContact, contact)}
    </div>
  </div>`;
}

function renderPlans({ availability, plans = [], note }: Organization, strings: Strings) {
  const known = {
    included: strings.coverageIncluded,
    'not-included': strings.coverageNotIncluded,
    ask: strings.coverageAsk,
  };
  return html`${
    availability === 'some-plans' && plans.length > 0
      ? html`<ul part="plans">
          ${plans.map((plan) => html`<li><span>${plan.name}</span> <span class=${plan.availability}>${known[plan.availability]}</span></li>`)}
        </ul>`
      : nothing
  }
    ${note ? html`<p>${note}</p>` : nothing}`;
}
