// `npm run test:speech`: walks through the built widget with real keys and a real screen reader, Orca, and holds what it says to
// what a listener must hear. Installs Orca where apt-get may; elsewhere says what is missing.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findEngines, installEngines } from '../support/browsers.mjs';
import { installPackages, root } from '../support/install.mjs';
import { installPrograms } from './programs.mjs';

const ENGINES = ['chromium', 'firefox'];

process.chdir(root);
const total = { passed: 0, failed: 0 };

/** Ends the run without a walk: on a machine that must have everything, that is a failure. */
function skip(reason) {
  console.error(`SKIPPED, nothing was heard: ${reason}`);
  const failed = process.env.CI ? 1 : 0;
  console.log(`0 passed, ${failed} failed`);
  process.exit(failed);
}

const missing = installPrograms();
if (missing.length > 0) skip(`this machine lacks ${missing.join(', ')}.`);
installEngines();
const { found } = findEngines();
const engines = ENGINES.filter((engine) => found[engine]);
if (engines.length === 0) skip('there is no Chromium and no Firefox.');

installPackages();
const run = (command, args) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit' });
    child.on('close', resolve);
  });
if (!existsSync('dist/care-guide.js')) await run('npm', ['run', 'build', '--silent']);

const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };
const server = createServer(async ({ url }, response) => {
  const path = normalize(new URL(url, 'http://localhost').pathname); // absolute: never above the root
  const body = await readFile(join(root, path)).catch(() => undefined);
  response.writeHead(body ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'text/plain' });
  response.end(body);
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));

const scratch = mkdtempSync(join(tmpdir(), 'care-guide-speech-'));
/** One engine's walk, in a session of its own. */
async function walk(engine) {
  const counts = join(scratch, `${engine}.json`);
  rmSync(counts, { force: true });
  await run('dbus-run-session', [
    '--',
    process.execPath,
    fileURLToPath(new URL('session.mjs', import.meta.url)),
    engine,
    found[engine].browser,
    `http://127.0.0.1:${server.address().port}/tests/speech/page.html`,
    counts,
  ]);
  return existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 1 };
}

for (const engine of engines) {
  let counted = await walk(engine);
  if (counted.failed > 0) {
    // Orca loses an utterance now and then, in any page: what the widget does wrong, it does twice.
    console.error(`${engine}: walked once more from the start, for a step was not heard.`);
    counted = await walk(engine);
  }
  total.passed += counted.passed;
  total.failed += counted.failed;
}
server.close();
rmSync(scratch, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
