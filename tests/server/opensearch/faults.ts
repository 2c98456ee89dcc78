import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../service.js';
import type { World } from './push.js';

/** Visitors who type at the same time while a node is lost. */
const VISITORS = 8;
/** Questions that must be answered after it was lost. */
const AFTERWARDS = 300;

export function faultTests({ cluster, service }: World): void {
  const ask = () => fetch(`${service().url}/v1/organizations?q=quillmoor`);

  test('one of three nodes is killed under load, and no visitor notices', async () => {
    const refused: number[] = [];
    let answered = 0;
    let goal = Infinity;
    const visitor = async () => {
      while (answered < goal) {
        const response = await ask();
        const { matches } = (await response.json()) as { matches?: object[] };
        if (response.status !== 200 || matches?.length !== 1) refused.push(response.status);
        answered++;
      }
    };
    const visitors = Array.from({ length: VISITORS }, visitor);
    await until(() => answered > 50);
    await cluster().kill(1);
    goal = answered + AFTERWARDS;
    await Promise.all(visitors);
    assert.deepEqual(refused, []);
    cluster().start(1);
    await cluster().ready();
  });

  test('with all nodes gone, the service says so with problem details', async () => {
    await Promise.all([0, 1, 2].map((i) => cluster().kill(i)));
    await until(async () => (await ask()).status === 503);
    const response = await ask();
    assert.equal(response.status, 503);
    assert.match(response.headers.get('retry-after') ?? '', /^\d+$/);
    assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
    assert.match(await response.text(), /"detail":"The search is not available right now/);
    await until(async () => (await fetch(`${service().url}/readyz`)).status === 503);
    const ready = (await (await fetch(`${service().url}/readyz`)).json()) as { problem: string };
    assert.match(ready.problem, /cannot be reached/);
    assert.equal((await fetch(`${service().url}/healthz`)).status, 200);
  });

  test('with the nodes back, it answers again by itself, and nothing is lost', async () => {
    [0, 1, 2].forEach((i) => {
      cluster().start(i);
    });
    await cluster().ready();
    await until(async () => (await ask()).status === 200);
    const { matches } = (await (await ask()).json()) as { matches: object[] };
    assert.equal(matches.length, 1);
    await until(async () => (await fetch(`${service().url}/readyz`)).status === 200);
    assert.doesNotMatch(service().output(), /quillmoor/);
  });
}
