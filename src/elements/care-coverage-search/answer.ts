import { html, nothing } from 'lit';
import type { State } from '../../combobox/state.js';
import type { Organization } from '../../directory/index.js';
import { type Outcome, outcomeOf } from '../../directory/answer.js';
import { type Strings, say } from '../../strings/index.js';
import type { Found } from './options.js';
import { heading } from '../internal/heading.js';

/** Most names after "Did you mean…?". */
const MOST_MEANT = 3;

/** What the visitor is told. */
export interface Answer<O = Outcome> {
  /** What it comes to; for a card also `fault`: there is nothing to search in. */
  readonly outcome: O;
  /** The organization it is about; the names to choose from when unsure; else none. */
  readonly organizations: readonly Organization[];
}

/** An answer, or why there can be none. */
type Shown = Outcome | 'fault';

/** What there is to tell, once the visitor has chosen, was left with nothing, or was done without choosing. */
export function answerTo({
  chosen,
  open,
  options,
  answered,
  settled,
}: State<Found>): Answer | undefined {
  if (chosen)
    return {
      outcome: outcomeOf(chosen.match, chosen.confirmed),
      organizations: [chosen.match.organization],
    };
  if (!answered || open) return undefined;
  if (options.length === 0) return { outcome: 'not-found', organizations: [] };
  // Left without a choice, though there were names to choose from: they are put once more, as a question.
  return settled
    ? {
        outcome: 'unsure',
        organizations: options.slice(0, MOST_MEANT).map(({ match }) => match.organization),
      }
    : undefined;
}

/** The answer as a title and a sentence: what is shown first, and what is announced. */
function answerWords(
  { outcome, organizations }: Answer<Shown>,
  strings: Strings,
): [title: string, text: string] {
  const name = organizations[0]?.name ?? '';
  switch (outcome) {
    case 'available':
      return [say(strings.coverageAvailable, { name }), strings.coverageAvailableText];
    case 'some-plans':
      return [say(strings.coverageSome, { name }), strings.coverageSomeText];
    case 'unsure':
      return [strings.coverageMeant, strings.coverageMeantText];
    case 'not-found':
      return [strings.coverageNotFound, strings.coverageNotFoundText];
    case 'fault':
      return [strings.coverageFault, strings.coverageFaultText];
  }
}

/** The answer as it is announced. */
export function answerSpoken(answer: Answer, strings: Strings): string {
  const [title, text] = answerWords(answer, strings);
  const names = answer.outcome === 'unsure' ? answer.organizations.map(({ name }) => name) : [];
  const next = answer.outcome === 'not-found' ? [strings.coverageTryOther] : [];
  return [title, ...names, text, ...next].join('. ');
}

interface View {
  strings: Strings;
  /** Level of the title's heading. */
  level: number;
  /** Where the visitor starts, and where the host answers questions: checked, `''` without. */
  link: string;
  contact: string;
  /** What became of the note: copied or not, if tried. */
  copied: boolean | undefined;
  onConfirm: (organization: Organization) => void;
  onNone: () => void;
  onCopy: () => void;
  onRetry: () => void;
}

const button = (part: string, words: string, onClick: () => void) =>
  html`<button part=${part} @click=${onClick}>${words}</button>`;

const link = (part: string, words: string, href: string) =>
  href ? html`<a part=${part} href=${href}>${words}</a>` : nothing;

/** What the button that copies the note says. */
export function copyWords(copied: boolean | undefined, strings: Strings): string {
  if (copied === undefined) return strings.coverageCopy;
  return copied ? strings.coverageCopied : strings.coverageCopyFailed;
}

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
                  view.onConfirm(one);
                }),
              ),
              button('none', strings.coverageNone, view.onNone),
            ]
          : nothing
      }
      ${outcome === 'not-found' ? button('copy', copyWords(view.copied, strings), view.onCopy) : nothing}
      ${outcome === 'fault' ? button('action', strings.guideRetry, view.onRetry) : nothing}
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

/**
 * Copies the note. Where the browser does not allow it, the note is selected, ready to be copied by hand.
 * @returns whether it was copied.
 */
export async function copyNote(words: string, note: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    getSelection()?.selectAllChildren(note);
    return false;
  }
}
