import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { elementsOf, type Manifest } from '../../src/build/manifest/manifest.js';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;

describe('the manifest', () => {
  it('lists no attribute for what an element keeps to itself', () => {
    const search = elementsOf(manifest).find(({ tagName }) => tagName === 'care-coverage-search');
    const names = search?.attributes?.map(({ name }) => name) ?? [];
    assert.ok(names.includes('readonly'));
    assert.deepEqual(
      names.filter((name) => ['error', 'barred'].includes(name)),
      [],
    );
  });
});
