// Three OpenSearch nodes on this machine, each a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, closeSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { install, java } from './install.js';

const START_TIMEOUT_MS = 180_000;
const HEAP = ['-Xms256m', '-Xmx1g'];
/** Starts sooner, and is slower in the long run. */
const QUICK_START = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** Ports that were free a moment ago. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<Server>((resolve) => {
          const server = createServer().listen(0, '127.0.0.1', () => {
            resolve(server);
          });
        }),
    ),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

interface Health {
  number_of_nodes: number;
  status: 'green' | 'yellow' | 'red';
}

/** A node; `child` is its process, once it was started. */
export interface ClusterNode {
  name: string;
  url: string;
  log: string;
  child: ChildProcess | undefined;
}

/** A cluster on this machine. */
export type Cluster = Awaited<ReturnType<typeof startCluster>>;

/**
 * Starts a cluster, and waits until all its nodes have found each other.
 *
 * @param options.size how many nodes.
 * @param options.isShort whether it ends soon: then it starts sooner, and is slower in the long run.
 * @param options.httpPorts the ports they answer on; free ones by default.
 */
export async function startCluster({
  size = 3,
  isShort = false,
  httpPorts,
}: { size?: number; isShort?: boolean; httpPorts?: readonly number[] } = {}) {
  const classpath = install();
  const folder = mkdtempSync(join(tmpdir(), 'care-guide-opensearch-'));
  const free = await freePorts(2 * size);
  const transport = free.splice(0, size);
  const http = httpPorts ?? free;
  const names = transport.map((_, i) => `node-${i + 1}`);
  const seeds = transport.map((port) => `127.0.0.1:${port}`).join(',');
  const nodes = names.map((name, i): ClusterNode => ({
    name,
    url: `http://127.0.0.1:${http[i]}`,
    log: join(folder, `${name}.log`),
    child: undefined,
  }));

  /** Starts a node, also one that was killed. */
  const start = (i: number): void => {
    const node = nodes[i] as ClusterNode;
    const log = openSync(node.log, 'a');
    const data = join(folder, node.name);
    const settings = [node.name, data, http[i], transport[i], seeds, names.join(',')];
    const child = spawn(
      java,
      [...HEAP, ...(isShort ? QUICK_START : []), '-cp', classpath, 'Node', ...settings.map(String)],
      {
        stdio: ['pipe', log, log],
      },
    );
    child.on('error', () => undefined);
    closeSync(log);
    node.child = child;
  };

  /** Kills a node as a power cut would. */
  const kill = async (i: number): Promise<void> => {
    const { child } = nodes[i] as ClusterNode;
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
          .then((response) => response.json() as Promise<Health>)
          .catch(() => undefined);
        if (health && health.number_of_nodes >= count && health.status !== 'red') return;
      }
      if (Date.now() > end)
        throw new Error(
          `The nodes did not find each other in ${START_TIMEOUT_MS / 1000} s:\n${readFileSync((nodes[0] as ClusterNode).log, 'utf8').slice(-2000)}`,
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
