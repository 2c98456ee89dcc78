#!/usr/bin/env node
// `npm run bench:service`: the search service on generated organizations, asked on this machine's own network: by itself with
// 100,000 and with a million, and with a cluster of three nodes with a million. `--size=…` takes another number for a million,
// `--only=embedded` or `--only=cluster` measures a part.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import autocannon from 'autocannon';
import { tsImport } from 'tsx/esm/api';
import { bundleCommandLine } from '../support/command-line.mjs';
import { generate, typedQueries } from './service-data.mjs';

const SECONDS = 15;
/**
 * Autocannon sends what a second may have as fast as it can. Visitors do not type all at once: so many of it start one after
 * the other within a second, each with a connection and its share of the requests.
 */
const STREAMS = 25;
const SMALL = 100_000;
const argument = (name, otherwise) =>
  Number(process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);
const LARGE = argument('size', 1_000_000);
const only = /--only=(\w+)/.exec(process.argv.join(' '))?.[1];

/** The most that an answer's 99th percentile may take, in ms, and at how many requests a second. */
const GOALS = [
  { who: `embedded ${SMALL}`, rate: 200, p99: 25 },
  { who: `embedded ${LARGE}`, rate: 200, p99: 60 },
  { who: `cluster ${LARGE}`, rate: 50, p99: 120 },
];

const scratch = mkdtempSync(join(tmpdir(), 'care-guide-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const program = await bundleCommandLine(scratch);
const rows = [];

function directory(size) {
  const file = join(scratch, `${size}.json`);
  writeFileSync(
    file,
    `{"updated":"2026-11-01","organizations":[\n${generate(size)
      .map((row) => JSON.stringify(row))
      .join(',\n')}\n]}`,
  );
  return file;
}

async function serve(args) {
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=8192', program, 'serve', '--port', '0', '--rate', '1000000000', ...args],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let text = '';
  for await (const chunk of child.stdout) {
    text += chunk;
    if (text.includes('Server listening')) break;
  }
  child.stdout?.resume();
  const url = /http:\/\/127[\d.:]+/.exec(text)[0];
  return { url, child, seconds: (performance.now() - begun) / 1000 };
}

/** Memory of a process, in MB. */
const memory = (pid) =>
  Math.round(
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024,
  );

async function load(who, url, queries, rate, pids) {
  const times = [];
  const streams = Array.from({ length: STREAMS }, async (_, stream) => {
    await setTimeout((stream * 1000) / STREAMS);
    const requests = queries
      .filter((_, i) => i % STREAMS === stream)
      .map((q) => ({
        path: `/v1/organizations?q=${encodeURIComponent(q)}&limit=8`,
        headers: { 'accept-encoding': 'gzip' },
      }));
    const run = autocannon({
      url,
      connections: 1,
      overallRate: rate / STREAMS,
      duration: SECONDS,
      requests,
    });
    run.on('response', (client, status, size, time) => times.push(time));
    return run;
  });
  const results = await Promise.all(streams);
  const sum = (value) => results.reduce((total, result) => total + value(result), 0);
  times.sort((a, b) => a - b);
  const percentile = (share) => Math.round(times[Math.floor(share * (times.length - 1))]);
  rows.push({
    who,
    'asked/s': rate,
    'answered/s': Math.round(times.length / SECONDS),
    'p50 ms': percentile(0.5),
    'p99 ms': percentile(0.99),
    errors: sum(({ non2xx, errors, timeouts }) => non2xx + errors + timeouts),
    'bytes an answer': Math.round(sum(({ throughput }) => throughput.total) / times.length),
    MB: pids.map(memory).join('+'),
  });
  console.log(JSON.stringify(rows.at(-1)));
}

async function measure(who, args, size, more = []) {
  const { url, child, seconds } = await serve(args);
  console.log(`${who}: ready after ${seconds.toFixed(1)} s`);
  const queries = typedQueries(size);
  // Each once, so that what compiles while it runs is compiled.
  for (const q of queries) await fetch(`${url}/v1/organizations?q=${encodeURIComponent(q)}`);
  for (const rate of [50, 200]) await load(who, url, queries, rate, [child.pid, ...more]);
  child.kill('SIGKILL');
}

console.log(
  `${cpus().length} × ${cpus()[0].model}; load ${loadavg()[0].toFixed(1)}; Node ${process.versions.node}`,
);
for (const size of only === 'cluster' ? [] : new Set([SMALL, LARGE]))
  await measure(`embedded ${size}`, [directory(size)], size);

const { whyNot } = await tsImport('../support/opensearch/install.ts', import.meta.url);
const missing = whyNot();
if (only === 'embedded') console.log('No cluster is measured, as asked.');
else if (missing) console.log(`No cluster is measured. ${missing}`);
else {
  const { startCluster } = await tsImport('../support/opensearch/cluster.ts', import.meta.url);
  const cluster = await startCluster();
  const begun = performance.now();
  const file = directory(LARGE);
  const push = spawn(
    process.execPath,
    ['--max-old-space-size=8192', program, 'directory', 'push', file, '--to', cluster.urls[0]],
    { stdio: 'inherit' },
  );
  const code = await new Promise((resolve) => push.on('exit', resolve));
  const seconds = (performance.now() - begun) / 1000;
  const stats = await (await fetch(`${cluster.urls[0]}/care-guide/_stats/store`)).json();
  const bytes = stats._all.primaries.store.size_in_bytes;
  console.log(
    `push: ${LARGE} organizations in ${seconds.toFixed(0)} s (${Math.round(LARGE / seconds)} a second), ${(bytes / 1e6).toFixed(0)} MB in the cluster without copies; the file has ${(statSync(file).size / 1e6).toFixed(0)} MB`,
  );
  if (code === 0)
    await measure(
      `cluster ${LARGE}`,
      cluster.urls.flatMap((url) => ['--opensearch', url]),
      LARGE,
      cluster.nodes.map(({ child }) => child.pid),
    );
  await cluster.stop();
}

console.table(rows);
const missed = GOALS.filter(({ who, rate, p99 }) =>
  rows.some((row) => row.who === who && row['asked/s'] === rate && row['p99 ms'] > p99),
);
for (const { who, rate, p99 } of missed)
  console.log(`Above the goal: ${who} at ${rate} a second, p99 over ${p99} ms.`);
process.exit(0);
