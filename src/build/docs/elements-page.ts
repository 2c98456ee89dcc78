import {
  type Declaration,
  type Element,
  type Manifest,
  type Named,
  isElement,
} from '../manifest/manifest.js';
import type { Token } from '../token-list.js';
import { cell, code, table } from './markdown.js';

const INTRODUCTION = `# Elements

<!-- Written by \`npm run docs\` from the comments in src/elements and src/styles/tokens.ts: change those. -->

\`<care-guide>\` puts the others together. Each also works alone:

\`\`\`html
<care-faq heading="How long does it take?" collapsible>
  <p>It varies.</p>
</care-faq>
\`\`\`
`;

const named = (title: string, list: readonly Named[] = []) =>
  table(
    [title, 'Meaning'],
    list.map(({ name, description }) => [code(name) || 'default', description]),
  );

function sectionOf(element: Element, fieldsOf: (event: string) => string): string[] {
  const { tagName, description, members = [], events = [] } = element;
  const fields = members.filter(({ kind, static: own }) => kind === 'field' && !own);
  const methods = members.filter(({ kind }) => kind === 'method');
  return [
    `## \`<${tagName}>\``,
    '',
    cell(description),
    ...table(
      ['Attribute', 'Property', 'Type', 'Default', 'Meaning'],
      fields.map(({ attribute, name, type, default: value, description: meaning }) => [
        code(attribute),
        code(name),
        code(type?.text),
        code(value),
        meaning,
      ]),
    ),
    ...table(
      ['Method', 'Meaning'],
      methods.map(({ name, description: meaning }) => [code(`${name}()`), meaning]),
    ),
    ...table(
      ['Event', 'Fields', 'Fired when'],
      events.map(({ name, type, description: meaning }) => [
        code(name),
        fieldsOf(type.text),
        meaning,
      ]),
    ),
    ...named('Slot', element.slots),
    ...named('Part', element.cssParts),
    ...named('Custom property', element.cssProperties),
    ...named('State', element.cssStates),
    '',
  ];
}

const defaultOf = ({ light, dark, sameAs }: Token) => {
  if (sameAs) return `as ${code(sameAs)}`;
  return light === dark ? code(light) : `${code(light)}, dark ${code(dark)}`;
};

/**
 * \`docs/elements.md\`: every attribute, property, method, event, slot, part and custom property.
 */
export function elementsPage({ modules }: Manifest, tokens: readonly Token[]): string {
  const declarations: Declaration[] = modules.flatMap((module) => module.declarations);
  const fieldsOf = (event: string) =>
    (declarations.find(({ name }) => name === event)?.members ?? [])
      .filter(({ name }) => name !== 'type')
      .map(({ name, type }) => code(`${name}: ${type?.text ?? 'unknown'}`))
      .join(', ');
  const elements = declarations
    .filter(isElement)
    .sort((a, b) => Number(b.tagName === 'care-guide') - Number(a.tagName === 'care-guide'));
  return [
    INTRODUCTION,
    ...elements.flatMap((element) => sectionOf(element, fieldsOf)),
    '## Custom properties',
    '',
    'Set them on the tag, or on any element around it.',
    ...table(
      ['Custom property', 'Default', 'Meaning'],
      tokens.map((token) => [code(token.name), defaultOf(token), token.meaning]),
    ),
    '',
  ].join('\n');
}
