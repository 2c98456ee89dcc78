import { expect } from '@open-wc/testing';
import { appearance, differences } from '../support/appearance.js';
import { hostHeads } from '../support/host-sheets.js';
import { find, until } from '../support/reader.js';
import { type GuidePage, openGuide } from './isolation.fixture.js';

/** What the engine computes for every element of the guide, the same in two readings: nothing is on its way any more. */
async function standing({ guide }: GuidePage): Promise<string[]> {
  const root = find('[part=guide]', guide);
  let before = appearance(root);
  return until(async () => {
    await new Promise(requestAnimationFrame);
    const now = appearance(root);
    const moved = differences(before, now);
    before = now;
    return moved.length === 0 && now;
  }, 'the guide to stand still');
}

describe('a guide looks as on a bare page', () => {
  let bare: string[];

  before(async () => {
    bare = await standing(await openGuide());
  });

  const looksAsOnABarePage = async (page: GuidePage): Promise<void> => {
    const root = find('[part=guide]', page.guide);
    await until(() => {
      expect(differences(appearance(root), bare)).to.deep.equal([]);
    });
  };

  for (const [name, head] of Object.entries(hostHeads)) {
    it(`under ${name}`, async () => {
      await looksAsOnABarePage(await openGuide(await head()));
    });
  }

  it('on a page that reads from right to left', async () => {
    await looksAsOnABarePage(await openGuide('', 'lang="en" dir="rtl"'));
  });

  it('and a rule that reached it would show', async () => {
    const page = await openGuide();
    find('[part=card]', page.guide).style.boxShadow = '1px 1px 0 black';
    expect(differences(await standing(page), bare)).to.have.length(1);
  });
});
