// Three OpenSearch nodes on this machine, each a process of its own.
import { spawn } from 'node:child_process';
import { openSync, closeSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, java } from './install.mjs';

const START_TIMEOUT_MS = 180_000;
const HEAP = ['-Xms256m', '-Xmx1g'];

/** Ports that were free a moment ago. */
async function freePorts(count) {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise((resolve) => {
          const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

/**
 * Starts a cluster, and waits until all its nodes have found each other.
 *
 * @param options.size how many nodes.
 * @param options.httpPorts the ports they answer on; free ones by default.
 */
export async function startCluster({ size = 3, httpPorts } = {}) {
  const classpath = install();
  const folder = mkdtempSync(join(tmpdir(), 'care-guide-opensearch-'));
  const free = await freePorts(2 * size);
  const transport = free.splice(0, size);
  const http = httpPorts ?? free;
  const names = transport.map((_, i) => `node-${i + 1}`);
  const seeds = transport.map((port) => `127.0.0.1:${port}`).join(',');
  const nodes = names.map((name, i) => ({
    name,
    url: `http://127.0.0.1:${http[i]}`,
    log: join(folder, `${name}.log`),
    child: undefined,
  }));

  /** Starts a node, also one that was killed. */
  const start = (i) => {
    const log = openSync(nodes[i].log, 'a');
    const data = join(folder, nodes[i].name);
    const settings = [nodes[i].name, data, http[i], transport[i], seeds, names.join(',')];
    const child = spawn(java, [...HEAP, '-cp', classpath, 'Node', ...settings.map(String)], {
      stdio: ['pipe', log, log],
    });
    child.on('error', () => undefined);
    closeSync(log);
    nodes[i].child = child;
  };

  /** Kills a node as a power cut would. */
  const kill = async (i) => {
    const { child } = nodes[i];
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  };

  /** Waits for as many nodes to have found each other. */
  const ready = async (count = size) => {
    const end = Date.now() + START_TIMEOUT_MS;
    for (;;) {
      for (const { url, child, name, log } of nodes) {
        if (child?.exitCode)
          throw new Error(`${name} ended by itself:\n${readFileSync(log, 'utf8').slice(-2000)}`);
        const health = await fetch(`${url}/_cluster/health`, { signal: AbortSignal.timeout(2000) })
          .then((response) => response.json())
          .catch(() => undefined);
        if (health?.number_of_nodes >= count && health.status !== 'red') return;
      }
      if (Date.now() > end)
        throw new Error(
          `The nodes did not find each other in ${START_TIMEOUT_MS / 1000} s:\n${readFileSync(nodes[0].log, 'utf8').slice(-2000)}`,
        );
      await new Promise((again) => setTimeout(again, 300));
    }
  };

  const stop = async () => {
    await Promise.all(nodes.map((_, i) => kill(i)));
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };

  try {
    names.forEach((_, i) => start(i));
    await ready();
  } catch (error) {
    await stop();
    throw error;
  }
  return { nodes, urls: nodes.map(({ url }) => url), start, kill, ready, stop };
}
