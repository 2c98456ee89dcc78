import { findAll } from './reader.js';

/** Shows at once what would move there. (WebKit may hold a finished animation at its start while it paints no frames.) */
export function settle(root: Element): void {
  for (const element of findAll('*', root))
    for (const animation of element.getAnimations()) animation.cancel();
}

/** What only says in other words where a box is, which its rectangle says. */
const SAID_BY_THE_BOX = new Set(['position-area', 'perspective-origin', 'transform-origin']);
const PSEUDO_ELEMENTS = ['::before', '::after', '::marker', '::placeholder', '::backdrop'];

const valuesOf = (style: CSSStyleDeclaration, prefix = ''): string[] =>
  [...style]
    .filter((name) => !name.startsWith('--') && !SAID_BY_THE_BOX.has(name))
    .map((name) => `${prefix}${name}: ${style.getPropertyValue(name)}`);

/**
 * Where each element inside of a root stands and how it looks, as the engine computes it, one text each: its box, its style, and
 * the styles of its pseudo-elements that are there.
 */
export function appearance(root: Element): string[] {
  settle(root);
  return findAll('*', root).map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    // A preview stands in the window, by where its mark has been scrolled to: what is in it, by where the preview stands.
    const card = width || height ? element.closest('[popover]') : undefined; // without a box, it is nowhere
    const preview = card?.getBoundingClientRect() ?? { x: 0, y: 0 };
    const box = [x - preview.x, y - preview.y, width, height];
    const isPreview = element.matches('[popover]');
    const pseudo = PSEUDO_ELEMENTS.flatMap((name) => {
      const style = getComputedStyle(element, name);
      return ['none', 'normal', ''].includes(style.content) ? [] : valuesOf(style, `${name} `);
    });
    return [
      `<${element.localName} class="${element.className}">`,
      ...(width || height ? [`box: ${box.map((value) => value.toFixed(2)).join(' ')}`] : []),
      ...valuesOf(getComputedStyle(element)).filter(
        (value) => !isPreview || !/^(inset|top|bottom|left|right)\b/.test(value),
      ),
      ...pseudo,
    ].join('\n');
  });
}

const NUMBER = /-?\d+(?:\.\d+)?/g;
/** Engines round where a box ends by where it starts on the page: less than this nobody can see, in px. */
const INVISIBLE_PX = 0.25;

/** Whether two lines say the same, but for a fraction of a pixel. */
function alike(one: string, other = ''): boolean {
  if (one === other) return true;
  const numbers = [one, other].map((line) => line.match(NUMBER)?.map(Number) ?? []);
  return (
    one.replace(NUMBER, '') === other.replace(NUMBER, '') &&
    /px|^box/.test(one) &&
    numbers[0]!.every((number, index) => Math.abs(number - numbers[1]![index]!) < INVISIBLE_PX)
  );
}

/** What a line is about: `box`, or a property. */
const subject = (line: string) => line.slice(0, line.indexOf(': '));

/** How an appearance differs from another: the first elements that do, each with the lines in which it does. */
export function differences(one: readonly string[], other: readonly string[]): string[] {
  if (one.length !== other.length)
    return [`${String(one.length)} elements, not ${String(other.length)}`];
  return one
    .flatMap((text, index) => {
      if (text === other[index]) return [];
      const [otherElement, ...otherRest] = other[index]?.split('\n') ?? [];
      const others = new Map(otherRest.map((line) => [subject(line), line]));
      const [element, ...rest] = text.split('\n');
      const differing = rest.filter((line) => !alike(line, others.get(subject(line))));
      return element === otherElement && differing.length === 0
        ? []
        : [[element, ...differing].join(' | ')];
    })
    .slice(0, 3);
}
