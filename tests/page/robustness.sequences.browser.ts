// Things that happen one after the other, in an order nobody thought of.
import { expect } from '@open-wc/testing';
import { randomFrom } from '../eval/random.mjs';
import { engine } from '../support/commands.js';
import { anyMove } from './robustness/moves.js';
import { GOOD, Page } from './robustness/widgets.js';

/** The same moves each time; another seed, other moves. */
const SEED = 20261126;
const MOVES = engine === 'chromium' ? 2000 : 400;

describe('nothing that happens one after the other breaks the widget', function () {
  this.timeout(120_000);

  for (const [index, tag] of Object.keys(GOOD).entries()) {
    it(`${MOVES} moves at <${tag}>`, async () => {
      const random = randomFrom(SEED + index);
      const page = await Page.open();
      page.frame.document.addEventListener('click', (event) => {
        event.preventDefault(); // a link leads nowhere
      });
      const before: string[] = [];
      for (let count = 0; count < MOVES && page.errors.length === 0; count++) {
        const { name, act } = anyMove(tag, random);
        before.push(name);
        await page.mutate(tag, before.slice(-5).join(', then '), act);
      }
      expect(page.errors).to.deep.equal([]);
      page.get(tag).replaceChildren();
      await page.recovers(tag, `${MOVES} moves`);
      expect(page.errors).to.deep.equal([]);
    });
  }
});
