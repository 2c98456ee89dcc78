/**
 * `vite build` makes everything that ships, into dist/:
 * - care-guide.js, the script tag's file: one classic script with everything inside
 * - module/, the same as modules for `<script type="module">`: what is needed later loads later
 * - esm/, the modules that bundlers take, with their types
 * - embed.html, the iframe edition; care-guide-frame.js for the page around it
 * - care-guide-doctor.js, which tells an integrator what is wrong
 * - types/ for React and Vue, editors/ for VS Code and JetBrains, from custom-elements.json
 * - cli/, the command line, with everything inside
 * - integrity.json, what a page can hold the script to
 * - cdn/<version>/, what a server gives out under an address that never changes, with the integrity
 *   of each file
 * - wordpress/care-guide.zip, the plugin
 * - guides/, all guides as JSON, for those that the script does not bring
 * - guide.schema.json and directory.schema.json, what those documents are, for editors and other
 *   programs
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { MinifyOptions } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import { writeCdn } from './src/build/cdn.js';
import { firstView } from './src/build/first-view.js';
import { writeGuides } from './src/build/guides.js';
import { writeIntegrity } from './src/build/integrity.js';
import { directoryJsonSchema, guideJsonSchema } from './src/build/json-schemas.js';
import { publicModules } from './src/build/manifest/element-manifest.js';
import { licenses } from './src/build/plugins/licenses.js';
import { markdownGuides } from './src/build/plugins/markdown-guides.js';
import { minifyTemplates } from './src/build/plugins/minify-templates.js';
import { ownTrustedTypesPolicy } from './src/build/plugins/trusted-types-policy.js';
import { weigh } from './src/build/plugins/weigh.js';
import { writeScript } from './src/build/script.js';
import { writeSmallScripts } from './src/build/small-scripts.js';
import { tokenList } from './src/build/token-list.js';
import { writeTypesAndEditorData } from './src/build/types/write.js';
import { writeWordPressPlugin } from './src/build/wordpress/plugin.js';
import { tokens } from './src/styles/tokens.js';

const { name, version, dependencies } = JSON.parse(
  readFileSync('package.json', 'utf8'),
) as PackageJson;
interface PackageJson {
  name: string;
  version: string;
  dependencies: Record<string, string>;
}

const banner = `/*! Care Guide ${version}, MIT. With code by others, see LICENSES.txt */`;

/** Keeps a plugin to the build of one environment. */
const only = (environment: string, plugin: Plugin): Plugin => ({
  ...plugin,
  applyToEnvironment: ({ name }) => name === environment,
});
const terserOptions: MinifyOptions = {
  ecma: 2020,
  compress: { passes: 6, pure_getters: true, unsafe_arrows: true, keep_fargs: false },
  format: { comments: /^!/, ascii_only: true }, // A page may say nothing of its letters' encoding.
};

export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  plugins: [
    markdownGuides,
    minifyTemplates,
    only('client', ownTrustedTypesPolicy),
    only('client', weigh),
    only('client', licenses('dist/LICENSES.txt')),
    only('cli', licenses('dist/cli/LICENSES.txt')),
  ],
  build: {
    target: 'es2022',
    lib: { entry: 'src/module.ts' }, // A library: an `import()` of ours stays one.
    reportCompressedSize: false,
    modulePreload: false,
    minify: 'terser',
    terserOptions,
    rolldownOptions: {
      checks: { pluginTimings: false }, // A slow machine is nothing to warn of.
      // What the bundler warns of, such as a name that a module does not export, would break on
      // somebody's page.
      onLog(level, { message }) {
        if (level === 'warn') throw new Error(message);
      },
    },
  },
  environments: {
    // The modules for a page; the script is made of them.
    client: {
      build: {
        outDir: 'dist/module',
        sourcemap: 'hidden', // They are packed, and no page asks for them: a developer gives them to the browser's tools.
        rolldownOptions: {
          input: { 'care-guide': 'src/module.ts' },
          output: [
            {
              format: 'es',
              entryFileNames: '[name].js',
              chunkFileNames: '[name]-[hash].js',
              postBanner: banner,
              codeSplitting: { groups: [firstView('src/module.ts')] },
            },
          ],
        },
      },
    },
    esm: {
      consumer: 'client',
      build: {
        outDir: 'dist/esm',
        minify: false, // Whoever bundles the modules minifies them, and reads them until then.
        rolldownOptions: {
          input: Object.fromEntries(
            [
              'src/index.ts',
              'src/define.ts',
              'src/html.ts',
              'src/directory/index.ts',
              'src/doctor/index.ts',
              'src/react/component.ts',
              'src/elements/events.ts',
              ...publicModules(),
            ].map((file) => [relative('src', file).replace(/\.ts$/, ''), file]),
          ),
          external: [...Object.keys(dependencies), 'react'].map(
            (name) => new RegExp(`^${name}(/|$)`),
          ),
          preserveEntrySignatures: 'strict',
          output: [
            {
              format: 'es',
              entryFileNames: '[name].js',
              chunkFileNames: 'shared/[name].js',
              minifyInternalExports: false,
            },
          ],
        },
      },
    },
    cli: {
      consumer: 'server',
      resolve: { noExternal: true }, // Who only uses the widget installs nothing for authors.
      build: {
        outDir: 'dist/cli',
        minify: true,
        rolldownOptions: {
          input: {
            'care-guide': 'src/authoring/cli/main.ts',
            'directory-worker': 'src/server/engines/directory-worker.ts', // a thread's entry
          },
          platform: 'node',
          output: [{ format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' }],
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      rmSync('dist', { recursive: true, force: true });
      for (const environment of Object.values(builder.environments))
        await builder.build(environment);
      await writeScript(banner, terserOptions);
      await writeSmallScripts(banner);
      writeTypesAndEditorData({ name, version });
      execFileSync(
        process.execPath,
        ['node_modules/typescript/bin/tsc', '--project', 'src/build/types/tsconfig.json'],
        { stdio: 'inherit' },
      );
      writeGuides();
      writeIntegrity('dist');
      writeCdn(version);
      await writeWordPressPlugin(version, tokenList(tokens.cssText));
      const schemas = { guide: guideJsonSchema(), directory: directoryJsonSchema() };
      for (const [of, schema] of Object.entries(schemas))
        writeFileSync(`dist/${of}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
    },
  },
});
