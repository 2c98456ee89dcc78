// `npm run test:opensearch`: the search service on a real cluster of three nodes. Ends with how many tests passed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { root } from '../../support/install.mjs';

const TIMEOUT_MS = 8 * 60_000;

process.chdir(root);
const { whyNot } = await tsImport('../../support/opensearch/install.ts', import.meta.url);
const missing = whyNot();
if (missing) {
  console.log(`SKIPPED: all tests on a cluster. ${missing}`);
  console.log(`0 passed, ${process.env.CI ? 1 : 0} failed`);
  process.exit(process.env.CI ? 1 : 0);
}
const scratch = mkdtempSync(join(tmpdir(), 'care-guide-opensearch-test-'));
const file = join(scratch, 'counts.json');
const { status } = spawnSync(
  process.execPath,
  [
    ...['--import', 'tsx', '--test', '--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./tests/support/node-counts.mjs', `--test-reporter-destination=${file}`],
    'tests/server/opensearch/cluster.suite.ts',
  ],
  { stdio: ['ignore', 'inherit', 'inherit'], timeout: TIMEOUT_MS },
);
let counts = { passed: 0, failed: 1, skipped: 0 };
try {
  counts = JSON.parse(readFileSync(file, 'utf8'));
} catch {
  console.error('The tests ended without a count.');
}
rmSync(scratch, { recursive: true, force: true });
const failed = Math.max(counts.failed + counts.skipped, status === 0 ? 0 : 1);
console.log(`${counts.passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
