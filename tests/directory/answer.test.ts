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

  it('is that it depends on the plan, when a plan speaks against the word for all', () => {
    for (const availability of ['not-included', 'ask'] as const) {
      const { organization, confidence } = matched('exact');
      const plans = [{ name: 'Oak Gold', availability: 'included' as const }];
      assert.equal(
        outcomeOf({ organization: { ...organization, plans }, confidence }),
        'available',
      );
      const mixed = [...plans, { name: 'Oak Bronze', availability }];
      assert.equal(
        outcomeOf({ organization: { ...organization, plans: mixed }, confidence }),
        'some-plans',
      );
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
