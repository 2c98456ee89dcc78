import { type Finding, type ExaminedElement, nameOf } from './finding.js';

/** Narrower than the narrowest phone, in CSS pixels. */
const NARROW = 280;
/** Smaller than anyone should have to read, in CSS pixels. */
const SMALL = 15;

function* around(element: Element): Generator<Element> {
  for (
    let node: Node | null = element.assignedSlot ?? element.parentNode;
    node;
    node = (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host
  ) {
    if (node instanceof Element) yield node;
  }
}

/** A box around the guide that ends before the guide does; the page itself may. */
function cutBy(element: ExaminedElement): Finding | undefined {
  const about = nameOf(element);
  const { bottom } = element.getBoundingClientRect();
  for (const box of around(element)) {
    if (box === document.body || box === document.documentElement) continue;
    const { overflowY } = getComputedStyle(box);
    const end = box.getBoundingClientRect().top + box.clientTop + box.clientHeight;
    if (overflowY === 'visible' || bottom <= end + 1) continue;
    const height = `${String(box.clientHeight)}px tall`;
    const tall = `${nameOf(box)} is ${height} and has "overflow: ${overflowY}"`;
    return /hidden|clip/.test(overflowY)
      ? {
          about,
          found: `${tall}: it cuts the guide off.`,
          fix: `Take the height or the overflow from ${nameOf(box)}.`,
        }
      : {
          about,
          found: `${tall}: the guide scrolls within it.`,
          fix:
            'On phones that is two things to scroll. If you can, take the height from ' +
            `${nameOf(box)}.`,
        };
  }
  return undefined;
}

/** Whether a guide has room: seen, wide and tall enough, and not cut off. */
export function examineSpace(element: ExaminedElement): Finding[] {
  const about = nameOf(element);
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
    return [
      {
        about,
        found: 'It is not seen.',
        fix:
          'Look for "display: none", "visibility: hidden", "opacity: 0" or "hidden" on it and ' +
          'around it. In a closed tab or panel that is as it should be.',
      },
    ];
  }
  const { width, height } = element.getBoundingClientRect();
  const text = parseFloat(
    getComputedStyle(
      element.shadowRoot?.firstElementChild?.matches('slot')
        ? (element.shadowRoot.querySelector('[part=guide]') ?? element)
        : element,
    ).fontSize,
  );
  const cut = cutBy(element);
  return [
    ...(width < NARROW
      ? [
          {
            about,
            found: `It is ${String(Math.round(width))}px wide.`,
            fix: 'Give what is around it more room, or "flex: 1" where it stands in a row.',
          },
        ]
      : []),
    ...(height < 1
      ? [
          {
            about,
            found: 'It has no height.',
            fix: 'Take "height: 0" or "contain: size" from the tag.',
          },
        ]
      : []),
    ...(text < SMALL
      ? [
          {
            about,
            found: `Its text is ${String(Math.round(text * 10) / 10)}px.`,
            fix: 'Set --care-base-size: 18px, or take it out; a rem is what the page makes of it.',
          },
        ]
      : []),
    ...(cut ? [cut] : []),
  ];
}
