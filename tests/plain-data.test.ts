import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexesOf, plainData, readProperty } from '../src/plain-data.js';
import type { Problem } from '../src/problems.js';

function read(value: unknown) {
  const problems: Problem[] = [];
  const copy = plainData({ value }, 'value', problems, 'guide');
  return { copy, problems };
}
const fail = () => {
  throw new Error('host');
};

describe('A value from the page', () => {
  it('is copied as it is when it is plain data', () => {
    const value = { text: 'a', number: 1, yes: true, none: null, list: ['b', { c: [] }] };
    const { copy, problems } = read(value);
    assert.deepEqual({ copy, problems }, { copy: value, problems: [] });
    assert.notEqual(copy, value);
  });

  it('is read once, so that it cannot change after it was checked', () => {
    let reads = 0;
    const value = Object.defineProperty({}, 'id', { enumerable: true, get: () => ++reads });
    assert.deepEqual(read(value).copy, { id: 1 });
    assert.equal(reads, 1);
  });

  it('is read through a proxy, as frameworks wrap their data', () => {
    assert.deepEqual(read(new Proxy({ list: new Proxy(['a'], {}) }, {})).copy, { list: ['a'] });
  });

  it('loses what throws, which is reported with its place; the rest stays', () => {
    const value = {
      good: 1,
      list: [Object.defineProperty({}, 'x', { get: fail, enumerable: true })],
    };
    assert.deepEqual(read(value), {
      copy: { good: 1, list: [{}] },
      problems: [{ path: 'guide.list[0].x', message: 'This cannot be read.' }],
    });
  });

  it('loses what is no data: symbols, functions, big integers, and a key that would change it', () => {
    const value = { a: Symbol('a'), b: fail, c: 1n, ['__proto__']: { d: 1 } };
    assert.deepEqual(read(value), { copy: {}, problems: [] });
  });

  it('loses the holes of its lists, however long they are', () => {
    const list: string[] = [];
    list[4_000_000_000] = 'last';
    assert.deepEqual(read({ list }), { copy: { list: ['last'] }, problems: [] });
  });

  it('is reported as a whole when it has no end', () => {
    const endless: Record<string, unknown> = {};
    endless['self'] = endless;
    for (const [value, message] of [
      [endless, 'This is nested too deep.'],
      [new Array(100_000).fill('a'), 'This is too large.'],
    ])
      assert.deepEqual(read(value), {
        copy: undefined,
        problems: [{ path: 'guide', message }],
      });
  });

  it('never throws, even where every look at it does', () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    for (const value of [proxy, new Proxy({}, { ownKeys: fail }), new Proxy(['a'], { get: fail })])
      assert.equal(read(value).problems.length, 1);
    assert.equal(indexesOf(proxy), undefined);
    assert.equal(readProperty(proxy, 'a'), null);
  });
});
