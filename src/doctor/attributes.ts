import { type Finding, nameOf } from './finding.js';
import { nearest, plain } from './nearest.js';
import { type TagVocabulary, vocabulary, vocabularyOf } from './vocabulary.js';

/** What every element has, such as `lang` and `hidden`, and what belongs to scripts. */
const isGeneral = (name: string) => name in HTMLElement.prototype || /^(aria|data)-|^on/.test(name);

/** How an attribute is written whose value is still to be chosen. */
const blank = (name: string, { attributes }: TagVocabulary) =>
  attributes[name]?.flag ? name : `${name}="…"`;

/** What only a script can set, written as an attribute. */
const asProperty = (name: string): Omit<Finding, 'about'> => ({
  found: `"${name}" is an attribute here.`,
  fix:
    name === 'guide'
      ? 'Write src="…" for an address, or set the property in JavaScript.'
      : 'Set the property in JavaScript.',
});

/** An attribute that another one of our tags has. */
function ofAnother(name: string, { localName }: Element): Omit<Finding, 'about'> | undefined {
  const others = Object.entries(vocabulary.tags)
    .filter(([, { attributes }]) => Object.hasOwn(attributes, name))
    .map(([tag]) => `<${tag}>`);
  return others.length > 0
    ? {
        found: `The attribute "${name}" means nothing on <${localName}>.`,
        fix: `Take it away: it belongs on ${others.join(', ')}.`,
      }
    : undefined;
}

function examineName(
  name: string,
  element: Element,
  words: TagVocabulary,
): Omit<Finding, 'about'> | undefined {
  const names = Object.keys(words.attributes);
  if (names.includes(name)) return undefined;
  if (words.properties.includes(name)) return asProperty(name);
  if (isGeneral(name)) return undefined;
  const found = `The attribute "${name}" means nothing.`;
  const same = names.find((right) => plain(right) === plain(name));
  if (same) return { found, fix: `Write ${blank(same, words)}.` };
  const other = ofAnother(name, element);
  if (other) return other;
  const right = nearest(name, names);
  return right ? { found, fix: `Did you mean ${blank(right, words)}?` } : undefined;
}

/** Attributes of a tag that the tag does not have. What frameworks add is nobody's fault. */
export function examineAttributes(element: Element): Finding[] {
  const words = vocabularyOf(element);
  if (!words) return [];
  return element.getAttributeNames().flatMap((name) => {
    const finding = examineName(name, element, words);
    return finding ? [{ about: nameOf(element), ...finding }] : [];
  });
}
