// A real search service for the browser tests, one for each engine, in a process of its own: see service.ts for the asking.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleCommandLine } from './command-line.mjs';

/** By engine. */
const services = new Map();
let program;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

const isAlive = ({ child }) => child && child.exitCode === null && child.signalCode === null;

const ACTIONS = {
  /** The page waits for its answer itself: on a busy machine that takes longer than a command may. */
  start(service, directory) {
    if (directory) writeFileSync(service.file, JSON.stringify(directory));
    if (isAlive(service)) return;
    const args = ['serve', service.file, '--port', `${service.port}`, '--allow-origin', '*'];
    service.child = spawn(process.execPath, [program, ...args, '--rate', '1000000'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  },
  async stop(service) {
    if (!isAlive(service)) return;
    service.child.kill('SIGKILL');
    await once(service.child, 'exit');
  },
  /** It takes questions and answers none, as when it has far too much to do. */
  pause: ({ child }) => child.kill('SIGSTOP'),
  continue: ({ child }) => child.kill('SIGCONT'),
};

export function servicePlugin() {
  const folder = mkdtempSync(join(tmpdir(), 'care-guide-service-'));
  const end = () => {
    for (const { child } of services.values()) child?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', end);
  return {
    name: 'care-guide-service',
    async executeCommand({ command, payload: { action, directory } = {}, session: { browser } }) {
      if (command !== 'service') return undefined;
      program ??= await bundleCommandLine(folder);
      const { name } = browser;
      if (!services.has(name))
        services.set(name, {
          port: await freePort(),
          file: join(folder, `${name.replaceAll(/\W/g, '')}.json`),
        });
      const service = services.get(name);
      await ACTIONS[action](service, directory);
      return { endpoint: `http://127.0.0.1:${service.port}/v1/organizations` };
    },
  };
}
