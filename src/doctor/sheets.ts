import { nameOf } from './finding.js';

/** A place in which an element's page keeps its sheets: the page, or a shadow root around it. */
type Root = Document | ShadowRoot;

/** A custom property that the page sets. */
export interface Declaration {
  name: string;
  value: string;
  /** Where it stands, as one finds it. */
  where: string;
  /** What it is set on: a rule's selector, or a tag's name. */
  on: string;
  /** Whether it is set on an element or around it. */
  reaches: (element: Element) => boolean;
}

/** Sheets of other sites may not be read. */
export const isReadable = (sheet: CSSStyleSheet): boolean => {
  try {
    return Boolean(sheet.cssRules);
  } catch {
    return false;
  }
};

/** The sheets of a page or shadow root; those that they import, too. */
export function sheetsOf({ styleSheets, adoptedStyleSheets }: Root): CSSStyleSheet[] {
  const sheets = new Set<CSSStyleSheet>();
  const add = (sheet: CSSStyleSheet | null) => {
    if (!sheet || sheets.has(sheet)) return;
    sheets.add(sheet);
    if (isReadable(sheet))
      for (const rule of sheet.cssRules) if (rule instanceof CSSImportRule) add(rule.styleSheet);
  };
  for (const sheet of [...styleSheets, ...adoptedStyleSheets]) add(sheet);
  return [...sheets];
}

/** The rules of a sheet, from the top; none where it may not be read. */
export const rulesOf = (sheet: CSSStyleSheet): readonly CSSRule[] =>
  isReadable(sheet) ? [...sheet.cssRules] : [];

/** A rule and those within it: in @media, @layer and nested ones. */
function* within(rules: Iterable<CSSRule>): Generator<CSSStyleRule> {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) yield rule;
    const { cssRules } = rule as Partial<CSSGroupingRule>;
    if (cssRules && !(rule instanceof CSSImportRule)) yield* within(cssRules);
  }
}

const nameOfSheet = ({ href, ownerNode }: CSSStyleSheet) => {
  if (href) return href;
  return ownerNode instanceof Element ? nameOf(ownerNode) : 'a sheet that a script made';
};

const customProperties = (style: CSSStyleDeclaration) =>
  [...style]
    .filter((name) => name.startsWith('--'))
    .map((name) => ({ name, value: style.getPropertyValue(name).trim() }));

/** The style rules that can be read, each with the place of its sheet. */
export const styleRulesOf = (root: Root): { rule: CSSStyleRule; where: string }[] =>
  sheetsOf(root).flatMap((sheet) =>
    [...within(rulesOf(sheet))].map((rule) => ({ rule, where: nameOfSheet(sheet) })),
  );

/** Nesting and pseudo-elements make selectors that no element matches by itself. */
const isWithin = (element: Element, selector: string) => {
  try {
    return element.closest(selector) !== null;
  } catch {
    return false;
  }
};

/** Every custom property that is set in a sheet or in a tag's style. */
export const declarationsIn = (root: Root): Declaration[] => [
  ...styleRulesOf(root).flatMap(({ rule, where }) =>
    customProperties(rule.style).map((property) => ({
      ...property,
      where: `${rule.selectorText} in ${where}`,
      on: rule.selectorText,
      reaches: (element: Element) => isWithin(element, rule.selectorText),
    })),
  ),
  ...[...root.querySelectorAll<HTMLElement>('[style*="--"]')].flatMap((element) =>
    customProperties(element.style).map((property) => ({
      ...property,
      where: `the style of ${nameOf(element)}`,
      on: element.localName,
      reaches: (other: Element) => element.contains(other),
    })),
  ),
];

/** Whether a sheet or a tag's style takes the value of a custom property. */
export const isRead = (name: string, root: Root): boolean => {
  const use = new RegExp(`var\\(\\s*${name}\\s*[,)]`);
  return (
    sheetsOf(root).some((sheet) => rulesOf(sheet).some(({ cssText }) => use.test(cssText))) ||
    [...root.querySelectorAll('[style*="var("]')].some((element) =>
      use.test(element.getAttribute('style') ?? ''),
    )
  );
};

/** The page, and the shadow roots around elements. */
export const rootsOf = (page: Document, elements: readonly Element[]): Root[] => [
  ...new Set([
    page,
    ...elements
      .map((element) => element.getRootNode())
      .filter((root): root is ShadowRoot => root instanceof ShadowRoot),
  ]),
];
