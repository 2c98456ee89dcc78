// What `npm pack` would send out: all that the package promises, and nothing else.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { root } from '../support/install.mjs';

const BELONGS =
  /^(dist\/(care-guide(-frame|-doctor)?\.js|embed\.html|(guide|directory)\.schema\.json|integrity\.json|sbom\.cdx\.json|guides\/[\w.-]+\.json|types\/(react|vue)\.d\.ts|editors\/[\w.-]+\.json|LICENSES\.txt|cli\/([\w-]+\.js|LICENSES\.txt)|module\/[\w.-]+\.js(\.map)?|esm\/[\w/.-]+\.(js|d\.ts))|(custom-elements|package)\.json|docs\/[\w/.-]+\.(md|json|png|svg|webp)|(README|CHANGELOG|ARCHITECTURE|CONTRIBUTING)\.md|LICENSE)$/;

process.chdir(root);
const read = (file) => readFileSync(file, 'utf8');
const json = (file) => (existsSync(file) ? JSON.parse(read(file)) : {});
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const scratch = mkdtempSync(join(tmpdir(), 'care-guide-package-'));
process.on('exit', () => {
  rmSync(scratch, { recursive: true, force: true });
});
const [{ files, filename }] = JSON.parse(
  execFileSync(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
);
const tarball = join(scratch, filename);
const packed = new Set(files.map(({ path }) => path));
const { bin, exports, customElements: manifest } = json('package.json');

const strays = [...packed]
  .filter((file) => !BELONGS.test(file))
  .map((file) => `${file} is no part of the package: take it out of package.json's "files".`);

/** Minified modules with code have a map beside them; none names it, so that no page asks for it. */
const onlyImports = /^(\/\*!.*?\*\/|\s|import\s*[^;]*;?)*$/s;
const unmapped = [...packed]
  .filter((file) => /^dist\/module\/.*\.js$/.test(file))
  .filter((file) => {
    const hasMap = packed.has(`${file}.map`) || onlyImports.test(read(file));
    return !hasMap || read(file).includes('sourceMappingURL');
  })
  .map((file) => `${file} has no source map beside it, or names one: see vite.config.ts.`);

/** Every file that package.json and the manifest lead to; `*` stands for each element. */
const elements = (json(manifest).modules ?? [])
  .filter(({ declarations }) => declarations.some(({ tagName }) => tagName))
  .map(({ path }) => posix.basename(path, '.js'));
const promised = [
  ...Object.values(bin),
  ...Object.values(exports)
    .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
    .flatMap((target) =>
      target.includes('elements/*')
        ? elements.map((name) => target.replaceAll('*', name))
        : [target],
    ),
  ...(json(manifest).modules ?? []).map(({ path }) => path),
].map((target) => posix.normalize(target));
/** A `*` elsewhere stands for whatever there is, and that is something. */
const isThere = (file) => {
  const [start, end] = file.split('*');
  return end === undefined
    ? packed.has(file)
    : [...packed].some((path) => path.startsWith(start) && path.endsWith(end));
};
const missing = [...new Set(promised)]
  .filter((file) => !isThere(file))
  .map((file) => `${file} is promised and is not there: build it, or correct what names it.`);

/** What the README links to, beside it in the package, too. */
const links = [...read('README.md').matchAll(/\]\(([^):]+)\)|src="([^":]+)"/g)]
  .map(([, link, picture]) => (link ?? picture).replace(/#.*/, ''))
  .filter((file) => !packed.has(file))
  .map((file) => `README.md leads to ${file}, which is not packed.`);

/** Modules and types that lead to a file that is not packed; and anything that tells of this machine. */
const broken = [...packed]
  .filter((file) => !file.endsWith('.map')) // which quote sources
  .filter((file) => /^dist\/(esm|module)\//.test(file))
  .flatMap((file) =>
    [...read(file).matchAll(/(?:from|import)\s*\(?["'](\.[^"']+)["']/g)]
      .map(([, target]) => posix.join(posix.dirname(file), target))
      .filter(
        (target) =>
          !packed.has(target) &&
          !(file.endsWith('.d.ts') && packed.has(target.replace(/\.js$/, '.d.ts'))),
      )
      .map((target) => `${file} imports ${target}, which is not packed.`),
  );
const telltale = [...packed]
  .filter((file) => read(file).includes(root.replace(/\/$/, '')))
  .map((file) => `${file} names a path of this machine.`);

/** A script is read in the page's encoding, whatever that is: only ASCII is the same in all of them. */
const unreadable = [...packed]
  .filter((file) => /^dist\/(module\/)?[\w-]*\.js$/.test(file) && /[^\0-\x7F]/.test(read(file)))
  .map((file) => `${file} holds letters that are no ASCII: write them as escapes, in the build.`);

/** What has no business with a page loads where there is none, and registers nothing. */
const loads = (file) => {
  try {
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `await import('./${file}'); if (globalThis.customElements?.get('care-guide')) throw new Error('It registers elements.');`,
      ],
      { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' },
    );
    return [];
  } catch ({ stderr }) {
    return [`${file} does not load in Node: ${/^\w*Error.*$/m.exec(stderr)?.[0] ?? stderr}`];
  }
};
const unloadable =
  missing.length > 0
    ? []
    : [
        'dist/esm/index.js',
        'dist/esm/html.js',
        'dist/esm/directory/index.js',
        'dist/esm/doctor/index.js',
      ].flatMap(loads);

/** What bundlers and Node would trip over, by publint. */
const { messages, pkg } = await publint({
  pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer },
  strict: true,
});
const unpublishable = messages.map((message) => formatMessage(message, pkg, { color: false }));

/** What TypeScript would trip over, by "Are the types wrong?". The package is for modules; a few of its files have no types. */
const UNTYPED = ['care-guide.js', 'care-guide-frame.js', 'care-guide-doctor.js', 'embed.html'];
function wrongTypes() {
  try {
    execFileSync(
      process.execPath,
      [
        'node_modules/@arethetypeswrong/cli/dist/index.js',
        tarball,
        '--profile',
        'esm-only',
        '--format',
        'ascii',
        '--no-color',
        '--no-emoji',
        '--exclude-entrypoints',
        ...UNTYPED,
      ],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
    return [];
  } catch ({ stdout, stderr }) {
    return [`${stdout}${stderr}`.trim()];
  }
}

const problems = [
  ...strays,
  ...unmapped,
  ...missing,
  ...links,
  ...broken,
  ...telltale,
  ...unreadable,
  ...unloadable,
  ...unpublishable,
  ...wrongTypes(),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log(`The package holds ${packed.size} files, and all that it promises.`);
