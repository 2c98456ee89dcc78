// The public custom properties, each described once: by the comment above its line in src/styles/tokens.ts.
import { readFileSync, readdirSync } from 'node:fs';
import { root } from '../support/install.mjs';

const FILE = 'src/styles/tokens.ts';
const USE = /var\((--care-[\w-]+)/g;
/** `/** Meaning. *​/` above `--_private: var(--care-public, default);` */
const TOKEN =
  /\/\*\*\s*((?:(?!\*\/)[^])+?)\s*\*\/\s*(--_[\w-]+):\s*var\((--care-[\w-]+),\s*((?:(?!;\n)[^])+)\);/g;

/** Public properties that a sheet uses by itself: a host could set them and find no line about them. */
const strays = () =>
  readdirSync(`${root}/src`, { recursive: true })
    .filter((name) => name.endsWith('.ts') && `src/${name.replaceAll('\\', '/')}` !== FILE)
    .flatMap((name) =>
      [...readFileSync(`${root}/src/${name}`, 'utf8').matchAll(USE)].map(
        ([, token]) => `${token} in src/${name}`,
      ),
    );

/**
 * Name, default and meaning of every public custom property, in the order of their declaration.
 *
 * @throws {Error} naming those that stand without a comment, or outside of tokens.ts.
 */
export function tokens() {
  const source = readFileSync(`${root}/${FILE}`, 'utf8');
  const found = [...source.matchAll(TOKEN)].map(([, meaning, own, name, value]) => ({
    meaning,
    own,
    name,
    value,
  }));
  const undocumented = [...source.matchAll(USE)]
    .map(([, name]) => name)
    .filter((name) => !found.some((token) => token.name === name));
  const wrong = [...new Set(undocumented)]
    .map((name) => `${name} has no comment above its line in ${FILE}`)
    .concat(strays());
  if (wrong.length > 0)
    throw new Error(
      `Each public custom property stands once, in ${FILE}, with a comment: ${wrong.join('; ')}.`,
    );
  return found.map(({ meaning, name, value }) => ({
    name,
    meaning: meaning.replaceAll(/\s*\n\s*\*?\s*/g, ' '),
    value: told(name, value, found, source),
  }));
}

/** A default as a reader would want it: a private property is looked up, and light and dark are told apart. */
function told(name, value, found, source) {
  const [, own] = /^var\((--_[\w-]+)\)$/.exec(value) ?? [];
  if (own) return `as \`${found.find((token) => token.own === own).name}\``;
  const [, light, dark] =
    new RegExp(`var\\(${name}, light-dark\\(([^,]+), ([^)]+)\\)\\);`).exec(source) ?? [];
  if (!dark) return `\`${value.replaceAll(/\s+/g, ' ')}\``;
  if (light !== value)
    throw new Error(
      `${name} is ${value} in one place of ${FILE} and ${light} in the other: both are the light color.`,
    );
  return `\`${light}\`, dark \`${dark}\``;
}
