import type { Action } from './state.js';

/** What is read of a KeyboardEvent. */
export interface Key {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

type KeyAction = Exclude<Action, { type: 'type' | 'answer' | 'choose' }>;

const plain: Readonly<Record<string, KeyAction>> = {
  ArrowDown: { type: 'move', by: 1 },
  ArrowUp: { type: 'move', by: -1 },
  ArrowLeft: { type: 'edit' },
  ArrowRight: { type: 'edit' },
  Home: { type: 'edit' },
  End: { type: 'edit' },
  Backspace: { type: 'edit' },
  Delete: { type: 'edit' },
  Enter: { type: 'pick' },
  Escape: { type: 'escape' },
};

const withAlt: Readonly<Record<string, KeyAction>> = {
  ArrowDown: { type: 'open' },
  ArrowUp: { type: 'close' },
};

/**
 * What a key means to an editable combobox, if anything: the WAI-ARIA pattern's keys. Every other key, and any with
 * Ctrl, Command or Shift, is for editing text and stays the browser's.
 */
export function toAction({ key, altKey, ctrlKey, metaKey, shiftKey, isComposing, keyCode }: Key): KeyAction | undefined {
  // While an input method composes, its keys pick characters. Safari ends a composition before the Enter that ended it,
  // which only key code 229 tells.
  if (isComposing || keyCode === 229 || ctrlKey || metaKey || shiftKey) return undefined;
  return (altKey ? withAlt : plain)[key];
}

/** Whether a key is typing: a host's single-key shortcuts must not hear it. Escape, Tab and chords are the page's too. */
export const isTyping = ({ key, ctrlKey, metaKey }: Key): boolean =>
  !ctrlKey && !metaKey && !/^(Escape|Tab|F\d+)$/.test(key);
