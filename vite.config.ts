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
 * - guide.schema.json, what a guide is, for editors and other programs
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { transformSync } from 'esbuild';
import { type ManglePropertiesOptions, type MinifyOptions, minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import { guideModule } from './src/authoring/guide-module.js';
import { directoryJsonSchema, guideJsonSchema } from './src/authoring/guide-schema.js';
import { writeTypesAndEditorData } from './src/authoring/types/write.js';
import { writeSmallScripts } from './src/authoring/vite/frame.js';
import { onlyFuseMatch } from './src/authoring/vite/fuse-match.js';
import { writeGuides } from './src/authoring/vite/guides.js';
import { onlyUsedLit } from './src/authoring/vite/lit-parts.js';
import { keptNames } from './src/authoring/vite/short-names.js';
import { writeIntegrity } from './src/authoring/vite/integrity.js';
import { staticProperties } from './src/authoring/vite/static-properties.js';

const { name, version, dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as PackageJson;
interface PackageJson { name: string; version: string; dependencies: Record<string, string> }

const TERSER: MinifyOptions = {
  ecma: 2020,
  compress: { passes: 6, unsafe_arrows: true, pure_getters: true, keep_fargs: false },
  format: { comments: /^!/, ascii_only: true }, // A page may say nothing of its letters' encoding.
};

const onlyFor = (environment: string): Pick<Plugin, 'applyToEnvironment'> =>
  ({ applyToEnvironment: ({ name }) => name === environment });

/** Lets a module import a guide's Markdown and get the compiled guide. */
const markdownGuides: Plugin = {
  name: 'markdown-guides',
  transform: {
    filter: { id: /\.md$/ },
    handler: (markdown, id) => ({ code: guideModule(markdown, relative(process.cwd(), id)), moduleType: 'js', map: null }),
  },
};

/** What the script can do without, taken out where no minifier can see it. The modules for bundlers stay as they are. */
const diet: Plugin = {
  name: 'diet',
  enforce: 'pre',
  ...onlyFor('client'),
  resolveId(id, importer) {
    const isSheet = importer && /\/src\/(styles\/|elements\/.*\.styles)/.test(importer);
    const lite = { valibot: 'valibot-lite', '@lit/context': 'context-lite', './css-tag.js': 'css-lite', ...(isSheet && { lit: 'css-lite' }) }[id];
    return lite && resolve(`src/authoring/vite/${lite}.ts`);
  },
  transform(code, id) {
    if (id.endsWith('fuse.js/dist/fuse.basic.mjs')) return { code: onlyFuseMatch(code), map: null };
    if (/\/src\/elements\/.*\.ts$/.test(id)) return { code: staticProperties(code), map: null };
    const lit = onlyUsedLit(code, id);
    return lit === undefined ? undefined : { code: lit, map: null };
  },
};

/** Sheets and prose; the latter in the order in which they weigh least. */
const LIKE = [
  ...readdirSync('src/styles').map((file) => `./styles/${file}`),
  ...readdirSync('src/elements').filter((file) => file.endsWith('.styles.ts')).map((file) => `./elements/${file}`),
  './directory/sample.ts',
  './strings/en.ts',
  './content/herniated-disc.md',
  './directory/words.ts',
];

/** Puts all sheets side by side, and all prose. gzip looks back 32 kB, and finds more where like stands beside like. */
const likeBesideLike: Plugin = {
  name: 'like-beside-like',
  ...onlyFor('client'),
  transform: {
    filter: { id: /\/src\/embed\.ts$/ },
    handler: (code) => ({ code: `${LIKE.map((file) => `import '${file}';`).join('')}${code}`, map: null }),
  },
};

/** Hides the script's one `import()`, an address known on the page alone, from vite, which would wrap it to preload chunks. */
const plainImport: Plugin = {
  name: 'plain-import',
  enforce: 'pre',
  ...onlyFor('client'),
  transform: {
    filter: { id: /\/src\/embed\.ts$/ },
    handler: (code) => ({ code: code.replace('import(', 'importPlainly('), map: null }),
  },
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = chunk.code.replace('importPlainly(', 'import(');
  },
};

const POLICY_CALL = /createPolicy\((["'`])lit-html\1/g;

/**
 * Gives the script's Lit a Trusted Types policy of its own name. A page may allow one policy called `lit-html`; a second
 * Lit on that page would then die as it loads.
 */
const ownTrustedTypesPolicy: Plugin = {
  name: 'own-trusted-types-policy',
  ...onlyFor('client'),
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const calls = chunk.code.match(POLICY_CALL) ?? [];
      if (calls.length !== 1) {
        this.error(`Lit calls createPolicy("lit-html") ${String(calls.length)} times, not once: see how it names its Trusted Types policy now, and rename that one in vite.config.ts.`);
      }
      chunk.code = chunk.code.replace(POLICY_CALL, 'createPolicy(`care-guide`');
    }
  },
};

interface Node { type: string; [key: string]: unknown }
interface Template extends Node { tag: { name?: string }; quasi: { quasis: { start: number; end: number }[] } }

/** Private custom properties get names of one or two letters, the same in every sheet. */
const privateNames = new Map<string, string>();
const shortName = (name: string) => {
  if (!privateNames.has(name)) privateNames.set(name, `--${privateNames.size.toString(36)}`);
  return privateNames.get(name) as string;
};

const minifyCss = (css: string) =>
  transformSync(css, { loader: 'css', minify: true, legalComments: 'none' }).code.trim().replace(/--_[\w-]+/g, shortName).replace(/(--[\w-]+:|,) /g, '$1').replaceAll('\\', '\\\\');

/** As in JSX, a line's end between tags or values is no space; any other whitespace shrinks to one, which keeps words apart. */
const minifyHtml = (html: string) =>
  html.replace(/(^|>)\s*\n\s*(?=<|$)/g, '$1').replace(/\s+/g, ' ').replace(/ (?=\/?>)/g, '');

/** A minifier may not touch what is in a tagged template. */
const ascii = (text: string) => text.replace(/[^\0-\x7F]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Takes the indentation and comments out of `css` and `html` templates, which a JavaScript minifier must leave alone. */
const minifyTemplates: Plugin = {
  name: 'minify-templates',
  transform: {
    filter: { id: /\/src\/.*\.ts$/, code: /\b(?:css|html)`/ },
    handler(code) {
      const edits: { start: number; end: number; text: string }[] = [];
      const visit = (node: Node): void => {
        const { tag, quasi } = node as Template;
        const minify = node.type === 'TaggedTemplateExpression' && { css: minifyCss, html: minifyHtml }[tag.name ?? ''];
        if (minify) {
          for (const { start, end } of quasi.quasis) edits.push({ start, end, text: ascii(minify(code.slice(start, end))) });
        }
        for (const child of Object.values(node).flat()) if (child && typeof (child as Node).type === 'string') visit(child as Node);
      };
      visit(this.parse(code) as unknown as Node);
      edits.sort((a, b) => b.start - a.start);
      return { code: edits.reduce((all, { start, end, text }) => all.slice(0, start) + text + all.slice(end), code), map: null };
    },
  },
};

/** Which room or package a source file belongs to. */
function partOf(file: string): string {
  if (/node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\//.test(file)) return 'lit';
  if (file.endsWith('.md')) return 'guide content';
  if (file.endsWith('.styles.ts')) return 'styles';
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? /src\/(\w+)\//.exec(file)?.[1] ?? 'entry';
}

/** Minifies the script once more, and says how large it is, as it travels, and which part weighs how much. */
const finishScript: Plugin = {
  name: 'finish-script',
  ...onlyFor('client'),
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const script = bundle['care-guide.js'];
      if (script?.type !== 'chunk' || !script.map) return;
      const map = new SourceMap(script.map as unknown as SourceMapPayload);
      const bytes = new Map<string, number>();
      let part = 'build helpers';
      script.code.split('\n').forEach((line, row) => {
        for (let column = 0; column < line.length; column++) {
          const { originalSource } = map.findEntry(row, column) as { originalSource?: string };
          // What has no source of its own, such as the rest of a minified template, belongs to what stands before it.
          if (originalSource) part = partOf(originalSource);
          bytes.set(part, (bytes.get(part) ?? 0) + 1);
        }
      });
      delete bundle['care-guide.js.map'];
      // A second minifier finds another 1 %.
      const reserved = [...keptNames(script.code, [guideJsonSchema(), directoryJsonSchema()])];
      const properties: ManglePropertiesOptions = { reserved, keep_quoted: 'strict', regex: /^[A-Za-z_$][\w$]{2,}$/ };
      script.code = (await minify(script.code, { ...TERSER, mangle: { properties } })).code ?? script.code;
      const gzip = gzipSync(script.code, { level: 9 }).length;
      const row = (part: string, size: number, share: number) =>
        `  ${part.padEnd(16)}${size.toLocaleString('en').padStart(8)}${Math.round(share).toLocaleString('en').padStart(8)}`;
      const total = Buffer.byteLength(script.code);
      console.log(['', '  care-guide.js   minified    gzip',
        ...[...bytes].sort(([, a], [, b]) => b - a).map(([part, size]) => row(part, size, (size / total) * gzip)),
        row('all', total, gzip), ''].join('\n'));
    },
  },
};

/** The package's folder that a module belongs to. */
const packageOf = (module: string): string | undefined => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(module.replaceAll('\\', '/').replace(/^\0/, ''))?.[0];

const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Everything in the script and in the command line that others wrote, with the licenses under which they let us. */
const licenses: Plugin = {
  name: 'licenses',
  applyToEnvironment: ({ name }) => name === 'client' || name === 'cli',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : []));
    // What stands in for a package, or was taken from it by the diet, is its work too.
    const own = this.environment.name === 'client' ? Object.keys(dependencies).map((name) => resolve('node_modules', name)) : [];
    const folders = new Map([...own, ...modules.flatMap((module) => packageOf(module) ?? [])].map((folder) => [nameOf(folder), folder]));
    const texts = [['care-guide', '.'] as const, ...[...folders].sort(([a], [b]) => (a < b ? -1 : 1))].map(([name, folder]) => `${name}\n\n${licenseOf(name, folder, (message) => this.error(message))}\n`);
    this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: texts.join(`\n${'-'.repeat(80)}\n\n`) });
  },
};

const FREE = /^\(?(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|CC0-1\.0|Unlicense)\b/;

interface PackageLicense { license?: string; licenses?: { type: string }[]; author?: string | { name: string } }

/** A package's license: its file, else what it says in its package.json. Refuses those that ask for more than to be named. */
function licenseOf(name: string, folder: string, fail: (message: string) => never): string {
  const { license, licenses: [older] = [], author = '' } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as PackageLicense;
  const kind = license ?? older?.type ?? 'none';
  if (!FREE.test(kind)) fail(`${name} comes under the license "${kind}": find out whether it may be passed on.`);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : `${kind}, by ${typeof author === 'string' ? author : author.name}`;
}

const elements = readdirSync('src/elements').filter((file) => /^(care-[\w-]+|(coverage-)?events)\.ts$/.test(file)).map((file) => `src/elements/${file}`);

export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  plugins: [markdownGuides, diet, likeBesideLike, plainImport, minifyTemplates, ownTrustedTypesPolicy, licenses, finishScript],
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
          input: Object.fromEntries(['src/index.ts', 'src/define.ts', 'src/html.ts', 'src/directory/index.ts', 'src/doctor/index.ts', ...elements]
            .map((file) => [relative('src', file).replace(/\.ts$/, ''), file])),
          external: Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
          preserveEntrySignatures: 'strict',
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared/[name].js', minifyInternalExports: false },
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
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
      await writeSmallScripts(version);
      writeTypesAndEditorData({ name, version });
      execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--project', 'tests/tsconfig.build.json'], { stdio: 'inherit' });
      writeGuides();
      writeIntegrity('dist');
      writeFileSync('dist/guide.schema.json', `${JSON.stringify(guideJsonSchema(), null, 2)}\n`);
    },
  },
});
