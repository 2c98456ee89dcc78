import { readFileSync, readdirSync } from 'node:fs';
import { compileGuide } from '../authoring/compile.js';
import type { AttributeValues, TagVocabulary, vocabulary } from '../doctor/vocabulary.js';
import {
  attributesOnly,
  type Element,
  elementsOf,
  literals,
  type Manifest,
  settable,
} from './manifest/manifest.js';
import type { Token } from './token-list.js';

/** The syntax of a custom property, by the last word of its name. */
const SYNTAX: Readonly<Record<string, string>> = {
  color: '<color>',
  family: "<'font-family'>",
  size: '<length> | <absolute-size>',
  width: '<length-percentage>',
  padding: '<length-percentage>',
  radius: "<'border-radius'>",
};

/** The range of a number stands in its comment: "1 to 6". */
function valuesOf(type = '', description = ''): AttributeValues {
  const values = literals(type);
  if (values.length > 0) return { values };
  if (type === 'boolean') return { flag: true };
  if (!/\bnumber\b/.test(type)) return {};
  const [, from, to] = /\b(\d+) to (\d+)\b/.exec(description) ?? [];
  return { number: from && to ? { from: Number(from), to: Number(to) } : {} };
}

function wordsOf(element: Element): TagVocabulary {
  const fields = settable(element);
  const written = [
    ...attributesOnly(element),
    ...fields.flatMap(({ attribute, ...rest }) =>
      attribute === undefined ? [] : [{ ...rest, name: attribute }],
    ),
  ];
  return {
    attributes: Object.fromEntries(
      written.map(({ name, type, description }) => [name, valuesOf(type?.text, description)]),
    ),
    properties: fields.filter(({ attribute }) => attribute === undefined).map(({ name }) => name),
    slots: (element.slots ?? []).map(({ name }) => name),
    parts: (element.cssParts ?? []).map(({ name }) => name),
  };
}

/** @throws {Error} when a property's name does not say what it takes. */
function syntaxOf({ name }: Token): string {
  const syntax = SYNTAX[name.replace(/^.*-/, '')];
  if (!syntax) throw new Error(`What does ${name} take? Add its last word to SYNTAX.`);
  return syntax;
}

/** The guides that ship, by id, with their languages. */
function shippedGuides(): Record<string, string[]> {
  const guides: Record<string, string[]> = {};
  for (const file of readdirSync('src/content')
    .filter((name) => name.endsWith('.md'))
    .sort()) {
    const { guide } = compileGuide(readFileSync(`src/content/${file}`, 'utf8'));
    if (guide) (guides[guide.id] ??= []).push(guide.lang);
  }
  for (const languages of Object.values(guides)) languages.sort();
  return guides;
}

/** What the doctor holds a page against. */
export const doctorVocabulary = (
  manifest: Manifest,
  tokens: readonly Token[],
): typeof vocabulary => ({
  tags: Object.fromEntries(
    elementsOf(manifest).map((element) => [element.tagName, wordsOf(element)]),
  ),
  styles: Object.fromEntries(tokens.map((token) => [token.name, syntaxOf(token)])),
  guides: shippedGuides(),
});
