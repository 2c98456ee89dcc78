import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCsv } from '../../../src/authoring/directory/csv.js';

describe('a spreadsheet of more rows than there is memory for', () => {
  it('is left in the middle, and the author hears what to leave out', () => {
    const file = `Name\n${'Quillmoor Foods\n'.repeat(1_000_001)}`;
    assert.throws(() => readCsv(file), /more than 1,000,000 rows: leave out/);
  });
});
