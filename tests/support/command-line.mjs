import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './install.mjs';

/** Bundles the command line from source into a folder, with what it loads when it is wanted; gives the program. */
export async function bundleCommandLine(outdir) {
  await build({
    entryPoints: {
      'care-guide': join(root, 'src/authoring/cli/main.ts'),
      'directory-worker': join(root, 'src/server/engines/directory-worker.ts'),
    },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
    // The libraries of the service are written for Node's older modules.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
  writeFileSync(join(outdir, 'package.json'), '{ "type": "module" }');
  return join(outdir, 'care-guide.js');
}
