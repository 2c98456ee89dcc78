// What happens to an element on somebody's page: its values, its place, its children, and what visitors do to it, in any order.
import type { Random } from '../../eval/random.mjs';
import { findAll } from '../../support/reader.js';
import { HOSTILE, HOSTILE_TEXT } from './values.js';
import { GOOD, type Widget, attributes, fields } from './widgets.js';

/** Something done to an element, with a name for it by which a failure can be read. */
export interface Move {
  name: string;
  act: (element: Widget) => void;
}

const SLOTS = ['', 'handout', 'language-assistance', 'none-such'];
const CHILDREN = [
  '<p>Call us.</p>',
  "<ol><li>A list of one's own</li></ol>",
  '<script type="application/json">{"organizations": [</script>',
  '<script type="application/json">{"id": 5, "sections": null}</script>',
  '<care-citation></care-citation>',
  '<care-guide></care-guide>',
];
const KEYS = ['Escape', 'Enter', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'Tab', 'a', 'Process'];
const EVENTS: readonly (() => Event)[] = [
  () => new Event('input', { bubbles: true, composed: true }),
  () => new Event('change', { bubbles: true }),
  () => new Event('invalid'),
  () => new Event('slotchange', { bubbles: true }),
  () => new Event('toggle'),
  () => new Event('beforematch', { bubbles: true }),
  () => new CompositionEvent('compositionstart', { bubbles: true, composed: true }),
  () => new CompositionEvent('compositionend', { bubbles: true, composed: true }),
  () => new FocusEvent('focusin', { bubbles: true, composed: true }),
  () => new FocusEvent('focusout', { bubbles: true, composed: true }),
  () => new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'mouse' }),
  () => new PointerEvent('pointerout', { bubbles: true, composed: true, pointerType: 'mouse' }),
  () => new PointerEvent('pointerdown', { bubbles: true, composed: true, pointerType: 'touch' }),
  () => new MouseEvent('click', { bubbles: true, composed: true, cancelable: true }),
];

/** A move by chance. */
export function anyMove(tag: string, { below, pick }: Random): Move {
  const property = pick(fields(tag)).name;
  const attribute = pick(attributes(tag));
  const [value, make] = pick(Object.entries(HOSTILE));
  const text = pick(HOSTILE_TEXT);
  const slot = pick(SLOTS);
  const child = pick(CHILDREN);
  const key = pick(KEYS);
  const event = pick(EVENTS)();
  const at = below(1000);
  /** One of the elements within, itself included. */
  const within = (element: Widget): Element => {
    const all = [element, ...findAll('*', element)];
    return all[at % all.length]!;
  };
  return pick<Move>([
    { name: `${property} = ${value}`, act: (element) => void (element[property] = make()) },
    {
      name: `${property} = its good value`,
      act: (element) => void (element[property] = GOOD[tag]![property]),
    },
    {
      name: `${attribute}="${text}"`,
      act: (element) => {
        element.setAttribute(attribute, HOSTILE[text]!() as string);
      },
    },
    {
      name: `no ${attribute}`,
      act: (element) => {
        element.removeAttribute(attribute);
      },
    },
    {
      name: `a child in slot "${slot}": ${child}`,
      act: (element) => {
        element.insertAdjacentHTML('beforeend', child);
        element.lastElementChild?.setAttribute('slot', slot);
      },
    },
    {
      name: 'no children',
      act: (element) => {
        element.replaceChildren();
      },
    },
    {
      name: 'another place on the page',
      act: (element) => {
        element.parentElement!.append(element);
      },
    },
    {
      name: 'away and back',
      act: (element) => {
        const { parentElement, nextSibling } = element;
        element.remove();
        parentElement!.insertBefore(element, nextSibling);
      },
    },
    {
      name: `${event.type} at ${at}`,
      act: (element) => {
        within(element).dispatchEvent(event);
      },
    },
    {
      name: `the key ${key} at ${at}`,
      act: (element) => {
        const options = { key, bubbles: true, composed: true, cancelable: true };
        within(element).dispatchEvent(new KeyboardEvent('keydown', options));
      },
    },
    {
      name: `the focus at ${at}`,
      act: (element) => {
        (within(element) as HTMLElement).focus?.();
      },
    },
  ]);
}
