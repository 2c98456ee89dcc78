// `npm run test:wordpress`: the plugin on a real WordPress. Installs what it needs (Debian's packages), builds the plugin if it is
// not built, and says how many tests passed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installEngines } from '../support/browsers.mjs';
import { installPackages, root } from '../support/install.mjs';

process.chdir(root);
const begun = performance.now();
installPackages();
installEngines();
const { installWordPress } = await import('./wordpress.mjs');
installWordPress();
if (!existsSync('dist/wordpress/care-guide.zip'))
  spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { stdio: 'inherit' });

const scratch = mkdtempSync(join(tmpdir(), 'care-guide-test-'));
const counts = join(scratch, 'counts.json');
spawnSync(
  process.execPath,
  [
    '--import',
    'tsx',
    '--test',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./tests/support/node-counts.mjs',
    `--test-reporter-destination=${counts}`,
    ...process.argv.slice(2),
    'tests/wordpress/main.mjs',
  ],
  { stdio: 'inherit' },
);
const {
  passed = 0,
  failed = 1,
  skipped = 0,
} = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : {};
rmSync(scratch, { recursive: true, force: true });
console.log(`\nWordPress: ${((performance.now() - begun) / 1000).toFixed(0)} s`);
console.log(`${passed} passed, ${failed + skipped} failed`);
process.exitCode = failed + skipped > 0 || passed === 0 ? 1 : 0;
