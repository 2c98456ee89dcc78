import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { takeEscape } from './escape.js';
import { intoView } from './into-view.js';
import { toCommand } from './keys.js';
import { type Action, type Option, type State, reduce, start } from './state.js';

/**
 * Milliseconds of silence before a count is announced. A screen reader that is still echoing
 * letters drops what a live region says meanwhile: with Orca, a count set at once was never spoken,
 * and one set after 1.4 seconds was.
 */
export const ANNOUNCE_AFTER = 1400;

/**
 * Milliseconds between leaving the box and what follows from it. What follows moves the page, and a
 * press that took the focus away must land on what it was aimed at.
 */
const SETTLE_AFTER = 300;

/**
 * The options found; `undefined` where there is nothing to search in yet, or the search has failed.
 */
type Answer<O> = readonly O[] | undefined;

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * Ties the state of a WAI-ARIA editable combobox to a host. The host's template holds, in one root,
 * the input (`role="combobox"`), the list (`role="listbox"`), each option with
 * `id=${optionId(index)}`, and a live region that shows `status`. The host hands on the events of
 * the input. Focus stays in the input throughout.
 */
export class ComboboxController<O extends Option> implements ReactiveController {
  state: State<O> = start;

  /** What the live region says. */
  status = '';

  readonly #input: HTMLInputElement | null;
  #announcement?: ReturnType<typeof setTimeout>;
  #departure?: ReturnType<typeof setTimeout>;
  #asked = new AbortController();
  /** Whether the last press in the box was a finger's. */
  #touched = false;

  /**
   * @param search - The options for what was typed, in the order they are shown, at once or later;
   * the signal aborts when
   *   they are no longer wanted. `undefined` where there are none to be had: the host calls `ask`
   *   once there are.
   * @param changed - Called with every change, before the host renders it, and with whether the
   * host's page made it.
   * @param submit - Enter, with no use for it in the list: what it does in any field of a form.
   */
  constructor(
    private readonly host: Host,
    private readonly search: (query: string, signal: AbortSignal) => Answer<O> | Promise<Answer<O>>,
    private readonly changed: (before: State<O>, after: State<O>, byHost: boolean) => void,
    private readonly submit: () => void,
  ) {
    this.#input = host.renderRoot.querySelector<HTMLInputElement>('[role=combobox]');
    host.addController(this);
  }

  hostConnected() {
    addEventListener('keydown', this.#onEscape, true);
  }

  hostUpdated() {
    const { query } = this.state;
    // Only when it differs: writing would move the caret, and end what an input method composes.
    if (this.#input && this.#input.value !== query) this.#input.value = query;
    if (this.activeId)
      intoView(this.host.renderRoot.querySelector(`#${this.activeId}`), { block: 'nearest' });
  }

  hostDisconnected() {
    this.announce('');
    clearTimeout(this.#departure);
    removeEventListener('pointerdown', this.#onPress, true);
    removeEventListener('keydown', this.#onEscape, true);
    this.#asked.abort();
    this.dispatch('close');
  }

  /** Whether the reader is in the box. */
  get focused() {
    return !!this.#input?.matches(':focus');
  }

  /** The id, within the host's root, of an option. */
  optionId(index: number) {
    return `option-${index}`;
  }

  /** The id of the active option, if any. */
  get activeId() {
    return this.state.active < 0 ? undefined : this.optionId(this.state.active);
  }

  /** @param byHost - Whether the host's page, not the visitor, asks for it. */
  dispatch(action: Action<O>, byHost = false) {
    const before = this.state;
    this.state = reduce(before, action);
    const { query, chosen } = this.state;
    if (this.state === before) return;
    // What is still under way answers no question of now.
    if (query !== before.query || chosen !== before.chosen) this.#asked.abort();
    this.host.requestUpdate();
    this.changed(before, this.state, byHost);
  }

  /**
   * Asks for what is typed; also once more, when what is searched has changed. An answer that comes
   * after a newer question was asked is dropped.
   */
  async ask() {
    this.#asked.abort();
    const { signal } = (this.#asked = new AbortController());
    const { query } = this.state;
    const answer = query.trim() ? this.search(query, signal) : undefined;
    // What is known at once is shown with the letter, not after it.
    const options = answer instanceof Promise ? await answer : answer;
    if (options && !signal.aborted) this.dispatch({ options, open: this.focused });
  }

  /** The same as the action, with the focus in the box. */
  dispatchFocused(action: Action<O>) {
    this.#input?.focus();
    this.dispatch(action);
  }

  /**
   * Puts words into the live region after a while. It is emptied first, so that the same words can
   * be said anew.
   */
  announce(words: string, after = 0, announced?: () => void) {
    clearTimeout(this.#announcement);
    this.#setStatus('');
    if (!words) return;
    this.#announcement = setTimeout(() => {
      this.#setStatus(words);
      announced?.();
    }, after);
  }

  /** Takes an event of the input; it may be over, where it came before the combobox was there. */
  handleEvent(event: Event) {
    switch (event.type) {
      case 'input':
        this.#onInput(this.#input?.value ?? '');
        break;
      case 'keydown':
        this.#onKey(event as KeyboardEvent);
        break;
      case 'pointerdown':
        this.#touched = (event as PointerEvent).pointerType === 'touch';
        break;
      case 'click':
        if (!this.state.chosen) this.dispatch('open');
        break;
      case 'focus':
        clearTimeout(this.#departure);
        break;
      case 'blur':
        // A phone's keyboard that is put away takes the focus nowhere: the visitor reads on in the
        // list.
        if (this.#touched && this.state.open && !(event as FocusEvent).relatedTarget)
          addEventListener('pointerdown', this.#onPress, true);
        else this.#leave();
    }
  }

  /** Input methods are searched while they compose: on many phones all typing is composition. */
  #onInput(query: string) {
    // An undo that changes nothing of the text un-chooses nothing.
    if (query === this.state.query) return;
    this.dispatch({ query });
    void this.ask();
  }

  #onPress = (event: Event) => {
    if (event.composedPath().includes(this.host.renderRoot)) return;
    removeEventListener('pointerdown', this.#onPress, true);
    if (!this.focused) this.#leave();
  };

  #leave() {
    this.dispatch('close');
    if (!this.state.chosen) this.announce('');
    this.#departure = setTimeout(() => {
      this.dispatch('settle');
    }, SETTLE_AFTER);
  }

  readonly #onEscape = (event: KeyboardEvent) => {
    // What is only read keeps its text.
    if (event.key === 'Escape' && this.focused && !this.#input?.readOnly) this.#onKey(event);
  };

  #onKey(event: KeyboardEvent) {
    const command = toCommand(event);
    if (!command) return;
    const before = this.state;
    this.dispatch(command);
    // A key that did something here has done its work, but for those that also move the caret.
    if (this.state !== before) {
      if (command === 'escape') takeEscape(event);
      else if (command !== 'edit') event.preventDefault();
    } else if (command === 'pick') this.submit();
  }

  #setStatus(words: string) {
    this.status = words;
    this.host.requestUpdate();
  }
}
