import type { Token } from '../token-list.js';
import {
  type Element,
  type Manifest,
  elementsOf,
  literals,
  settable,
} from '../manifest/manifest.js';

const attributesOf = (element: Element) =>
  settable(element).flatMap((member) =>
    member.attribute === undefined
      ? []
      : [{ ...member, attribute: member.attribute, values: literals(member.type?.text) }],
  );

/** What VS Code offers in HTML: for the setting `html.customData`. */
export const htmlData = (manifest: Manifest) => ({
  version: 1.1,
  tags: elementsOf(manifest).map((element) => ({
    name: element.tagName,
    description: element.description,
    attributes: attributesOf(element).map(({ attribute, description, values, type }) => ({
      name: attribute,
      description,
      ...(values.length > 0 && { values: values.map((name) => ({ name })) }),
      ...(type?.text === 'boolean' && { valueSet: 'v' }), // stands alone, without a value
    })),
  })),
});

/** What VS Code offers in sheets: for the setting `css.customData`. */
export const cssData = (tokens: readonly Token[]) => ({
  version: 1.1,
  properties: tokens.map(({ name, meaning }) => ({ name, description: meaning })),
});

/** What JetBrains editors offer: package.json names it under `web-types`. */
export const webTypes = (
  manifest: Manifest,
  tokens: readonly Token[],
  { name, version }: { name: string; version: string },
) => ({
  $schema: 'https://json.schemastore.org/web-types',
  name,
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: elementsOf(manifest).map((element) => ({
        name: element.tagName,
        description: element.description,
        attributes: attributesOf(element).map(
          ({ attribute, description, type, default: value }) => ({
            name: attribute,
            description,
            value: { type: type?.text.replace(/ \| undefined$/, '') },
            ...(value !== undefined && { default: value }),
          }),
        ),
        slots: element.slots?.map(({ name, description }) => ({ name, description })),
        js: {
          properties: settable(element).map(({ name, description, type }) => ({
            name,
            description,
            value: { type: type?.text },
          })),
          events: element.events?.map(({ name, description }) => ({ name, description })),
        },
        css: { parts: element.cssParts?.map(({ name, description }) => ({ name, description })) },
      })),
    },
    css: { properties: tokens.map(({ name, meaning }) => ({ name, description: meaning })) },
  },
});
