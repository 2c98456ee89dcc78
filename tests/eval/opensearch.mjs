// `npm run eval -- --engine=opensearch`: the service on a real cluster, held to what the search itself finds.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { bundleCommandLine } from '../support/command-line.mjs';
import { toOrganization } from './adapter.mjs';
import { hasLarge, largeQueries, largeRows, ownQueries, sampleRows } from './data.mjs';
import { createSearchSync } from './engine.mjs';
import { generateQueries } from './generate.mjs';
import { looseKeyOf, namesOf } from './keys.mjs';
import { ask, figures, mean, withAnswers } from './measure.mjs';

/** How much less often the cluster may be right. */
const MAX_LOSS = 0.01;
/** Questions under way at a time. */
const AT_ONCE = 8;
const LIMIT = 10;
/** Of the generated queries every so many is asked: a cluster on one machine takes its time. */
const EVERY = 4;

/** Compares the two engines; gives the exit code. */
export async function compareEngines() {
  const { whyNot } = await tsImport('../support/opensearch/install.ts', import.meta.url);
  const missing = whyNot();
  if (missing) {
    console.error(missing);
    return 1;
  }
  const { startCluster } = await tsImport('../support/opensearch/cluster.ts', import.meta.url);
  const scratch = mkdtempSync(join(tmpdir(), 'care-guide-eval-'));
  const cluster = await startCluster();
  try {
    const rows = hasLarge ? largeRows('directory-100k') : sampleRows();
    const service = await serve(rows.map(toOrganization), cluster, scratch);
    const sets = hasLarge
      ? { given: largeQueries(), generated: generated(rows) }
      : { own: ownQueries() };
    let isWorse = false;
    for (const [title, queries] of Object.entries(sets))
      isWorse = (await compare(title, rows, queries, service.url)) || isWorse;
    service.child.kill('SIGKILL');
    return Number(isWorse);
  } finally {
    await cluster.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Queries made from a tenth of the directory, and names that all of it has not. */
function generated(rows) {
  const known = new Set(rows.flatMap(namesOf).map(looseKeyOf));
  const queries = generateQueries(largeRows('directory-10k')).filter(
    ({ q, name }) => name || !known.has(looseKeyOf(q)),
  );
  return withAnswers(queries, rows).filter((_, i) => i % EVERY === 0);
}

/** Brings organizations into the cluster, and starts the service on it. */
async function serve(organizations, cluster, scratch) {
  const program = await bundleCommandLine(scratch);
  const file = join(scratch, 'organizations.json');
  writeFileSync(file, JSON.stringify({ organizations }));
  const push = ['directory', 'push', file, '--to', cluster.urls[0]];
  const { status } = spawnSync(process.execPath, [program, ...push], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The directory could not be pushed.');
  const nodes = cluster.urls.flatMap((url) => ['--opensearch', url]);
  const args = [program, 'serve', ...nodes, '--port', '0', '--rate', '1000000000'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise((resolve) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const [found] = /http:\/\/127[\d.:]+/.exec(text) ?? [];
      if (found) resolve(found);
      if (found) text = '';
    });
  });
  return { child, url };
}

/** Asks both engines the same, prints how well each answered, and tells whether the cluster did worse than it may. */
async function compare(title, rows, queries, url) {
  const answers = new Map();
  const waiting = [...new Set(queries.map(({ q }) => q))];
  const work = async () => {
    for (let q = waiting.pop(); q !== undefined; q = waiting.pop()) {
      const question = encodeURIComponent(q.slice(0, 200));
      const response = await fetch(`${url}/v1/organizations?q=${question}&limit=${LIMIT}`);
      answers.set(q, (await response.json()).matches ?? []);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const own = ask(createSearchSync, rows, queries);
  const remote = ask(() => ({ search: (q) => answers.get(q) }), rows, queries);
  const table = { embedded: summary(own), opensearch: summary(remote) };
  console.log(`\n${title}: ${rows.length} organizations, ${own.length} queries`);
  console.table(table);
  const pairs = own.map((one, i) => [one, remote[i]]);
  const isSame = ([a, b]) =>
    a.first?.organization.id === b.first?.organization.id && a.confident === b.confident;
  const share = mean(pairs, (pair) => Number(isSame(pair)));
  console.log(`the same first match, as sure of it: ${share.toFixed(3)}`);
  const { embedded, opensearch } = table;
  const isWorse =
    embedded['recall@1'] - opensearch['recall@1'] > MAX_LOSS ||
    embedded['recall@5'] - opensearch['recall@5'] > MAX_LOSS ||
    opensearch['absent confident'] > embedded['absent confident'];
  if (isWorse) console.error(`Missed: the cluster finds less than the search itself, or is surer.`);
  return isWorse;
}

const summary = (answered) => ({
  ...figures(answered.filter(({ expect }) => expect)),
  'absent confident': mean(
    answered.filter(({ expect }) => !expect),
    ({ confident }) => Number(confident),
  ),
});
