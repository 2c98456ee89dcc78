// Runs `npm test`, then each further suite that package.json has, and adds up how many tests passed. Each suite ends with a line
// "12 passed, 0 failed".
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { root } from './support/install.mjs';

/** `npm test` comes first: it installs what the others need. */
const SUITES = ['test', 'test:opensearch', 'test:wordpress', 'test:hosts', 'test:speech'];
const TIMEOUT_MINUTES = 30;

process.chdir(root);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Runs a script of package.json, passes on what it prints, and gives the last counts in it. */
const run = (name) =>
  new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name], {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: TIMEOUT_MINUTES * 60_000,
      shell: process.platform === 'win32',
    });
    let tail = '';
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk);
      tail = (tail + chunk).slice(-2000);
    });
    child.on('close', (code) => {
      const [, passed = '0', failed = '0'] =
        [...tail.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1) ?? [];
      // A suite that ended badly without a count of failures has one.
      const counts = { name, passed: Number(passed), failed: Number(failed) };
      if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) counts.failed = 1;
      resolve(counts);
    });
  });

const results = [];
for (const name of SUITES.filter((suite) => suite in scripts)) {
  console.log(`\n══ npm run ${name} ${'═'.repeat(50)}`);
  results.push(await run(name));
}
const sum = (key) => results.reduce((total, counts) => total + counts[key], 0);
console.log(`\n══ all ${'═'.repeat(60)}`);
for (const { name, passed, failed } of results)
  console.log(`${failed ? '✗' : '✓'} ${name.padEnd(18)}${passed} passed, ${failed} failed`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
