import {
  type Element,
  type Manifest,
  type Member,
  attributesOnly,
  elementsOf,
  settable,
} from '../manifest/manifest.js';

/** How a framework writes a property and an event listener in its templates. */
interface Dialect {
  property: (member: Member) => string;
  listener: (event: string) => string;
  /** How the interface of an element's props ends. */
  suffix: 'Props' | 'Attributes';
  /** Further lines of each interface. */
  extra?: string;
}

const pascal = (kebab: string) =>
  kebab.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A number may be written as an attribute's text, too. */
const typeOf = (element: Element, { name, type }: Member) =>
  `${element.name}Element['${name}']${/\bnumber\b/.test(type?.text ?? '') ? ' | `${number}`' : ''}`;

const comment = (text = '') => `/** ${text.replaceAll('*/', '*\\/')} */`;

const lines = (element: Element, { property, listener, extra }: Dialect) => [
  ...settable(element).flatMap((member) => [
    comment(member.description),
    `'${property(member)}'?: ${typeOf(element, member)} | undefined;`,
  ]),
  ...(element.events ?? []).flatMap(({ name, type, description }) => [
    comment(description),
    `'${listener(name)}'?: ((event: ${type.text}) => void) | undefined;`,
  ]),
  ...attributesOnly(element).flatMap(({ name, description, type }) => [
    comment(description),
    `'${name}'?: ${type?.text ?? 'string'} | undefined;`,
  ]),
  ...(extra ? [extra] : []),
];

const own = (manifest: Manifest, dialect: Dialect) =>
  elementsOf(manifest)
    .map(
      (element) =>
        `/** What \`<${element.tagName}>\` takes. */\nexport interface ` +
        `${element.name}${dialect.suffix} {\n  ${lines(element, dialect).join('\n  ')}\n}\n`,
    )
    .join('\n');

/** The classes go by another name than the components. */
const imports = (manifest: Manifest, from: string) => {
  const elements = elementsOf(manifest);
  const classes = elements.map(({ name }) => `${name} as ${name}Element`);
  const events = elements.flatMap(({ events = [] }) => events.map(({ type }) => type.text));
  return (
    `import type { ${[...new Set([...classes, ...events])].sort().join(', ')} } from ` +
    `'${from}';\n`
  );
};

const entries = (manifest: Manifest, type: (element: Element) => string) =>
  elementsOf(manifest)
    .map(
      (element) =>
        `    ${comment(element.description)}\n    '${element.tagName}': ${type(element)};`,
    )
    .join('\n');

/** `care-guide-load` → `onCareGuideLoad`. */
const listenerName = (event: string) => `on${pascal(event)}`;

/**
 * A default as the manifest writes it, in single quotes, is JavaScript too; what is no literal is
 * left to the element.
 */
const isLiteral = (value: string | undefined) =>
  /^('[^']*'|true|false|\d+|\{\})$/.test(value ?? '');

/** The module `care-guide/react`: a component for each element. */
export const reactModule = (manifest: Manifest): string => {
  const properties = (element: Element) =>
    settable(element).map(({ name, attribute, default: value }) => {
      const facts = [
        ...(attribute === undefined ? [] : [`attribute: '${attribute}'`]),
        ...(isLiteral(value) ? [`default: ${value ?? ''}`] : []),
      ];
      return `${name}: {${facts.length > 0 ? ` ${facts.join(', ')} ` : ''}}`;
    });
  const events = ({ events = [] }: Element) =>
    events.map(({ name }) => `${listenerName(name)}: '${name}'`);
  const block = (lines: readonly string[]) =>
    lines.length > 0 ? `{\n    ${lines.join(',\n    ')},\n  }` : '{}';
  return `'use client';
import { component } from './react/component.js';

${elementsOf(manifest)
  .map(
    (element) => `export const ${element.name} = /* @__PURE__ */ component({
  tag: '${element.tagName}',
  properties: ${block(properties(element))},
  events: ${block(events(element))},
});
`,
  )
  .join('\n')}`;
};

/**
 * Types for the components of `care-guide/react`, and for the tags themselves in the JSX of React
 * 19 and later.
 * @param from the module that has the classes and events.
 */
export const reactTypes = (manifest: Manifest, from: string): string => `${imports(manifest, from)}
import type { DetailedHTMLProps, ForwardRefExoticComponent, HTMLAttributes, RefAttributes } from 'react';

type Props<T, Own> = Omit<DetailedHTMLProps<HTMLAttributes<T>, T>, keyof Own> & Own;
type Component<T, Own> = ForwardRefExoticComponent<
  Omit<HTMLAttributes<T>, keyof Own> & Own & RefAttributes<T>
>;

${own(manifest, { property: ({ name }) => name, listener: listenerName, suffix: 'Props', extra: '/** HTML to show until the element is there: what `renderGuide` of `care-guide/html` ' + 'writes. */\nstaticHtml?: string | undefined;' })}
${elementsOf(manifest)
  .map(
    ({ name, description }) =>
      `${comment(description)}\nexport declare const ${name}: Component<${name}Element, ` +
      `${name}Props>;\n`,
  )
  .join('\n')}
${own(manifest, { property: ({ name, attribute }) => attribute ?? name, listener: (event) => `on${event}`, suffix: 'Attributes' })}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${entries(manifest, ({ name }) => `Props<${name}Element, ${name}Attributes>`)}
    }
  }
}
`;

/**
 * Types for templates in Vue 3: `"types": ["care-guide/vue"]` in a tsconfig.json.
 * @param from the module that has the classes and events.
 */
export const vueTypes = (manifest: Manifest, from: string): string => `${imports(manifest, from)}
import type { HTMLAttributes } from 'vue';

type Component<Own> = new () => { $props: Omit<HTMLAttributes, keyof Own> & Own };

${own(manifest, { property: ({ name }) => name, listener: listenerName, suffix: 'Props' })}
declare module 'vue' {
  interface GlobalComponents {
${entries(manifest, ({ name }) => `Component<${name}Props>`)}
  }
}
`;
