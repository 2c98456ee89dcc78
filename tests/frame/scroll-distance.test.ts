import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scrollDistance } from '../../src/frame/host/scroll-distance.js';

describe('to bring an area of a frame into a window of 400 pixels, the page scrolls', () => {
  for (const [what, area, distance] of [
    ['not at all when it is in view', [10, 390], 0],
    ['as little as it takes when a part is in view below', [350, 450], 50],
    ['as little as it takes when a part is in view above', [-30, 100], -30],
    ['so that it stands in the upper part when it is out of view below', [1000, 1020], 900],
    ['so that it stands in the upper part when it is out of view above', [-1000, -980], -1100],
    ['no further than its end allows', [1000, 1380], 980],
    ['to its beginning when it is taller than the window', [100, 900], 100],
  ] as const) {
    it(what, () => {
      assert.equal(scrollDistance(area, [0, 400]), distance);
    });
  }
});
