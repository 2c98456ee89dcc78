import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { outcomeOf } from '../../src/directory/answer.js';
import type { Match, Organization } from '../../src/directory/index.js';

const organization: Organization = {
  id: 'oak',
  name: 'Oak',
  kind: 'employer',
  availability: 'all',
};
const matched = (
  confidence: Match['confidence'],
  availability: Organization['availability'] = 'all',
) => ({ organization: { ...organization, availability }, confidence });

describe('what a visitor is told', () => {
  it('is that it was not found, when nothing matches', () => {
    assert.equal(outcomeOf(undefined), 'not-found');
    assert.equal(outcomeOf(undefined, true), 'not-found');
  });

  it('is what the organization offers, when the match is sound', () => {
    for (const confidence of ['exact', 'likely'] as const) {
      assert.equal(outcomeOf(matched(confidence)), 'available');
      assert.equal(outcomeOf(matched(confidence, 'some-plans')), 'some-plans');
    }
  });

  it('is a question when the match is uncertain, whatever the organization offers', () => {
    assert.equal(outcomeOf(matched('unsure')), 'unsure');
    assert.equal(outcomeOf(matched('unsure', 'some-plans')), 'unsure');
  });

  it('is what the organization offers, once the visitor has confirmed the name', () => {
    assert.equal(outcomeOf(matched('unsure'), true), 'available');
    assert.equal(outcomeOf(matched('unsure', 'some-plans'), true), 'some-plans');
  });
});
