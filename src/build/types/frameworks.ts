import {
  type Element,
  type Manifest,
  type Member,
  elementsOf,
  settable,
} from '../manifest/manifest.js';

/** How a framework writes a property and an event listener in its templates. */
interface Dialect {
  property: (member: Member) => string;
  listener: (event: string) => string;
}

const pascal = (kebab: string) =>
  kebab.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A number may be written as an attribute's text, too. */
const typeOf = (element: Element, { name, type }: Member) =>
  `${element.name}['${name}']${/\bnumber\b/.test(type?.text ?? '') ? ' | `${number}`' : ''}`;

const comment = (text = '') => `/** ${text.replaceAll('*/', '*\\/')} */`;

const lines = (element: Element, { property, listener }: Dialect) => [
  ...settable(element).flatMap((member) => [
    comment(member.description),
    `'${property(member)}'?: ${typeOf(element, member)} | undefined;`,
  ]),
  ...(element.events ?? []).flatMap(({ name, type, description }) => [
    comment(description),
    `'${listener(name)}'?: ((event: ${type.text}) => void) | undefined;`,
  ]),
];

const own = (manifest: Manifest, dialect: Dialect) =>
  elementsOf(manifest)
    .map(
      (element) =>
        `/** What \`<${element.tagName}>\` takes. */\nexport interface ${element.name}Props {\n  ${lines(element, dialect).join('\n  ')}\n}\n`,
    )
    .join('\n');

const imports = (manifest: Manifest, from: string) => {
  const names = elementsOf(manifest).flatMap(({ name, events = [] }) => [
    name,
    ...events.map(({ type }) => type.text),
  ]);
  return `import type { ${[...new Set(names)].sort().join(', ')} } from '${from}';\n`;
};

const entries = (manifest: Manifest, type: (element: Element) => string) =>
  elementsOf(manifest)
    .map(
      (element) =>
        `    ${comment(element.description)}\n    '${element.tagName}': ${type(element)};`,
    )
    .join('\n');

/**
 * Types for JSX in React 19 and later: `"types": ["care-guide/react"]` in a tsconfig.json.
 * @param from the module that has the classes and events.
 */
export const reactTypes = (manifest: Manifest, from: string): string => `${imports(manifest, from)}
import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Props<T, Own> = Omit<DetailedHTMLProps<HTMLAttributes<T>, T>, keyof Own> & Own;

${own(manifest, { property: ({ name, attribute }) => attribute ?? name, listener: (event) => `on${event}` })}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${entries(manifest, ({ name }) => `Props<${name}, ${name}Props>`)}
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

${own(manifest, { property: ({ name }) => name, listener: (event) => `on${pascal(event)}` })}
declare module 'vue' {
  interface GlobalComponents {
${entries(manifest, ({ name }) => `Component<${name}Props>`)}
  }
}
`;
