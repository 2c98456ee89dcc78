import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { before, describe, test } from 'node:test';
import {
  buildCommandLine,
  directoryFile,
  organizations,
  startService,
  type Service,
} from './service.js';

/** Clients that leave at once. */
const LEAVING = 10_000;
/**
 * All the heap that the service gets, in MB: so that what it no longer needs is collected, and what it keeps shows.
 * It starts with 30; ten thousand requests that were kept are more than that.
 */
const HEAP_MB = 88;

let service: Service;
before(async () => {
  const program = await buildCommandLine();
  const file = directoryFile({ organizations });
  service = await startService(
    program,
    [file, '--rate', '1000000'],
    [`--max-old-space-size=${HEAP_MB}`],
  );
});

/** Opens a connection, writes, and gives all that comes back until the service closes it. */
function exchange(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = open();
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => (answer += chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      resolve(answer);
    });
    socket.write(text);
  });
}
const open = (): Socket => connect(Number(new URL(service.url).port), '127.0.0.1');

const figure = async (name: string): Promise<number> => {
  const metrics = await (await fetch(`${service.url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(metrics)?.[1]);
};
const answers = async () =>
  (await (await fetch(`${service.url}/v1/organizations?q=quillmoor`)).json()) as {
    matches: object[];
  };

describe('clients that do not behave', () => {
  test('what is no HTTP is 400, in a sentence', async () => {
    const answer = await exchange('HELLO THERE\r\n\r\n');
    assert.match(answer, /^HTTP\/1\.1 400 /);
    assert.match(
      answer,
      /application\/problem\+json[^]*"detail":"This is not a valid HTTP request\."/,
    );
  });

  test('an address that is far too long is 431, in a sentence', async () => {
    const answer = await exchange(`GET /v1/organizations?q=${'a'.repeat(50_000)} HTTP/1.1\r\n`);
    assert.match(answer, /^HTTP\/1\.1 431 [^]*"detail":"The address or the headers/);
  });

  test('a body that nobody asked for is refused', async () => {
    const response = await fetch(`${service.url}/v1/organizations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ q: 'a'.repeat(5_000) }),
    });
    assert.equal(response.status, 413);
    assert.match(await response.text(), /"detail"/);
  });

  test('a client that never ends its request is sent away, while others are answered', async () => {
    const slow = exchange('GET /v1/organizations?q=quillmoor HTTP/1.1\r\nHost: a\r\nX-Slow: ');
    assert.equal((await answers()).matches.length, 1);
    assert.match(
      await slow,
      /^HTTP\/1\.1 408 [^]*"detail":"The request took too long to arrive\."/,
    );
  });

  test('ten thousand clients that leave before their answer cost no memory', async () => {
    const leave = (count: number) =>
      Promise.all(
        Array.from({ length: count }, async (_, i) => {
          const socket = open();
          socket.on('error', () => undefined);
          const request = `GET /v1/organizations?q=quillmoor+${i} HTTP/1.1\r\nHost: a\r\n\r\n`;
          socket.write(request, () => socket.destroy());
          await once(socket, 'close');
        }),
      );
    for (let left = LEAVING; left > 0; left -= 200) await leave(200);
    assert.equal((await answers()).matches.length, 1);
    assert.ok((await figure('nodejs_heap_size_used_bytes')) < HEAP_MB * 2 ** 20);
  });
});
