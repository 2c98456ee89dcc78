/**
 * `vite build` makes everything that ships, into dist/:
 * - care-guide.js, the script tag's file: one classic script with everything inside
 * - esm/, the modules that bundlers take, with their types
 * - embed.html, the iframe edition; care-guide-frame.js for the page around it
 * - care-guide-doctor.js, which tells an integrator what is wrong
 * - types/ for React and Vue, editors/ for VS Code and JetBrains, from custom-elements.json
 * - cli/, the command line, with everything inside
 * - integrity.json, what a page can hold the script to
 * - guides/, all guides as JSON, for those that the script does not bring
 * - guide.schema.json and directory.schema.json, what those documents are, for editors and other programs
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { guideModule } from './src/authoring/guide-module.js';
import { directoryJsonSchema, guideJsonSchema } from './src/authoring/guide-schema.js';
import { writeTypesAndEditorData } from './src/authoring/types/write.js';
import { diet } from './src/authoring/vite/diet.js';
import { finishScript } from './src/authoring/vite/finish-script.js';
import { writeSmallScripts } from './src/authoring/vite/frame.js';
import { writeGuides } from './src/authoring/vite/guides.js';
import { writeIntegrity } from './src/authoring/vite/integrity.js';
import { licenses } from './src/authoring/vite/licenses.js';
import { likeBesideLike } from './src/authoring/vite/like-beside-like.js';
import { minifyTemplates } from './src/authoring/vite/minify-templates.js';
import { plainImport } from './src/authoring/vite/plain-import.js';
import { writeWordPressPlugin } from './src/build/wordpress/plugin.js';
import { tokenList } from './src/styles/token-list.js';
import { tokens } from './src/styles/tokens.js';
import { ownTrustedTypesPolicy } from './src/authoring/vite/trusted-types-policy.js';

const { name, version, dependencies } = JSON.parse(
  readFileSync('package.json', 'utf8'),
) as PackageJson;
interface PackageJson {
  name: string;
  version: string;
  dependencies: Record<string, string>;
}

/** Lets a module import a guide's Markdown and get the compiled guide. */
const markdownGuides: Plugin = {
  name: 'markdown-guides',
  transform: {
    filter: { id: /\.md$/ },
    handler: (markdown, id) => ({
      code: guideModule(markdown, relative(process.cwd(), id)),
      moduleType: 'js',
      map: null,
    }),
  },
};

/** What the package exports of the elements: `care-guide/elements/…`. */
const elements = [
  'src/elements/events.ts',
  ...readdirSync('src/elements')
    .filter((folder) => folder.startsWith('care-'))
    .flatMap((folder) => [`${folder}/${folder}.ts`, `${folder}/events.ts`])
    .map((file) => `src/elements/${file}`)
    .filter((file) => existsSync(file)),
];

export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  plugins: [
    markdownGuides,
    diet,
    likeBesideLike,
    plainImport,
    minifyTemplates,
    ownTrustedTypesPolicy,
    licenses(Object.keys(dependencies)),
    finishScript,
  ],
  build: {
    target: 'es2022',
    reportCompressedSize: false,
    modulePreload: false,
    rolldownOptions: {
      checks: { pluginTimings: false }, // A slow machine is nothing to warn of.
      // What the bundler warns of, such as a name that a module does not export, would break on somebody's page.
      onLog(level, { message }) {
        if (level === 'warn') throw new Error(message);
      },
    },
  },
  environments: {
    client: {
      build: {
        outDir: 'dist',
        sourcemap: 'hidden',
        rolldownOptions: {
          input: 'src/embed.ts',
          output: {
            format: 'iife',
            entryFileNames: 'care-guide.js',
            postBanner: `/*! Care Guide ${version}, MIT. With code by others, see LICENSES.txt */`,
          },
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
              ...elements,
            ].map((file) => [relative('src', file).replace(/\.ts$/, ''), file]),
          ),
          external: Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
          preserveEntrySignatures: 'strict',
          output: {
            format: 'es',
            entryFileNames: '[name].js',
            chunkFileNames: 'shared/[name].js',
            minifyInternalExports: false,
          },
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
          input: { 'care-guide': 'src/authoring/cli/main.ts' },
          platform: 'node',
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments))
        await builder.build(environment);
      await writeSmallScripts(version);
      writeTypesAndEditorData({ name, version });
      execFileSync(
        process.execPath,
        ['node_modules/typescript/bin/tsc', '--project', 'tests/tsconfig.build.json'],
        { stdio: 'inherit' },
      );
      writeGuides();
      writeIntegrity('dist');
      await writeWordPressPlugin(version, tokenList(tokens.cssText));
      const schemas = { guide: guideJsonSchema(), directory: directoryJsonSchema() };
      for (const [of, schema] of Object.entries(schemas))
        writeFileSync(`dist/${of}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
    },
  },
});
