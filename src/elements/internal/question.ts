import { html, nothing } from 'lit';
import { heading } from './heading.js';

interface Question {
  question: string;
  answer: unknown;
  /** Level of the question's heading. */
  level: number;
  /** Put before the ids of heading and answer. */
  id: string;
  collapsible: boolean;
  /** Whether a collapsible answer is open. */
  open: boolean;
  /**
   * Called when the visitor asks for another state of the answer: by its button, or by
   * find-in-page.
   */
  onToggle: (open: boolean, by: 'button' | 'find') => void;
}

/**
 * A question and its answer; a collapsible one opens by its button, by find-in-page and in print.
 */
export function renderQuestion(view: Question) {
  const { question, answer, level, id, collapsible, open } = view;
  const content = collapsible ? renderToggle(view) : question;
  return html`${heading(level, content, 'heading', `${id}:heading`)}
    <div
      part="answer"
      id="${id}:answer"
      class="prose"
      hidden=${collapsible && !open ? 'until-found' : nothing}
      @beforematch=${() => {
        view.onToggle(true, 'find');
      }}
    >${answer}</div>`;
}

function renderToggle({ question, id, open, onToggle }: Question) {
  return html`<button
    part="toggle"
    aria-expanded=${open}
    aria-controls="${id}:answer"
    @click=${() => {
      onToggle(!open, 'button');
    }}
  >
    <span>${question}</span>
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 9 6 6 6-6" /></svg>
  </button>`;
}
