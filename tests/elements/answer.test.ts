import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerSpoken } from '../../src/elements/care-coverage-search/answer.js';
import { en } from '../../src/strings/en.js';

test('names that several have are told apart by their states when they are spoken', () => {
  const names = ['OH', 'CA'].map((region, i) => ({
    id: `${i}`,
    name: 'Summit Health',
    kind: 'employer' as const,
    availability: 'all' as const,
    region,
  }));
  const spoken = answerSpoken({ outcome: 'unsure', organizations: names }, en);
  assert.match(spoken, /Summit Health, OH\. Summit Health, CA\./);
});
