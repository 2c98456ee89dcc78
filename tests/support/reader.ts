// What a reader does and notices, in words of theirs.
import { sendMouse } from '@web/test-runner-commands';
import { keys } from './commands.js';
import './elements-in-chai.js';

export { type } from './commands.js';

/** How long a state may take to come on a machine that is busy with something else, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Waits until a condition holds, and gives what it gave. `false`, `null` and an assertion that throws mean not yet.
 *
 * @throws {Error} saying what was waited for, or the assertion's last error.
 */
export async function until<T>(
  condition: () => T | Promise<T>,
  what = 'the condition',
): Promise<Exclude<T, false | null>> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    let error: unknown = new Error(`Waited ${String(PATIENCE / 1000)} s for ${what}.`);
    try {
      const value = await condition();
      if (value !== false && value !== null) return value as Exclude<T, false | null>;
    } catch (thrown) {
      error = thrown;
    }
    if (performance.now() > deadline) throw error;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Presses a key, or keys held together: `'Enter'`, `'Shift+Tab'`. */
export const press = keys;

/** The element that has the focus, however many shadow trees down. */
export function focused(page: Document = document): Element | null {
  let element = page.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Presses Tab (or Shift+Tab) until the focus is on an element. */
export async function tabTo(
  element: Element,
  { backwards = false, atMost = 40 } = {},
): Promise<void> {
  for (let presses = 0; presses < atMost; presses++) {
    if (focused() === element) return;
    await press(backwards ? 'Shift+Tab' : 'Tab');
  }
  if (focused() !== element)
    throw new Error(
      `${String(atMost)} presses of Tab did not reach <${element.localName}>; the focus is on <${focused()?.localName ?? 'nothing'}>.`,
    );
}

const middle = (element: Element): [number, number] => {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } =
    element.getClientRects()[0] ?? element.getBoundingClientRect(); // a link may be broken over two lines
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
};

/** Clicks the middle of an element with the mouse, scrolled into view. */
export async function click(element: Element): Promise<void> {
  await sendMouse({ type: 'click', position: middle(element) });
}

/** Moves the mouse over the middle of an element. */
export async function hover(element: Element): Promise<void> {
  await sendMouse({ type: 'move', position: middle(element) });
}

/** Taps an element with a finger: the events that engines send, in their order. */
export function tap(element: Element): void {
  const send = (type: string, bubbles = true): boolean =>
    element.dispatchEvent(
      new PointerEvent(type, {
        bubbles,
        cancelable: bubbles,
        composed: true,
        pointerType: 'touch',
        isPrimary: true,
      }),
    );
  send('pointerenter', false);
  send('pointerdown');
  send('pointerup');
  send('pointerleave', false);
  send('click');
}

const isSlot = (element: Element): element is HTMLSlotElement => element.localName === 'slot';

const isShown = (element: Element): boolean => {
  const { display, overflow } = getComputedStyle(element);
  if (display === 'contents') return true; // has no box of its own
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width > 1 || height > 1 || overflow === 'visible'; // else it is for screen readers only
};

function words(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const element = node as Element; // of a frame, perhaps: instanceof would know only this page's
  if (!isShown(element) || ['style', 'script'].includes(element.localName)) return '';
  const { display, contentVisibility } = getComputedStyle(element);
  if (contentVisibility === 'hidden') return '';
  const slotted = isSlot(element) ? element.assignedNodes({ flatten: true }) : [];
  const children = slotted.length > 0 ? slotted : [...(element.shadowRoot ?? element).childNodes];
  const text = children.map(words).join('');
  return /^inline$|^contents$/.test(display) ? text : ` ${text} `;
}

/** The text that a reader sees in an element, as laid out: through shadow trees and slots, without what is hidden. */
export const visibleText = (element: Element): string => words(element).replace(/\s+/g, ' ').trim();

/** The first element that matches, in an element's shadow trees too, however deep. Fails when there is none. */
export function find<T extends Element = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): T {
  const [element] = findAll<T>(selector, within);
  if (!element) throw new Error(`Nothing matches ${selector}.`);
  return element;
}

/** Every element that matches, in reading order, in shadow trees too. */
export function findAll<T extends Element = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): T[] {
  const inside = (root: ParentNode): T[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element.matches(selector) ? [element as T] : []),
      ...(element.shadowRoot ? inside(element.shadowRoot) : []),
    ]);
  const { shadowRoot } = within as Partial<Element>;
  return [...(shadowRoot ? inside(shadowRoot) : []), ...inside(within)];
}
