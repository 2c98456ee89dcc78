import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// The package's own entry when it is built, else the same bundled from source.
const root = fileURLToPath(new URL('../../', import.meta.url));
const built = join(root, 'dist/esm/directory/index.js');

async function bundle() {
  const { build } = await import('esbuild');
  const outfile = join(await mkdtemp(join(tmpdir(), 'care-guide-')), 'directory.mjs');
  await build({
    entryPoints: [join(root, 'src/directory/index.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    logLevel: 'error',
  });
  return outfile;
}

export const { createSearch, createSearchSync, parseDirectory, sampleDirectory } = await import(
  pathToFileURL(existsSync(built) && !process.env.CARE_GUIDE_FROM_SOURCE ? built : await bundle())
    .href
);
