import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { loadGuide } from '../../src/guide/load.js';

const real = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = real;
});
const answering = (answer: () => Response | Promise<Response>) => {
  globalThis.fetch = (() => Promise.resolve(answer())) as typeof fetch;
};
const problem = async (url = 'guide.json') => {
  const loaded = await loadGuide(url);
  assert.ok('problem' in loaded);
  return loaded.problem.message;
};

describe('Loading a guide', () => {
  it('gives the JSON', async () => {
    answering(() => Response.json({ id: 'knee' }));
    assert.deepEqual(await loadGuide('guide.json'), { value: { id: 'knee' } });
  });

  it('says which address is missing', async () => {
    answering(() => new Response('', { status: 404 }));
    assert.match(
      await problem('https://example.org/gone.json'),
      /^https:\/\/example\.org\/gone\.json: the server answered 404/,
    );
  });

  it('says what to point at when it meets a web page', async () => {
    answering(() => new Response('<!doctype html>'));
    assert.match(await problem(), /not JSON.*\.json/);
  });

  it('names the likely causes when nothing can be reached', async () => {
    answering(() => {
      throw new TypeError('Failed to fetch');
    });
    assert.match(await problem(), /could not be reached.*CORS/);
  });

  it('hands the signal on, so that leaving the page ends the request', async () => {
    const controller = new AbortController();
    let seen: AbortSignal | null | undefined;
    globalThis.fetch = ((_: string, init?: RequestInit) => {
      seen = init?.signal;
      return Promise.resolve(Response.json({}));
    }) as typeof fetch;
    await loadGuide('guide.json', controller.signal);
    assert.equal(seen, controller.signal);
  });
});
