import { handoutHtml } from '../../src/authoring/handout.js';
import { isFollowable } from './addresses.js';
import { frameAddress, ownPage } from './frame-address.js';
import { type Options, type Pairs, attributes } from './options.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as HTML has it, in an attribute or between tags. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

const indent = (text: string, by = '  ') => text.replaceAll(/^(?=.)/gm, by);

/** A tag with each attribute on a line of its own, if there is more than one. */
function element(tag: string, written: readonly string[], inside = ''): string {
  const opening =
    written.length > 1
      ? `<${tag}\n${indent(written.join('\n'))}\n>`
      : `<${[tag, ...written].join(' ')}>`;
  return `${opening}${inside ? `\n${indent(inside)}\n` : ''}</${tag}>`;
}

const asHtml = (pairs: Pairs) =>
  pairs.map(([name, value]) => (value === '' ? name : `${name}="${escapeHtml(value)}"`));

/** A value that cannot end its declaration, its rule or the sheet. */
const cssValue = (value: string) => value.replaceAll(/[{}<>;]/g, '');

const rule = ({ tokens }: Options) => {
  const lines = Object.entries(tokens).map(([name, value]) => `  ${name}: ${cssValue(value)};`);
  return lines.length > 0 ? `care-guide {\n${lines.join('\n')}\n}` : '';
};

/** On one line, as scripts are read. */
function script(
  { base, integrity = {} }: Options,
  file: string,
  how: Pairs = [['defer', '']],
): string {
  const hash = integrity[file];
  const written = asHtml([
    ['src', base + file],
    ...(hash
      ? ([
          ['integrity', hash],
          ['crossorigin', 'anonymous'],
        ] as const)
      : []),
    ...how,
  ]);
  return `<script ${written.join(' ')}></script>`;
}

const ROOM = ':where(care-guide:not(:defined)) { display: block; min-block-size: 100vh }';

/** Says what is coming, and leads readers to the guide where no script runs: some editors leave nothing else of a snippet. */
const meanwhile = (options: Options) => {
  if (options.inside !== undefined) return options.inside;
  const { contact = '' } = options;
  const ask = isFollowable(contact) ? ` Or <a href="${escapeHtml(contact)}">ask us</a>.` : '';
  const page = ownPage(options);
  const open = page
    ? ` If it does not appear, <a href="${escapeHtml(page)}">open it on a page of its own</a>.`
    : '';
  return `<p>The guide is loading.${open}${ask}</p>`;
};

/** What leads readers on paper to the page; nothing while its address is none. */
function handout({ page = '' }: Options): string {
  try {
    return page && handoutHtml(page);
  } catch {
    return '';
  }
}

/** Rules that come with a snippet; under a strict policy they are for the page's stylesheet. */
const rules = ({ strict }: Options, css: string) =>
  strict ? `<!-- In your stylesheet:\n${indent(css)}\n-->` : `<style>\n${indent(css)}\n</style>`;

/**
 * The tag in a box of its own, and nothing else in that box: editors that turn lines into paragraphs, as WordPress's classic
 * one does, then leave the tag alone.
 */
const boxed = (options: Options) =>
  `<div>\n${element(
    'care-guide',
    asHtml(attributes(options)),
    [meanwhile(options), handout(options)].filter(Boolean).join('\n'),
  )}\n</div>`;

/** One script and one tag, for pages that may hold a script. */
export const htmlSnippet = (options: Options): string =>
  [
    script(options, 'care-guide.js'),
    rules(options, [ROOM, rule(options)].filter(Boolean).join('\n')),
    boxed(options),
  ].join('\n');

/** The same with modules: what is needed later loads later, and old browsers show what stands inside the tag. */
export const moduleSnippet = (options: Options): string =>
  [
    script(options, 'module/care-guide.js', [['type', 'module']]),
    rules(options, [ROOM, rule(options)].filter(Boolean).join('\n')),
    boxed(options),
  ].join('\n');

