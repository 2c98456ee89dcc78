import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directoryJsonSchema, guideJsonSchema } from '../../src/authoring/guide-schema.js';
import { keptNames } from '../../src/authoring/vite/short-names.js';

const code = 'const a = { secret: 1, asked: 2 }; a["asked"]; `{place}`';
const kept = keptNames(code, [guideJsonSchema(), directoryJsonSchema()]);

describe('In the script, a property keeps its name', () => {
  for (const [why, names] of Object.entries({
    'when a browser knows it': [
      'getBoundingClientRect',
      'showPopover',
      'ariaLevel',
      'formResetCallback',
      'createPolicy',
    ],
    'when a host page may set or read it': [
      'headingLevel',
      'linkParams',
      'problems',
      'outcome',
      'reportValidity',
      'updateComplete',
    ],
    'when documents from outside have it': [
      'reviewed',
      'emphasis',
      'organizations',
      'availability',
      'plans',
    ],
    'when a host page may put words of its own there': ['coverageNotFound', 'guideContents'],
    'when it stands in the code as text': ['asked', 'place'],
  })) {
    it(why, () => {
      assert.deepEqual(
        names.filter((name) => !kept.has(name)),
        [],
      );
    });
  }
});

it('In the script, a property that nobody else can know may lose its name', () => {
  assert.ok(!kept.has('secret'));
});
