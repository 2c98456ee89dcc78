import { readdirSync } from 'node:fs';
import type { Plugin } from 'vite';
import { onlyFor } from './only-for.js';

const filesIn = (folder: string) =>
  readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((file) => `./${folder}/${file}`);

/** All sheets, seen from `src/`. */
export const SHEETS = [
  ...filesIn('styles'),
  ...filesIn('elements').filter((file) => file.endsWith('.styles.ts')),
];

/** Sheets and prose; the latter in the order in which they weigh least. */
const LIKE = [
  ...SHEETS,
  './directory/sample.ts',
  './strings/en.ts',
  './content/herniated-disc.md',
  './directory/text/vocabulary.ts',
];

/** Puts all sheets side by side, and all prose. gzip looks back 32 kB, and finds more where like stands beside like. */
export const likeBesideLike: Plugin = {
  name: 'like-beside-like',
  ...onlyFor('client'),
  transform: {
    filter: { id: /\/src\/embed\.ts$/ },
    handler: (code) => ({
      code: `${LIKE.map((file) => `import '${file}';`).join('')}${code}`,
      map: null,
    }),
  },
};
