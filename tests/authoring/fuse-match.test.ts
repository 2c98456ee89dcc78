import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import Fuse from 'fuse.js/basic';
import { onlyFuseMatch } from '../../src/authoring/vite/fuse-match.js';

const code = readFileSync('node_modules/fuse.js/dist/fuse.basic.mjs', 'utf8');
const pruned = (await import(
  `data:text/javascript,${encodeURIComponent(onlyFuseMatch(code))}`
)) as { default: Pick<typeof Fuse, 'match'> };

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'é', ' '),
  minLength: 1,
  maxLength: 32,
});

describe("The script's cut of fuse.js", () => {
  it('scores every pair of texts as fuse.js does', () => {
    fc.assert(
      fc.property(letters, letters, fc.constantFrom(0.2, 0.35, 0.6), (pattern, text, threshold) => {
        assert.deepEqual(
          pruned.default.match(pattern, text, { threshold }),
          Fuse.match(pattern, text, { threshold }),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('stops the build when fuse.js is laid out anew', () => {
    assert.throws(
      () => onlyFuseMatch(code.replaceAll('createPatternAlphabet', 'createAlphabet')),
      /new layout, without createPatternAlphabet/,
    );
  });
});
