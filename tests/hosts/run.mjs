// `npm run test:hosts`: the packed package in the frameworks and bundlers that people have. Builds the package if it is not built,
// installs the apps in a folder that goes away (CARE_GUIDE_HOSTS names one that stays), and says how many tests passed.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installEngines } from '../support/browsers.mjs';
import { installPackages, root } from '../support/install.mjs';

process.chdir(root);
const begun = performance.now();
const seconds = () => `${((performance.now() - begun) / 1000).toFixed(0)} s`;
installPackages();
installEngines();
if (!existsSync('dist/esm/react.js'))
  spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { stdio: 'inherit' });

const kept = process.env.CARE_GUIDE_HOSTS;
const folder = kept ?? mkdtempSync(join(tmpdir(), 'hosts-'));
mkdirSync(folder, { recursive: true });
const npm = (...args) =>
  execFileSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
const [packed] = JSON.parse(npm('pack', root, '--json', '--ignore-scripts', '--loglevel=error'));
cpSync('tests/hosts/apps', join(folder, 'apps'), { recursive: true });
writeFileSync(
  join(folder, 'package.json'),
  JSON.stringify({
    private: true,
    workspaces: ['apps/*'],
    dependencies: { 'care-guide': `file:${packed.filename}` },
  }),
);
npm('install', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline');
// The same name and version may hold other files than the last time.
rmSync(join(folder, 'node_modules/care-guide'), { recursive: true, force: true });
mkdirSync(join(folder, 'node_modules/care-guide'));
execFileSync(
  'tar',
  ['-xzf', packed.filename, '-C', 'node_modules/care-guide', '--strip-components=1'],
  { cwd: folder },
);
// What bundlers keep of the last build may be of another package.
const caches = ['node_modules/.cache', '.next', '.docusaurus', '.angular', '.astro'];
for (const place of ['', ...readdirSync('tests/hosts/apps').map((name) => `apps/${name}`)])
  for (const cache of caches) rmSync(join(folder, place, cache), { recursive: true, force: true });
console.log(`Installed the hosts: ${seconds()}`);

const counts = join(folder, 'counts.json');
rmSync(counts, { force: true });
spawnSync(
  process.execPath,
  [
    '--test',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./tests/support/node-counts.mjs',
    `--test-reporter-destination=${counts}`,
    ...process.argv.slice(2),
    'tests/hosts/main.mjs',
  ],
  { stdio: 'inherit', env: { ...process.env, HOSTS_FOLDER: folder } },
);
const {
  passed = 0,
  failed = 1,
  skipped = 0,
} = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : {};
if (!kept) rmSync(folder, { recursive: true, force: true });
console.log(`\nHosts: ${seconds()}`);
console.log(`${passed} passed, ${failed + skipped} failed`);
process.exitCode = failed + skipped > 0 || passed === 0 ? 1 : 0;
