import assert from 'node:assert/strict';
import { afterEach, describe, mock, test } from 'node:test';
import { loadDirectory } from '../../src/directory/index.js';
import { organization } from './helpers.js';

const good = JSON.stringify({ organizations: [organization('Marrow')] });
const answer = (body: BodyInit, init?: ResponseInit) =>
  mock.method(globalThis, 'fetch', () => Promise.resolve(new Response(body, init)));
const message = async (url = 'https://host.example/directory.json') => {
  const { directory, problems } = await loadDirectory({ url });
  assert.equal(directory, undefined);
  return problems[0]?.message ?? '';
};

describe('loadDirectory', () => {
  afterEach(() => {
    mock.restoreAll();
  });

  test('takes a value, JSON text or an address', async () => {
    answer(good);
    for (const source of [
      { data: JSON.parse(good) as unknown },
      { text: good },
      { text: `\uFEFF${good}` },
      { url: '/directory.json' },
    ]) {
      const { directory, problems } = await loadDirectory(source);
      assert.deepEqual(directory?.organizations, [organization('Marrow')]);
      assert.deepEqual(problems, []);
    }
  });
  test('says when there is no such file', async () => {
    answer('Not here', { status: 404 });
    assert.match(await message(), /directory\.json: the server answered 404/);
  });
  test('says when it got a web page', async () => {
    answer('<!doctype html><title>Sign in</title>');
    assert.match(await message(), /web page, not JSON/);
  });
  test('says when the text is cut off', async () => {
    answer(good.slice(0, -5));
    assert.match(await message(), /not valid JSON/);
  });
  test('says when the line breaks before the end', async () => {
    answer(
      new ReadableStream({
        start(body) {
          body.enqueue(new TextEncoder().encode(good.slice(0, 20)));
          body.error(new TypeError('network error'));
        },
      }),
    );
    assert.match(await message(), /directory\.json: this is cut off/);
  });
  test('says when the encoding is not UTF-8', async () => {
    answer(new Uint8Array([0x7b, 0xe9, 0x7d]));
    assert.match(await message(), /UTF-8/);
  });
  test('says when it cannot be fetched', async () => {
    mock.method(globalThis, 'fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    assert.match(await message(), /CORS/);
  });
  test('says when it is of the wrong type', async () => {
    answer('"hello"');
    assert.match(await message(), /organizations/);
  });
  test('says when it is empty', async () => {
    answer('{"organizations":[]}');
    assert.match(await message(), /no organizations/);
  });
  /** Answers only when the request is aborted. */
  const hang = () =>
    mock.method(
      globalThis,
      'fetch',
      (_: string, { signal }: { signal: AbortSignal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => {
            reject(signal.reason as Error);
          });
        }),
    );

  test('says when it takes too long', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    hang();
    const said = message();
    mock.timers.tick(20_000);
    assert.match(await said, /took over 20 seconds/);
    mock.timers.reset();
  });
  test('undoes what an editor put into JSON that stands in a page, and says so', async () => {
    const text =
      '{"organizations": [</p>\n<p>{"id": "a", "name": "A &#038; B &amp; C",<br />\n"kind": "employer", "availability": "all"}]}';
    const { directory, problems } = await loadDirectory({ text });
    assert.equal(directory?.organizations[0]?.name, 'A & B & C');
    assert.match(problems[0]?.message ?? '', /put HTML into the JSON/);
  });
  test('names the editor where nothing can be undone', async () => {
    const { directory, problems } = await loadDirectory({
      text: '{&#8220;organizations&#8221;: []}',
    });
    assert.equal(directory, undefined);
    assert.match(problems[0]?.message ?? '', /put HTML into the JSON/);
  });
  test('leaves names with such signs alone, where the JSON is whole', async () => {
    const text = JSON.stringify({ organizations: [organization('A <br> &amp; B')] });
    const { directory, problems } = await loadDirectory({ text });
    assert.equal(directory?.organizations[0]?.name, 'A <br> &amp; B');
    assert.deepEqual(problems, []);
  });
  test('keeps the rows that are right', async () => {
    const { directory, problems } = await loadDirectory({
      data: { organizations: [organization('Marrow'), {}] },
    });
    assert.equal(directory?.organizations.length, 1);
    assert.ok(problems.length > 0);
  });
  test('rejects with the reason of the one who aborts, before or while it loads', async () => {
    hang();
    await assert.rejects(
      loadDirectory({ url: '/x' }, AbortSignal.abort(new Error('left'))),
      /left/,
    );
    const page = new AbortController();
    const loading = loadDirectory({ url: '/x' }, page.signal);
    page.abort(new Error('gone'));
    await assert.rejects(loading, /gone/);
  });
});
