// `npm run eval -- --engine=opensearch`: the same evaluation, of the service on a real cluster.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { bundleCommandLine } from '../support/command-line.mjs';

const { whyNot } = await tsImport('../support/opensearch/install.ts', import.meta.url);
const missing = whyNot();
if (missing) throw new Error(missing);
const { startCluster } = await tsImport('../support/opensearch/cluster.ts', import.meta.url);
const scratch = mkdtempSync(join(tmpdir(), 'care-guide-eval-'));
const program = await bundleCommandLine(scratch);
const cluster = await startCluster();
let service;
process.on('exit', () => {
  service?.kill('SIGKILL');
  for (const { child } of cluster.nodes) child?.kill('SIGKILL');
  rmSync(scratch, { recursive: true, force: true });
});

/** What runs beside the evaluation does not keep it from ending. */
const letEnd = (child) => {
  child.unref();
  for (const stream of [child.stdin, child.stdout]) stream?.unref?.();
};
for (const { child } of cluster.nodes) letEnd(child);

/** Brings organizations into the cluster, and gives a search that asks the service. */
export async function createSearch(organizations) {
  const file = join(scratch, 'organizations.json');
  writeFileSync(file, JSON.stringify({ organizations }));
  const push = ['directory', 'push', file, '--to', cluster.urls[0]];
  const { status } = spawnSync(process.execPath, [program, ...push], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The directory could not be pushed.');
  service?.kill('SIGKILL');
  const nodes = cluster.urls.flatMap((url) => ['--opensearch', url]);
  service = spawn(
    process.execPath,
    [program, 'serve', ...nodes, '--port', '0', '--rate', '1000000000'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let text = '';
  for await (const chunk of service.stdout) {
    text += chunk;
    if (text.includes('Server listening')) break;
  }
  service.stdout?.resume();
  letEnd(service);
  const url = /http:\/\/127[\d.:]+/.exec(text)[0];
  return async (query, limit) => {
    const q = encodeURIComponent(query.slice(0, 200));
    const response = await fetch(`${url}/v1/organizations?q=${q}&limit=${limit}`);
    const { matches } = await response.json();
    return matches.map(({ organization, confidence }) => ({
      id: organization.id,
      confident: confidence !== 'unsure',
    }));
  };
}
