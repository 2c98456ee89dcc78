import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { type MinifyOptions, minify } from 'terser';
import { version } from '../version.js';
import { firstWords } from './first-words.js';

/**
 * How the bundler's own helper goes through what a module exports: inherited properties, too. On a page that gives all objects a
 * property more, it would take that for an export, and the script would end.
 */
const INHERITED_TOO = 'for (var name in all)';
const OWN_ONLY = 'for (var name of Object.keys(all))';

/**
 * Writes `dist/care-guide.js`: the modules of `dist/module` in one classic script. What loads later there is inside, as
 * functions that have not run.
 */
export async function writeScript(banner: string, terserOptions: MinifyOptions): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ['dist/module/care-guide.js'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
    define: { 'import.meta.url': 'undefined' }, // A script's address comes from its tag.
  });
  const wrapped = outputFiles[0]?.text ?? '';
  if (wrapped.split(INHERITED_TOO).length !== 2)
    throw new Error(`esbuild's helper for exports has changed: see what src/build/script.ts says.`);
  const { code } = await minify(
    `(() => {${firstWords(version)}\n${wrapped.replace(INHERITED_TOO, OWN_ONLY)}})();`,
    terserOptions,
  );
  if (!code) throw new Error('Nothing was left of the script.');
  // Chromium compiles all of it while it still loads, and not piece by piece as it is called.
  const script = `${banner}\n//# allFunctionsCalledOnLoad\n${code}\n`;
  writeFileSync('dist/care-guide.js', script);
  const bytes = (size: number) => size.toLocaleString('en').padStart(8);
  const gzip = gzipSync(script, { level: 9 }).length;
  console.log(`  care-guide.js         ${bytes(script.length)}${bytes(gzip)}`);
}