const FRAME_STYLE = 'display: block; inline-size: 100%; block-size: 80vh; border: 0';

/** A frame, for pages that may hold none; with its script, it is as tall as its content. */
export const frameSnippet = (options: Options): string =>
  [
    ...(options.strict ? [rules(options, `iframe[data-care-guide] { ${FRAME_STYLE} }`)] : []),
    element(
      'iframe',
      asHtml([
        ['src', frameAddress(options)],
        ['title', options.title],
        ...(options.strict ? [] : ([['style', FRAME_STYLE]] as const)),
        ['allow', 'clipboard-write'],
        ...(options.sandbox
          ? ([['sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox']] as const)
          : []),
        ['data-care-guide', ''],
      ]),
    ),
    ...(options.noScript ? [] : [script(options, 'care-guide-frame.js')]),
  ].join('\n');

const inSheet = (options: Options) =>
  rule(options) ? `/* In your stylesheet:\n${indent(rule(options))}\n*/\n` : '';

/** JSX reads entities in quotes and no escapes, so whatever is not plain stands in braces. */
const asJsx = (pairs: Pairs) =>
  pairs.map(([name, value]) =>
    /["&\\<>{}\n]/.test(value) ? `${name}={${JSON.stringify(value)}}` : `${name}="${value}"`,
  );

/** `heading-level` as React's components take it. */
const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A component for React, also within Next's server components. */
export function reactSnippet(options: Options): string {
  const pairs = attributes(options).map(([name, value]) => [camel(name), value] as const);
  const tag = element('CareGuide', asJsx(pairs), handout(options)).replace(
    /(\n)?><\/CareGuide>$/,
    (_, line = ' ') => `${String(line)}/>`,
  );
  return `// npm install care-guide
import { CareGuide } from 'care-guide/react';

${inSheet(options)}export function Guide() {
  return (
${indent(tag, '    ')}
  );
}`;
}

/** A component for Vue 3. */
export const vueSnippet = (
  options: Options,
): string => `<!-- npm install care-guide; in vite.config: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('care-') } } }) -->
<script setup>
import 'care-guide/define';
</script>

<template>
${indent(element('care-guide', asHtml(attributes(options)), handout(options)))}
</template>${rule(options) ? `\n\n<style>\n${rule(options)}\n</style>` : ''}`;

/** Angular's templates read double braces, and this one stands in a JavaScript template. */
const asAngular = (pairs: Pairs) =>
  asHtml(pairs).map((written) =>
    written.replaceAll(/[{`\\]/g, (character) => `&#${String(character.charCodeAt(0))};`),
  );

/** A component for Angular. */
export const angularSnippet = (options: Options): string => `// npm install care-guide
import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'care-guide/define';

${inSheet(options)}@Component({
  selector: 'app-guide',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: \`
${indent(element('care-guide', asAngular(attributes(options)), handout(options)), '    ')}
  \`,
})
export class GuideComponent {}`;

/**
 * A whole page with a snippet in it.
 * @param base what the page's relative addresses stand upon, for a page without an address of its own.
 */
export const pageWith = (
  snippet: string,
  { title, lang = 'en' }: Pick<Options, 'title' | 'lang'>,
  base = '',
): string => `<!doctype html>
<html lang="${escapeHtml(lang)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(title)}</title>${base ? `\n    <base href="${escapeHtml(base)}">` : ''}
  </head>
  <body>
${snippet}
  </body>
</html>
`;

export const FLAVORS = {
  html: { name: 'HTML', write: htmlSnippet },
  module: { name: 'HTML, as a module', write: moduleSnippet },
  frame: { name: 'Iframe', write: frameSnippet },
  address: { name: 'Address', write: frameAddress },
  react: { name: 'React', write: reactSnippet },
  vue: { name: 'Vue', write: vueSnippet },
  angular: { name: 'Angular', write: angularSnippet },
} as const;
export type Flavor = keyof typeof FLAVORS;
