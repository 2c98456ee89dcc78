import type { Element } from './manifest.js';

/**
 * What an element has, shows or fires without a comment about it, a sentence each.
 *
 * @param source The element's source, searched for the parts in its templates and the events that
 * it dispatches.
 */
export function undocumented(element: Element, source: string): string[] {
  const { tagName, members = [], cssParts = [], events = [] } = element;
  const parts = [...source.matchAll(/\spart="([\w -]+)"/g)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  const fired = [...source.matchAll(/\bthis\.dispatchEvent\(\s*new (\w+)/g)].map(
    ([, type = '']) => type,
  );
  return [
    ...members
      .filter(({ description, static: own }) => !description && !own)
      .map(
        ({ name }) => `<${tagName}> has a public "${name}": give it a comment, or make it private.`,
      ),
    ...parts
      .filter((part) => !cssParts.some(({ name }) => name === part))
      .map(
        (part) =>
          `<${tagName}> shows the part "${part}": give its class comment a line \`@csspart ` +
          `${part} - …\`.`,
      ),
    ...fired
      .filter((event) => !events.some(({ type }) => type.text === event))
      .map(
        (event) =>
          `<${tagName}> fires a ${event}: give its class comment a line \`@fires {${event}} ` +
          `its-name - …\`.`,
      ),
  ];
}
