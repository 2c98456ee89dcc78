import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isTyping, toAction } from './keys.js';
import { reduce, start, type Action, type Option, type State } from './state.js';

/**
 * Milliseconds of silence before a count is announced. A screen reader that is still echoing letters drops what a live
 * region says meanwhile: with Orca, a count set at once was never spoken, and one set after 1.4 seconds was.
 */
export const ANNOUNCE_AFTER = 1400;

/**
 * Milliseconds between leaving the box and what follows from it. What follows moves the page, and a press that took the
 * focus away must land on what it was aimed at.
 */
export const SETTLE_AFTER = 300;

const EVENTS = ['input', 'keydown', 'keypress', 'keyup', 'click', 'focus', 'blur', 'compositionstart', 'compositionend'];

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

export interface ComboboxParts<O extends Option> {
  /**
   * The options for what was typed, in the order they are shown. Never fails; nothing found is an empty list; nothing to
   * search in yet is `undefined`, and `ask` is called once there is.
   */
  search(query: string): readonly O[] | Promise<readonly O[]> | undefined;
  /** Enter, with nothing in the list to use it: what it does in any field of a form. */
  submit(): void;
  /** Told of every change, before the host renders it. */
  changed(before: State<O>, after: State<O>): void;
}

/**
 * Ties the state of a WAI-ARIA editable combobox to a host. The host's template holds, in one root, the input
 * (`role="combobox"`), the list (`role="listbox"`), each option with `id=${optionId(index)}`, and a live region that shows
 * `status`. Focus stays in the input throughout.
 */
export class ComboboxController<O extends Option> implements ReactiveController {
  state: State<O> = start;

  /** What the live region says. */
  status = '';

  #host: Host;
  #parts: ComboboxParts<O>;
  #input?: HTMLInputElement;
  #composing = false;
  #announcement?: ReturnType<typeof setTimeout>;
  #departure?: ReturnType<typeof setTimeout>;

  constructor(host: Host, parts: ComboboxParts<O>) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#input) {
      this.#input = this.#host.renderRoot.querySelector<HTMLInputElement>('[role=combobox]') ?? undefined;
      for (const type of EVENTS) this.#input?.addEventListener(type, this);
    }
  }

  /** Brings the active option into view, once the list is shown. */
  reveal(): void {
    if (this.activeId) this.#host.renderRoot.querySelector(`#${this.activeId}`)?.scrollIntoView({ block: 'nearest' });
  }

  hostDisconnected(): void {
    this.hush();
    clearTimeout(this.#departure);
    this.dispatch({ type: 'close' });
  }

  /** Whether the reader is in the box. */
  get focused(): boolean {
    return this.#input?.matches(':focus') ?? false;
  }

  /** The id, within the host's root, of an option; by default of the active one, if any. */
  readonly optionId = (index: number): string => `option-${String(index)}`;

  get activeId(): string | undefined {
    return this.state.active < 0 ? undefined : this.optionId(this.state.active);
  }

  dispatch(action: Action<O>): void {
    const before = this.state;
    this.state = reduce(before, action);
    if (this.state === before) return;
    this.#host.requestUpdate();
    this.#parts.changed(before, this.state);
  }

  /** Asks for what is typed; also once more, when what is searched has changed. The newest answer wins. */
  ask(): void {
    const { query, request } = this.state;
    if (!query.trim()) return;
    const arrive = (options: readonly O[]): void => {
      this.dispatch({ type: 'answer', request, options, open: this.focused });
    };
    const found = this.#parts.search(query);
    if (found instanceof Promise) void found.then(arrive);
    else if (found) arrive(found);
  }

  choose(option: O): void {
    this.#input?.focus();
    this.dispatch({ type: 'choose', option });
  }

  clear(): void {
    this.#input?.focus();
    this.dispatch({ type: 'clear' });
  }

  /** Puts words into the live region after a while, in place of any that were waiting. */
  announce(words: string, after: number, told?: () => void): void {
    this.hush();
    this.#announcement = setTimeout(() => {
      this.#setStatus(words);
      told?.();
    }, after);
  }

  /** Empties the live region, so that the same words can be said anew. */
  hush(): void {
    clearTimeout(this.#announcement);
    this.#setStatus('');
  }

  handleEvent(event: Event): void {
    switch (event.type) {
      case 'input':
        // What is typed concerns nobody outside. Input methods are searched while they compose: on many phones all
        // typing is composition.
        event.stopPropagation();
        this.dispatch({ type: 'type', query: (event.target as HTMLInputElement).value });
        this.ask();
        break;
      case 'keydown':
        this.#onKey(event as KeyboardEvent);
      // falls through
      case 'keypress':
      case 'keyup':
        if (isTyping(event as KeyboardEvent)) event.stopPropagation();
        break;
      case 'click':
        if (!this.state.chosen) this.dispatch({ type: 'open' });
        break;
      case 'focus':
        clearTimeout(this.#departure);
        break;
      case 'blur':
        this.dispatch({ type: 'close' });
        if (!this.state.chosen) this.hush();
        this.#departure = setTimeout(() => {
          this.dispatch({ type: 'settle' });
        }, SETTLE_AFTER);
        break;
      default:
        this.#composing = event.type === 'compositionstart';
    }
  }

  #onKey(event: KeyboardEvent): void {
    const action = this.#composing ? undefined : toAction(event);
    if (!action) return;
    const before = this.state;
    this.dispatch(action);
    // A key that did something here has done its work, but for those that also move the caret.
    if (this.state !== before) {
      if (action.type !== 'edit') event.preventDefault();
    } else if (action.type === 'pick') {
      this.#parts.submit();
    }
  }

  #setStatus(words: string): void {
    if (this.status === words) return;
    this.status = words;
    this.#host.requestUpdate();
  }
}
