import type { Key } from './keys.js';

/** What happens in a text field that a combobox has to know of. */
const ACTS = ['pointerdown', 'click', 'focus', 'blur'];
const KEYS = ['keydown', 'keypress', 'keyup'];
/** Events that carry what is typed and would leave a shadow root. */
const TYPED = [
  ...['beforeinput', 'input', 'textInput', 'paste', 'cut', 'copy'],
  ...['compositionstart', 'compositionupdate', 'compositionend'],
];

/** The events of the box that it is listened for, as long as it is there. */
export const EVENTS: readonly string[] = [...ACTS, ...KEYS, ...TYPED];

/**
 * Whether a key is typing: a host's single-key shortcuts must not hear it. Escape, Tab and chords
 * are the page's too.
 */
export const isTyping = ({ key, ctrlKey, metaKey }: Key): boolean =>
  !ctrlKey && !metaKey && !/^(Escape|Tab|F\d+)$/.test(key);

/** Keeps an event of the box from the page around it where it says what is typed. */
export function keepPrivate(event: Event): void {
  const { type } = event;
  if (KEYS.includes(type) ? isTyping(event as KeyboardEvent) : TYPED.includes(type))
    event.stopPropagation();
}
