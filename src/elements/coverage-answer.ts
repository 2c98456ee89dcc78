import { html, nothing, type TemplateResult } from 'lit';
import type { Organization } from '../directory/index.js';
import type { State } from '../combobox/state.js';
import { type Outcome, outcomeOf } from '../directory/outcome.js';
import { say, type Strings } from '../strings/index.js';
import { icons } from './coverage-icons.js';
import type { Found } from './coverage-options.js';
import { heading } from './heading.js';

/** Most names after "Did you mean…?". */
const MOST_MEANT = 3;

/** What the visitor is told. */
export interface Answer {
  readonly outcome: Outcome;
  /** The organization it is about; the names to choose from when unsure; none when nothing was found. */
  readonly organizations: readonly Organization[];
}

export interface AnswerView {
  readonly answer: Answer;
  readonly strings: Strings;
  /** Where the visitor starts, already checked. */
  readonly link: string | undefined;
  /** Where the host answers questions, already checked. */
  readonly contact: string | undefined;
  /** Level of its heading. */
  readonly level: number;
  /** What became of the note to copy. */
  readonly copied: boolean | undefined;
  readonly onConfirm: (organization: Organization) => void;
  readonly onNone: () => void;
  readonly onCopy: () => void;
}

/** What there is to tell, once the visitor has chosen, was left with nothing, or was done without choosing. */
export function answerTo({ chosen, open, options, answered, settled }: State<Found>): Answer | undefined {
  if (chosen) return { outcome: outcomeOf(chosen.match, chosen.confirmed), organizations: [chosen.match.organization] };
  if (!answered || open) return undefined;
  if (options.length === 0) return { outcome: 'not-found', organizations: [] };
  // Left without a choice, though there were names to choose from: they are put once more, as a question.
  return settled ? { outcome: 'unsure', organizations: options.slice(0, MOST_MEANT).map(({ match }) => match.organization) } : undefined;
}

/** The answer as a title and a sentence: what is shown first, and what is announced. */
export function answerWords({ outcome, organizations }: Answer, strings: Strings): [title: string, text: string] {
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
  }
}

/** The answer as it is announced. */
export function answerSpoken(answer: Answer, strings: Strings): string {
  const [title, text] = answerWords(answer, strings);
  const names = answer.outcome === 'unsure' ? answer.organizations.map(({ name }) => name) : [];
  return [title, ...names, text].join('. ');
}

/** A card: what happened, what it means, what to do next. */
const card = (kind: string, level: number, [title, text]: [string, string], next: unknown): TemplateResult => html`
  <div class="answer ${kind}" part="answer" tabindex="-1">
    <div class="badge" aria-hidden="true">${(icons as Partial<Record<string, TemplateResult>>)[kind] ?? icons.info}</div>
    <div class="body">
      ${heading(level, title, 'subheading')}
      <p class="text">${text}</p>
      ${next}
    </div>
  </div>
`;

const contactLink = (contact: string | undefined, strings: Strings): TemplateResult | typeof nothing =>
  contact ? html`<a class="button quiet" part="contact" href=${contact}>${strings.coverageContact}</a>` : nothing;

export function renderAnswer(view: AnswerView): TemplateResult {
  const { answer, strings, level } = view;
  return card(answer.outcome, level, answerWords(answer, strings), next(view));
}

/** There is nothing to search in. */
export const renderFault = (level: number, strings: Strings, contact: string | undefined, onRetry: () => void): TemplateResult =>
  card('info', level, [strings.coverageFault, strings.coverageFaultText], html`<div class="actions">
    <button class="button" part="action" type="button" @click=${onRetry}>${strings.guideRetry}</button>
    ${contactLink(contact, strings)}
  </div>`);

function next(view: AnswerView): TemplateResult {
  const { answer, strings, contact } = view;
  switch (answer.outcome) {
    case 'unsure':
      return html`<div class="actions">
        ${answer.organizations.map(
          (organization) => html`<button class="button choice" part="choice" type="button" @click=${() => { view.onConfirm(organization); }}>
            ${organization.name}
          </button>`,
        )}
        <button class="button quiet" part="none" type="button" @click=${view.onNone}>${strings.coverageNone}</button>
      </div>`;
    case 'not-found':
      return html`<ul class="steps">
          <li>${strings.coverageTryOther}</li>
          <li>${strings.coverageTryAsk}</li>
        </ul>
        <blockquote class="note" part="note">${strings.coverageNote}</blockquote>
        <div class="actions">
          <button class="button quiet" part="copy" type="button" @click=${view.onCopy}>
            ${view.copied ? strings.coverageCopied : strings.coverageCopy}
          </button>
          ${contactLink(contact, strings)}
        </div>
        ${view.copied === false ? html`<p class="text">${strings.coverageCopyFailed}</p>` : nothing}`;
    default:
      return start(view);
  }
}

function start({ answer, strings, link, contact }: AnswerView): TemplateResult {
  const [organization] = answer.organizations;
  const tags = { included: strings.coverageIncluded, 'not-included': strings.coverageNotIncluded, ask: strings.coverageAsk };
  return html`
    ${answer.outcome === 'some-plans' && organization?.plans?.length
      ? html`<ul class="plans" part="plans">
          ${organization.plans.map(
            ({ name, availability }) => html`<li><span>${name}</span> <span class="tag ${availability}">${tags[availability]}</span></li>`,
          )}
        </ul>`
      : nothing}
    ${organization?.note ? html`<p class="text">${organization.note}</p>` : nothing}
    ${link || contact ? nothing : html`<p class="text">${strings.coverageStartAsk}</p>`}
    <div class="actions">
      ${link
        ? html`<a class="button" part="action" href=${link}>
            ${answer.outcome === 'available' ? strings.coverageStart : strings.coverageCheck}
          </a>`
        : nothing}
      ${link ? nothing : contactLink(contact, strings)}
    </div>
  `;
}

/** Copies a text; where the page may not, selects what holds it, ready to be copied by hand. */
export async function copyText(text: string, holder: Element | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (holder) getSelection()?.selectAllChildren(holder);
    return false;
  }
}
