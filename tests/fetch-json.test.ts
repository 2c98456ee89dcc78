import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { fetchJson, readJson } from '../src/fetch-json.js';

afterEach(() => {
  mock.restoreAll();
  mock.timers.reset();
});

const answering = (answer: () => Response) =>
  mock.method(globalThis, 'fetch', () => Promise.resolve(answer()));

/** A server that answers nothing, until the request is ended. */
const silent = () =>
  mock.method(
    globalThis,
    'fetch',
    (_: string, { signal }: { signal: AbortSignal }) =>
      new Promise((_, reject) => {
        const end = () => {
          reject(signal.reason as Error);
        };
        if (signal.aborted) end();
        signal.addEventListener('abort', end);
      }),
  );

const problem = async (url = 'https://example.org/guide.json', signal?: AbortSignal) => {
  const loaded = await fetchJson(url, signal);
  assert.ok('problem' in loaded);
  return loaded.problem.message;
};

describe('A JSON document that is fetched', () => {
  it('is given as a value', async () => {
    answering(() => Response.json({ id: 'knee' }));
    assert.deepEqual(await fetchJson('guide.json'), { value: { id: 'knee' } });
  });

  it('may begin with a byte order mark', async () => {
    answering(() => new Response('\uFEFF{}'));
    assert.deepEqual(await fetchJson('guide.json'), { value: {} });
  });

  for (const [what, answer, said] of [
    ['is missing', () => new Response('', { status: 404 }), /the server answered 404/],
    ['is a web page', () => new Response(' <!doctype html>'), /web page, not JSON.*\.json/],
    ['is cut off', () => new Response('{"id":'), /not valid JSON; it may be cut off/],
    ['is empty', () => new Response(null), /not valid JSON/],
    [
      'says that it is huge',
      () => new Response('{}', { headers: { 'content-length': '1000000000' } }),
      /too large/,
    ],
    ['is not in UTF-8', () => new Response(new Uint8Array([0x22, 0xe9, 0x22])), /UTF-8/],
  ] as const) {
    it(`is reported with its address when it ${what}`, async () => {
      answering(answer);
      assert.match(await problem(), /^https:\/\/example\.org\/guide\.json: /);
      assert.match(await problem(), said);
    });
  }

  it('is reported when the line breaks before its end', async () => {
    answering(
      () =>
        new Response(
          new ReadableStream({
            start(body) {
              body.enqueue(new TextEncoder().encode('{"id":'));
              body.error(new TypeError('network error'));
            },
          }),
        ),
    );
    assert.match(await problem(), /cut off/);
  });

  it('is read no further once it is too large', async () => {
    const part = new Uint8Array(4_000_000).fill(0x20);
    let parts = 0;
    answering(
      () =>
        new Response(
          new ReadableStream({
            pull(body) {
              parts++;
              body.enqueue(part);
            },
          }),
        ),
    );
    assert.match(await problem(), /too large/);
    assert.ok(parts < 20, `${parts} parts were read`);
  });

  it('is reported with the likely causes when nothing can be reached', async () => {
    mock.method(globalThis, 'fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    assert.match(await problem(), /could not be reached.*CORS/);
  });

  it('is given up after 20 seconds, whatever the server does', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    silent();
    const said = problem();
    mock.timers.tick(20_000);
    assert.match(await said, /took over 20 seconds/);
  });

  it('is given up as soon as nobody waits for it, before or while it comes', async () => {
    silent();
    await problem('guide.json', AbortSignal.abort());
    const leaving = new AbortController();
    const said = problem('guide.json', leaving.signal);
    leaving.abort();
    await said;
  });
});

describe('JSON text', () => {
  it('is reported by name when it is none', () => {
    const loaded = readJson('{', 'The directory');
    assert.ok('problem' in loaded);
    assert.match(loaded.problem.message, /^The directory: this is not valid JSON/);
  });
});
