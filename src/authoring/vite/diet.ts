import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { onlyFuseMatch } from './fuse-match.js';
import { onlyUsedLit } from './lit-parts.js';
import { onlyFor } from './only-for.js';
import { staticProperties } from './static-properties.js';

/** What the script can do without, taken out where no minifier can see it. The modules for bundlers stay as they are. */
export const diet: Plugin = {
  name: 'diet',
  enforce: 'pre',
  ...onlyFor('client'),
  resolveId(id, importer) {
    const isSheet = importer && /\/src\/(styles\/|elements\/.*\.styles)/.test(importer);
    const lite = {
      valibot: 'valibot-lite',
      '@lit/context': 'context-lite',
      './css-tag.js': 'css-lite',
      ...(isSheet && { lit: 'css-lite' }),
    }[id];
    return lite && resolve(`src/authoring/vite/${lite}.ts`);
  },
  transform(code, id) {
    if (id.endsWith('fuse.js/dist/fuse.basic.mjs')) return { code: onlyFuseMatch(code), map: null };
    if (/\/src\/elements\/.*\.ts$/.test(id)) return { code: staticProperties(code), map: null };
    const lit = onlyUsedLit(code, id);
    return lit === undefined ? undefined : { code: lit, map: null };
  },
};
