import type { Command } from './state.js';

/** What is read of a KeyboardEvent. */
export type Key = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>;

const PLAIN: Readonly<Record<string, Command>> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  Enter: 'pick',
  Escape: 'escape',
};
const WITH_ALT: Readonly<Record<string, Command>> = { ArrowDown: 'open', ArrowUp: 'close' };

/**
 * What a key means to an editable combobox, if anything: the WAI-ARIA pattern's keys. Every other
 * key, and any with Ctrl, Command or Shift, is for editing text and stays the browser's.
 */
export function toCommand({
  key,
  altKey,
  ctrlKey,
  metaKey,
  shiftKey,
  isComposing,
  keyCode,
}: Key): Command | undefined {
  // While an input method composes, its keys pick characters. Safari ends a composition before the
  // Enter that ended it, which only key code 229 shows.
  if (isComposing || keyCode === 229 || ctrlKey || metaKey || shiftKey) return undefined;
  return (
    (altKey ? WITH_ALT : PLAIN)[key] ??
    (/^(ArrowLeft|ArrowRight|Home|End|Backspace|Delete)$/.test(key) ? 'edit' : undefined)
  );
}
