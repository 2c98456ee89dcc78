import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerSpoken } from '../../src/elements/care-coverage-search/answer.js';
import type { Organization } from '../../src/directory/index.js';
import { en } from '../../src/strings/en.js';

const summit = (region: string, kind: Organization['kind'] = 'employer'): Organization => ({
  id: region + kind,
  name: 'Summit Health',
  kind,
  availability: 'all',
  region,
});
const spoken = (...organizations: Organization[]) =>
  answerSpoken({ outcome: 'unsure', organizations }, en);

test('names that several have are told apart by their states when they are spoken', () => {
  assert.match(spoken(summit('OH'), summit('CA')), /Summit Health, OH\. Summit Health, CA\./);
});

test('an employer and a health plan of the same name and state are told apart by their kinds', () => {
  assert.match(
    spoken(summit('OH'), summit('OH', 'health-plan'), summit('CA')),
    /Employers: Summit Health, OH\. Health plans: Summit Health, OH\. Summit Health, CA\./,
  );
});
