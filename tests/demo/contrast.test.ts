import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ratio, shadeFor } from '../../demo/builder/contrast.js';
import { betterColor, checkThemes } from '../../demo/builder/form.js';

describe('contrast', () => {
  it('is what WCAG says it is', () => {
    assert.equal(ratio('#000', '#fff'), 21);
    assert.equal(ratio('#fff', '#ffffff'), 1);
    assert.equal(ratio('#767676', '#fff').toFixed(2), '4.54');
    assert.equal(ratio('#fff', '#777').toFixed(2), '4.48');
  });

  it("suffices for every pair of the widget's own colors, in both themes", () => {
    const checks = checkThemes('auto', {});
    assert.deepEqual(
      checks.filter(({ passes }) => !passes),
      [],
    );
    assert.deepEqual(new Set(checks.map(({ theme }) => theme)), new Set(['light', 'dark']));
  });

  it('is told for each pair that lacks it', () => {
    const failing = checkThemes('light', { '--care-accent-color': '#ffcc00' }).filter(
      ({ passes }) => !passes,
    );
    assert.deepEqual(
      failing.map(({ what }) => what),
      ['Links', 'Links on a card', 'Buttons', 'Focus ring', 'Focus ring on a card'],
    );
  });

  it('of a focus ring is its own where it has a color of its own', () => {
    const failing = checkThemes('light', {
      '--care-accent-color': '#ffcc00',
      '--care-focus-color': '#000000',
    }).filter(({ passes }) => !passes);
    assert.ok(failing.every(({ color }) => color !== 'focus'));
  });
});

describe('a better shade', () => {
  it('passes, and is the nearest that does', () => {
    const shade = shadeFor('#ffcc00', [{ on: '#fff', needs: 4.5 }]) ?? '';
    assert.ok(ratio(shade, '#fff') >= 4.5);
    assert.ok(ratio(shade, '#fff') < 4.8);
  });

  it('mends all that one color spoils', () => {
    const shade = betterColor('accent', 'light', { '--care-accent-color': '#ffcc00' }) ?? '';
    assert.deepEqual(
      checkThemes('light', { '--care-accent-color': shade }).filter(({ passes }) => !passes),
      [],
    );
  });

  it('is none where no shade could pass', () => {
    assert.equal(
      shadeFor('#777', [
        { on: '#fff', needs: 4.5 },
        { on: '#000', needs: 5 },
      ]),
      undefined,
    );
  });
});
