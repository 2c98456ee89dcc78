// Holds the README's tables and hash, and the builder's list of custom properties, against the sources and what was built from
// them; with --write, prints them there.
import { existsSync, readFileSync } from 'node:fs';
import { tsImport } from 'tsx/esm/api';
import { elementManifest } from './element-manifest.mjs';
import { tokens } from './tokens.mjs';
import { keepWritten } from './written.mjs';

const START = '<!-- tables:start -->';
const END = '<!-- tables:end -->';

const code = (text) => (text ? `\`${text}\`` : '');
/** One line of Markdown, with no bar that would end the cell. */
const cell = (text = '') =>
  text
    .replaceAll('\\`', '`')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');

/** A Markdown table, or nothing when there is nothing to list. */
const table = (titles, rows) =>
  rows.length === 0
    ? []
    : [
        '',
        `| ${titles.join(' | ')} |`,
        `| ${titles.map(() => '---').join(' | ')} |`,
        ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
      ];

const named = (title, list = []) =>
  table(
    [title, 'Meaning'],
    list.map(({ name, description }) => [code(name) || 'default', description]),
  );

function element(
  { tagName, description, members = [], events = [], slots, cssParts, cssProperties, cssStates },
  eventFields,
) {
  const fields = members.filter(({ kind, static: own }) => kind === 'field' && !own);
  return [
    `### \`<${tagName}>\``,
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
      members
        .filter(({ kind }) => kind === 'method')
        .map(({ name, description: meaning }) => [code(`${name}()`), meaning]),
    ),
    ...table(
      ['Event', 'Fields', 'Fired when'],
      events.map(({ name, type, description: meaning }) => [
        code(name),
        eventFields(type?.text),
        meaning,
      ]),
    ),
    ...named('Slot', slots),
    ...named('Part', cssParts),
    ...named('Custom property', cssProperties),
    ...named('State', cssStates),
    '',
  ];
}

function print() {
  const declarations = elementManifest().modules.flatMap((module) => module.declarations);
  const eventFields = (className) =>
    (declarations.find(({ name }) => name === className)?.members ?? [])
      .filter(({ name }) => name !== 'type')
      .map(({ name, type }) => code(`${name}: ${type.text}`))
      .join(', ');
  const elements = declarations
    .filter(({ tagName }) => tagName)
    .sort((a, b) => (b.tagName === 'care-guide') - (a.tagName === 'care-guide'));
  return [
    ...elements.flatMap((declaration) => element(declaration, eventFields)),
    '### Custom properties',
    ...table(
      ['Custom property', 'Default', 'Meaning'],
      tokens().map(({ name, value, meaning }) => [code(name), value, meaning]),
    ),
  ].join('\n');
}

/** What holds a page to the script that was built. */
function hash() {
  const file = new URL('../../dist/integrity.json', import.meta.url);
  if (!existsSync(file))
    throw new Error(
      'There is no dist/integrity.json with the hash for README.md: run `npm run build` first.',
    );
  return JSON.parse(readFileSync(file, 'utf8'))['care-guide.js'];
}

keepWritten('README.md', 'npm run build && npm run docs', (readme) => {
  const [before, rest = ''] = readme.split(START);
  const after = rest.split(END)[1];
  if (after === undefined)
    throw new Error(
      `README.md has no place for the tables: give it the lines ${START} and ${END}.`,
    );
  const snippets = before.replaceAll(/integrity="sha384-[^"]*"/g, `integrity="${hash()}"`);
  return `${snippets}${START}\n\n${print()}\n\n${END}${after}`;
});

const { tokens: sheet } = await tsImport('../../src/styles/tokens.ts', import.meta.url);
const { tokenList } = await tsImport('../../src/styles/token-list.ts', import.meta.url);
keepWritten(
  'demo/builder/tokens.json',
  'npm run docs',
  () => `${JSON.stringify(tokenList(sheet.cssText), null, 2)}\n`,
);
