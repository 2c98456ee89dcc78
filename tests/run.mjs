// `npm test`: brings in what it needs, then runs every check and test there is, and says how many passed.
//   npm test -- elements/care-faq     only the tests whose file's path has this in it
//   npm test -- --only=types,lint     only these steps
//   npm run check                     types, lint and node at once, without tests that start programs
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findEngines, installEngines, sayMissing, wantedEngines } from './support/browsers.mjs';
import { installPackages, root } from './support/install.mjs';

const STEP_TIMEOUT_MS = 10 * 60_000;

const args = process.argv.slice(2);
const filters = args.filter((arg) => !arg.startsWith('--'));
const only = args
  .find((arg) => arg.startsWith('--only='))
  ?.slice('--only='.length)
  .split(',');

/** For the inner loop: steps run side by side, and what starts programs of its own waits for `npm test`. */
const quick = args.includes('--quick');
const STARTS_PROGRAMS = /^tests.(server|authoring.cli)\b/;

process.chdir(root);
const scratch = mkdtempSync(join(tmpdir(), 'care-guide-test-'));
const bin = (path) => join('node_modules', path);

/** Runs a Node program and gives its exit code. */
const node = (programArgs, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, programArgs, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      timeout: STEP_TIMEOUT_MS,
    });
    child.on('close', (code, signal) => {
      if (signal) console.error(`Stopped after ${STEP_TIMEOUT_MS / 60_000} minutes.`);
      resolve(code ?? 1);
    });
  });

/** A check counts as one test. */
const check = async (...programArgs) =>
  (await node(programArgs)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

const testFiles = (ending, folders = ['']) =>
  folders
    .flatMap((folder) =>
      existsSync(join('tests', folder))
        ? readdirSync(join('tests', folder), { recursive: true }).map((file) =>
            join('tests', folder, file),
          )
        : [],
    )
    .filter(
      (file) =>
        file.endsWith(ending) &&
        (filters.length === 0 || filters.some((filter) => file.includes(filter))),
    )
    .sort();

/** The counts that a reporter wrote; when it wrote none, or hides why the program failed, that is a failure too. */
function counted(file, code) {
  const counts = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 0 };
  if (counts.skipped) console.error(`${counts.skipped} skipped: a skipped test counts as failed.`);
  const failed = counts.failed + (counts.skipped ?? 0);
  return {
    passed: counts.passed,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    engines: counts.engines,
  };
}

async function nodeTests() {
  const files = testFiles('.test.ts').filter((file) => !quick || !STARTS_PROGRAMS.test(file));
  if (files.length === 0) return undefined;
  const counts = join(scratch, 'node.json');
  const code = await node([
    '--import',
    'tsx',
    '--test',
    `--test-reporter=${quick ? 'dot' : 'spec'}`,
    '--test-reporter-destination=stdout',
    '--test-reporter=./tests/support/node-counts.mjs',
    `--test-reporter-destination=${counts}`,
    ...files,
  ]);
  return counted(counts, code);
}

const browserFiles = () => testFiles('.browser.ts', ['elements', 'page', 'demo', 'combobox']);

async function browserTests(files = browserFiles(), env = {}) {
  if (files.length === 0) return undefined;
  installEngines();
  const missing = sayMissing();
  if (missing) console.error(missing);
  if (Object.keys(findEngines().found).length === 0 || (missing && wantedEngines().required))
    return { passed: 0, failed: 1 };
  const counts = join(scratch, 'browser.json');
  const code = await node(
    [
      '--import',
      'tsx',
      bin('@web/test-runner/dist/bin.js'),
      '--config',
      'tests/web-test-runner.config.mjs',
    ],
    { CARE_GUIDE_COUNTS: counts, CARE_GUIDE_TESTS: files.join('\n'), ...env },
  );
  return counted(counts, code);
}

const STEPS = {
  types: () =>
    check(
      bin('typescript/bin/tsc'),
      '--noEmit',
      '--incremental',
      '--tsBuildInfoFile',
      'node_modules/.cache/types.tsbuildinfo',
    ),
  lint: () =>
    check(
      bin('eslint/bin/eslint.js'),
      '--max-warnings=0',
      '--cache',
      '--cache-location',
      'node_modules/.cache/eslint',
      '.',
    ),
  node: nodeTests,
  build: () => check(bin('vite/bin/vite.js'), 'build'),
  size: () => check('--import', 'tsx', 'tests/checks/size.ts'),
  generated: () => check('--import', 'tsx', 'tests/checks/generated.ts'),
  package: () => check('tests/checks/package.mjs'),
  commands: () => check('tests/checks/commands.mjs'),
  browser: () => browserTests(),
  // What holds for the elements must hold for the script, after all that the build does to it.
  built: () =>
    browserTests(testFiles('.browser.ts', ['elements']), {
      CARE_GUIDE_BUILT: '1',
      CARE_GUIDE_ENGINES: Object.keys(findEngines().found)[0] ?? '',
    }),
};

/** What is run only when it is asked for. */
const ON_REQUEST = {
  screenshots: () =>
    browserTests(['tests/page/isolation.screenshots.ts'], {
      CARE_GUIDE_SCREENSHOTS: 'screenshots',
      CARE_GUIDE_ENGINES: 'chromium',
    }),
};

/** With a filter, only tests; and the build, when a chosen test is about the built file. */
const chosen =
  only ??
  (filters.length === 0
    ? Object.keys(STEPS)
    : [
        'node',
        ...(browserFiles().some((file) =>
          ['page', 'demo'].some((folder) => file.startsWith(join('tests', folder))),
        )
          ? ['build']
          : []),
        'browser',
      ]);

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

installPackages();
const begun = performance.now();
const total = { passed: 0, failed: 0 };
const lines = [];

async function run(name) {
  const step = STEPS[name] ?? ON_REQUEST[name];
  if (!step)
    throw new Error(`There is no step "${name}": the steps are ${Object.keys(STEPS).join(', ')}.`);
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  const since = performance.now();
  const result = await step().catch((error) => {
    console.error(error.message);
    return { passed: 0, failed: 1 };
  });
  if (!result) {
    console.log('No test here.');
    return;
  }
  total.passed += result.passed;
  total.failed += result.failed;
  const engines = Object.entries(result.engines ?? {}).map(
    ([engine, { passed, failed }]) => `${engine} ${passed}/${passed + failed}`,
  );
  lines.push(
    `${result.failed ? '✗' : '✓'} ${name.padEnd(10)}${`${result.passed}/${result.passed + result.failed}`.padStart(10)}${seconds(since).padStart(10)}   ${engines.join(', ')}`.trimEnd(),
  );
  console.log(lines.at(-1));
}
if (quick) await Promise.all(chosen.map(run));
else for (const name of chosen) await run(name);
rmSync(scratch, { recursive: true, force: true });

console.log(`\n── all in ${seconds(begun)} ${'─'.repeat(40)}\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
