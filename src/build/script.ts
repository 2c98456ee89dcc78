import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type MinifyOptions, minify } from 'terser';
import { type Rolldown, build } from 'vite';
import { version } from '../version.js';
import { firstWords } from './first-words.js';

/**
 * Writes `dist/care-guide.js`: the modules of `dist/module` in one classic script. Each is a
 * function that runs when it is first asked for, so that what loads later there is inside as code
 * that has not run.
 */
export async function writeScript(banner: string, terserOptions: MinifyOptions): Promise<void> {
  const modules = await asCommonJs('dist/module/care-guide.js');
  // Compression finds what repeats only where it is near: what loads later, from small to large,
  // then what is most like the first view, and that.
  const last = ['navigation', 'care-guide', 'first-view'];
  const rank = ({ name, code }: Rolldown.OutputChunk) =>
    code.length * 1e6 ** (1 + last.findIndex((each) => name.startsWith(each)));
  const functions = modules
    .sort((a, b) => rank(a) - rank(b))
    .map(({ fileName, code }) => `'./${fileName}'(exports, require) {${code}}`);
  const { code } = await minify(
    `(() => {
      const modules = {${functions.join(',\n')}};
      ${firstWords(version)}
      const loaded = {};
      const require = (name) => {
        if (!Object.hasOwn(loaded, name)) {
          const exports = {};
          modules[name](exports, require);
          loaded[name] = exports;
        }
        return loaded[name];
      };
      require('./care-guide.js');
    })();`,
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

/**
 * An entry's modules and those that load later as CommonJS, which asks for modules by calling a
 * function.
 */
async function asCommonJs(entry: string): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    define: { 'import.meta.url': 'undefined' }, // A script's address comes from its tag.
    build: {
      write: false,
      minify: 'oxc', // What it leaves, Terser makes smaller still.
      modulePreload: false,
      target: 'es2022',
      lib: { entry, formats: ['cjs'] },
      rolldownOptions: {
        checks: { invalidAnnotation: false }, // Terser moves what it keeps of them.
        output: {
          preserveModules: true,
          entryFileNames: ({ name }) => `${name.replace(/-[\w-]{8}$/, '')}.js`, // without the hash
          esModule: false,
          strict: false,
          externalLiveBindings: false, // No module changes what another one takes from it.
        },
      },
    },
  });
  const [bundle] = [result].flat();
  if (!bundle || !('output' in bundle)) throw new Error('Vite gave no modules for the script.');
  return bundle.output.filter((file) => file.type === 'chunk');
}
