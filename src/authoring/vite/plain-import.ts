import type { Plugin } from 'vite';
import { onlyFor } from './only-for.js';

/** Hides the script's one `import()`, an address known on the page alone, from vite, which would wrap it to preload chunks. */
export const plainImport: Plugin = {
  name: 'plain-import',
  enforce: 'pre',
  ...onlyFor('client'),
  transform: {
    filter: { id: /\/src\/embed\.ts$/ },
    handler: (code) => ({ code: code.replace('import(', 'importPlainly('), map: null }),
  },
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk') chunk.code = chunk.code.replace('importPlainly(', 'import(');
  },
};
