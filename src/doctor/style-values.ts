import { type ExaminedElement, type Finding, nameOf } from './finding.js';
import { type Declaration, declarationsIn, rootsOf } from './sheets.js';
import { vocabulary } from './vocabulary.js';

/** What a syntax asks for, and whether a value is that where the widget uses it: also in sums. */
const SYNTAX: Readonly<Record<string, { is: string; takes: (value: string) => boolean }>> = {
  '<color>': { is: 'color', takes: (value) => CSS.supports('color', value) },
  '<length> | <absolute-size>': {
    is: 'length',
    takes: (value) =>
      CSS.supports('border-top-width', `calc(${value} * 1)`) ||
      /^(x{1,2}-small|small|medium|large|x{1,3}-large)$/i.test(value),
  },
  '<length-percentage>': {
    is: 'length',
    takes: (value) => CSS.supports('padding-top', `calc(${value} * 1)`),
  },
  "<'border-radius'>": { is: 'radius', takes: (value) => CSS.supports('border-radius', value) },
  "<'font-family'>": {
    is: 'list of fonts',
    takes: (value) => CSS.supports('font-family', value),
  },
};

/** Forgotten units, number signs and commas, and quotes that are too many. */
const repairs = (value: string): string[] => [
  `${value}px`,
  `#${value}`,
  value.replaceAll(/["']/g, ''),
  value.replace(/[!;].*$/, ''),
  `"${value.replaceAll(/["']/g, '')}"`,
];

const whereIs = (declarations: readonly Declaration[]) =>
  declarations.length > 0
    ? `It is set on ${[...new Set(declarations.map(({ where }) => where))].join('; ')}.`
    : 'It is set in a sheet that cannot be read from here, or comes from another property.';

/** A value of which the widget can make nothing. */
function examineValue(
  name: string,
  value: string,
  set: readonly Declaration[],
): Omit<Finding, 'about'> | undefined {
  const syntax = SYNTAX[vocabulary.styles[name] ?? ''];
  if (!syntax || syntax.takes(value)) return undefined;
  const right = repairs(value).find((repaired) => repaired !== value && syntax.takes(repaired));
  return {
    found:
      `${name}: ${value} is no ${syntax.is}. ` +
      whereIs(set.filter((declaration) => declaration.value === value)),
    fix: right ? `Write ${name}: ${right}.` : `Give it a ${syntax.is}, or take it away.`,
  };
}

/** A value that is another custom property, which has none and nothing in its place. */
function examineReference(
  name: string,
  element: Element,
  set: readonly Declaration[],
): Omit<Finding, 'about'> | undefined {
  const style = getComputedStyle(element);
  for (const declaration of set) {
    const [, other = ''] = /\bvar\(\s*(--[^\s,)]+)\s*\)/.exec(declaration.value) ?? [];
    if (other && !style.getPropertyValue(other) && declaration.reaches(element))
      return {
        found: `${name}: ${declaration.value} comes out empty. ${whereIs([declaration])}`,
        fix: `Set ${other} on the tag, or on any element around it.`,
      };
  }
  return undefined;
}

/** Values of the public custom properties that are not what these take, as they reach a tag. */
export function examineStyleValues(
  page: Document,
  elements: readonly ExaminedElement[],
): Finding[] {
  const declarations = rootsOf(page, elements).flatMap((root) => declarationsIn(root));
  return elements.flatMap((element) => {
    const style = getComputedStyle(element);
    return Object.keys(vocabulary.styles).flatMap((name) => {
      const value = style.getPropertyValue(name).trim();
      const set = declarations.filter((declaration) => declaration.name === name);
      const finding = value ? examineValue(name, value, set) : examineReference(name, element, set);
      return finding ? [{ about: nameOf(element), ...finding }] : [];
    });
  });
}
