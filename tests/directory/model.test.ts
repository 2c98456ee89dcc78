import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Evidence } from '../../src/directory/match/evidence.js';
import { featuresOf, probabilityOf } from '../../src/directory/match/model.js';

/** A name of two words of its own, read without an error, well ahead of all others. */
const sound: Evidence = {
  size: 1000,
  by: 'words',
  isWhole: false,
  otherContext: false,
  cost: 0.1,
  lead: 0.2,
  ownUnread: 0,
  otherUnread: 0,
  isVague: false,
  unexplained: false,
  otherKind: false,
  editCost: 0,
  isSound: true,
  misplaced: 0,
  letters: 16,
};
/** What is compared with that; the second, where something else must be so in both. */
const DOUBTS: [why: string, doubtful: Partial<Evidence>, otherwise?: Partial<Evidence>][] = [
  ['one of its own words was not typed', { ownUnread: 0.5 }],
  ['one of its other words was not typed', { otherUnread: 0.5 }],
  ['the query has a word for another kind of body', { otherKind: true }],
  ['an error costs more', { editCost: 0.4 }, { editCost: 0.2 }],
  ['it costs more', { cost: 0.2 }],
  ['words stand in another order', { misplaced: 1 }],
  ['another organization is as near', { lead: 0 }],
  ['the directory is large', { size: 100_000 }],
];

describe('a match is less probable when', () => {
  for (const [why, doubtful, otherwise] of DOUBTS)
    test(why, () => {
      const less = probabilityOf({ ...sound, ...doubtful });
      assert.ok(less < probabilityOf({ ...sound, ...otherwise }), String(less));
    });
});

test('every part of the evidence that is weighed has a case above', () => {
  const moved = featuresOf(sound).map((_, row) =>
    DOUBTS.some(([, doubtful]) => {
      const [, before] = featuresOf(sound)[row] as readonly [number, number];
      const [, after] = featuresOf({ ...sound, ...doubtful })[row] as readonly [number, number];
      return before !== after;
    }),
  );
  // The first is the bias, which is the same for all.
  assert.deepEqual(moved, [false, ...moved.slice(1).map(() => true)]);
});
