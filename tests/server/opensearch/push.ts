import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import type { Organization } from '../../../src/directory/index.js';
import type { Cluster } from '../../support/opensearch/cluster.js';
import { directoryFile, organizations, run, until, type Service } from '../service.js';

export interface World {
  cluster: () => Cluster;
  program: () => string;
  service: () => Service;
}

/** Organizations of a push that takes long enough to be interrupted. */
const MANY = 60_000;

const many = (count: number): Organization[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `new-${i}`,
    name: `Wrenfield ${i} Schools`,
    kind: 'employer',
    availability: 'all',
  }));

export function pushTests({ cluster, program, service }: World): void {
  const at = (path: string) => `${cluster().urls[0] as string}${path}`;
  const push = (file: string, ...more: string[]) =>
    run(program(), ['directory', 'push', file, '--to', at(''), '--json', ...more]);
  const answering = async () =>
    Object.keys((await (await fetch(at('/_alias/care-guide'))).json()) as object);
  const first = async (q: string) => {
    const response = await fetch(`${service().url}/v1/organizations?q=${encodeURIComponent(q)}`);
    const { matches } = (await response.json()) as { matches: { organization: Organization }[] };
    return matches[0]?.organization.id;
  };
  const large = directoryFile({ organizations: many(MANY) });

  test('a push that is killed half-way changes nothing for those who ask', async () => {
    const before = await answering();
    const args = [program(), 'directory', 'push', large, '--to', at('')];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    const ended = once(child, 'exit');
    const indexed = async () => {
      const stats = (await (await fetch(at('/_stats/indexing'))).json()) as {
        indices: Record<string, { primaries: { indexing: { index_total: number } } }>;
      };
      return Object.entries(stats.indices)
        .filter(([index]) => !before.includes(index))
        .reduce((sum, [, { primaries }]) => sum + primaries.indexing.index_total, 0);
    };
    await until(async () => (await indexed()) >= 4000);
    child.kill('SIGKILL');
    await ended;
    assert.ok((await indexed()) < MANY, 'it was killed before its end');
    assert.deepEqual(await answering(), before);
    assert.equal(await first('quillmoor'), 'quillmoor');
  });

  test('pushed again, it goes on where it stopped, and then answers', async () => {
    const { code, out } = await push(large);
    assert.equal(code, 0);
    const pushed = JSON.parse(out) as { organizations: number; resumed: number; index: string };
    assert.equal(pushed.organizations, MANY);
    assert.ok(pushed.resumed > 0, 'some were there already');
    assert.deepEqual(await answering(), [pushed.index]);
    await until(async () => (await first('wrenfield 777 schools')) === 'new-777');
    assert.equal(await first('quillmoor'), undefined);
  });

  test('a rollback lets the directory before answer again', async () => {
    const { code } = await run(program(), ['directory', 'rollback', '--to', at('')]);
    assert.equal(code, 0);
    await until(async () => (await first('quillmoor')) === 'quillmoor');
  });

  test('what cannot be pushed is said in a sentence, and changes nothing', async () => {
    const before = await answering();
    const empty = await push(directoryFile({ organizations: [] }));
    assert.equal(empty.code, 2);
    assert.match(empty.error + empty.out, /has no organizations/);
    const tooMany = await push(directoryFile({ organizations: many(3) }), '--replicas', '5');
    assert.equal(tooMany.code, 2);
    assert.match(tooMany.error + tooMany.out, /not enough nodes for 5 copies/);
    assert.deepEqual(await answering(), before);
    const nowhere = ['directory', 'push', large, '--to', 'http://127.0.0.1:9'];
    const unreached = await run(program(), nowhere);
    assert.match(unreached.error, /cannot be reached/);
  });

  test('versions that nobody can go back to are removed, and no other directory is', async () => {
    const other = 'care-guide-v2-v0123456789ab';
    await fetch(at(`/${other}`), { method: 'PUT' });
    await push(directoryFile({ organizations }));
    const versions = (await (await fetch(at('/care-guide-v*/_alias'))).json()) as object;
    assert.equal(Object.keys(versions).length, 3);
    assert.ok(other in versions);
    await until(async () => (await first('quillmoor')) === 'quillmoor');
  });
}
