import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import { openApi } from '../../src/server/openapi.js';

test('the OpenAPI document in docs/ says what the schemas say', () => {
  const kept: unknown = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));
  assert.deepEqual(kept, JSON.parse(JSON.stringify(openApi())), 'Run: npm run openapi');
});

test('every reference of the document leads to something in it', () => {
  const text = JSON.stringify(openApi());
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
    ([, name]) => name,
  );
  assert.ok(references.length > 0);
  for (const name of references) assert.ok(name && name in openApi().components.schemas, name);
});
