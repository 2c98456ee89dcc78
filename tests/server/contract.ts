import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { createSearchSync } from '../../src/directory/index.js';
import { organizationSchema } from '../../src/directory/schema.js';
import { answerSchema, problemSchema } from '../../src/server/contract.js';
import { organizations } from './service.js';

/** What a page asks, and what a cluster or an index must both make of it. */
export const QUERIES = [
  'Quillmoor Foods, Inc.',
  'quilmoor',
  'tusd',
  'tallowbrook school dist',
  'fernhollow',
  'city of fernhollow texas',
  'muhlstein getranke',
  'mühlst',
  'st orrins hospital',
  'larkspr health plan',
  'quill moor',
  'no such place at all',
];

/** Holds the contract for a service that serves {@link organizations}, whichever engine it has. */
export function contractTests(service: () => { url: string }): void {
  const ask = (path: string, init?: RequestInit) => fetch(`${service().url}${path}`, init);
  const search = async (q: string, rest = '') =>
    v.parse(
      answerSchema,
      await (await ask(`/v1/organizations?q=${encodeURIComponent(q)}${rest}`)).json(),
    );
  const refused = async (response: Response, status: number, sentence: RegExp) => {
    assert.equal(response.status, status);
    assert.match(response.headers.get('content-type') ?? '', /^application\/problem\+json/);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const problem = v.parse(v.strictObject(problemSchema.entries), await response.json());
    assert.equal(problem.status, status);
    assert.match(problem.detail, sentence);
  };

  test('a page gets the matches that its own search would have found, as sure as that', async () => {
    const own = createSearchSync(organizations);
    for (const query of QUERIES) {
      const { matches } = await search(query);
      const expected = own.search(query, 8);
      if (expected[0]?.confidence !== 'unsure') assert.deepEqual(matches, expected, query);
      // What is far-fetched a cluster may not offer; what it offers is never surer than it should be.
      for (const match of matches)
        assert.ok(
          expected.some((each) => isDeepStrictEqual(match, each)),
          query,
        );
    }
  });

  test('an answer says when the directory was checked, and what was understood', async () => {
    const { updated, understood } = await search('Mühlstein  GETRÄNKE');
    assert.equal(updated, '2026-11-01');
    assert.equal(understood, 'muhlstein getranke');
  });

  test('a page gets as many matches as it asks for', async () => {
    assert.equal((await search('fernhollow')).matches.length, 2);
    assert.equal((await search('fernhollow', '&limit=1')).matches.length, 1);
  });

  test('a page gets an organization by its id, also one with a slash in it', async () => {
    for (const expected of organizations) {
      const response = await ask(`/v1/organizations/${encodeURIComponent(expected.id)}`);
      assert.deepEqual(v.parse(organizationSchema, await response.json()), expected);
    }
  });

  test('an id that nobody has is 404, in a sentence', async () => {
    await refused(await ask('/v1/organizations/nobody'), 404, /No organization/);
  });

  test('what cannot be answered is 400, in a sentence that says why', async () => {
    for (const [query, sentence] of [
      ['', /"q"/],
      ['?q=', /"q"/],
      [`?q=${'a'.repeat(201)}`, /200 letters/],
      ['?q=a&q=b', /once/],
      ['?q=a&limit=0', /1 to 20/],
      ['?q=a&limit=21', /1 to 20/],
      ['?q=a&limit=ten', /1 to 20/],
      ['?q=a&fuzzy=1', /Only "q" and "limit"/],
    ] as const)
      await refused(await ask(`/v1/organizations${query}`), 400, sentence);
    await refused(await ask('/v1/organizations/%zz'), 400, /malformed/);
  });

  test('a query of 200 letters is answered', async () => {
    assert.deepEqual((await search('z'.repeat(200))).matches, []);
  });

  test('another method is 405, another path 404', async () => {
    const posted = await ask('/v1/organizations?q=a', { method: 'POST' });
    assert.equal(posted.headers.get('allow'), 'GET, HEAD');
    await refused(posted, 405, /only answers GET/);
    await refused(await ask('/v2/organizations?q=a'), 404, /v1\/organizations/);
  });

  test('a page that has the answer already is told so', async () => {
    const first = await ask('/v1/organizations?q=quillmoor');
    const etag = first.headers.get('etag') ?? '';
    assert.match(etag, /^W\/"/);
    assert.match(first.headers.get('cache-control') ?? '', /^private, max-age=\d+$/);
    const again = await ask('/v1/organizations?q=quillmoor', {
      headers: { 'if-none-match': etag },
    });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
  });

  test('a page of an allowed origin may read the answer, one of another is refused', async () => {
    const from = (origin: string) => ask('/v1/organizations?q=a', { headers: { origin } });
    const allowed = await from('https://benefits.example');
    assert.equal(allowed.status, 200);
    assert.equal(allowed.headers.get('access-control-allow-origin'), 'https://benefits.example');
    const foreign = await from('https://elsewhere.example');
    assert.equal(foreign.headers.get('access-control-allow-origin'), null);
    await refused(foreign, 403, /allow-list/);
    assert.equal((await from(service().url)).status, 200);
  });

  test('a large answer travels compressed', async () => {
    const response = await ask('/openapi.json', { headers: { 'accept-encoding': 'gzip' } });
    assert.equal(response.headers.get('content-encoding'), 'gzip');
    assert.equal(((await response.json()) as { openapi: string }).openapi, '3.1.0');
  });

  test('the service says that it lives, that it is ready, and how it is doing', async () => {
    assert.equal((await ask('/healthz')).status, 200);
    const ready = await ask('/readyz');
    assert.equal(ready.status, 200);
    const status = (await ready.json()) as Record<string, unknown>;
    assert.equal(status.organizations, organizations.length);
    assert.equal(status.problem, undefined);
    assert.match(await (await ask('/metrics')).text(), /^care_guide_organizations 8$/m);
  });
}
