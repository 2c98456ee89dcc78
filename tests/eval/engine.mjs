// The search, bundled from source, with what training and the curve look at of its inside.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../', import.meta.url));
const outfile = join(await mkdtemp(join(tmpdir(), 'care-guide-')), 'directory.mjs');
await build({
  entryPoints: [join(root, 'tests/eval/internals.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  logLevel: 'error',
});

export const {
  buildIndex,
  createSearch,
  createSearchSync,
  evidenceOf,
  featuresOf,
  findCandidates,
  fuse,
  isDoubtful,
  isExact,
  leadOf,
  parseDirectory,
  probabilityOf,
  sampleDirectory,
} = await import(pathToFileURL(outfile).href);
