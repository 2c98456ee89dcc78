// `npm run screenshots`: a picture of the guide under each host page's sheet, in screenshots/, and how far it is from the one on
// a bare page. A report for people's eyes; what must hold is held by isolation.browser.ts.
import { expect } from '@open-wc/testing';
import { settle } from '../support/appearance.js';
import { hostHeads } from '../support/host-sheets.js';
import { find, until } from '../support/reader.js';
import { pictureDifference, takePicture } from '../support/screens.js';
import { type GuidePage, openGuide } from './isolation.fixture.js';

/** Pixels out of 4,800,000 that may differ: a painter rounds a curve's edge one way or the other. */
const TOLERANCE = 200;

/** Takes pictures until two in a row are the same: the painter is done. */
async function takeStill(name: string, page: GuidePage): Promise<void> {
  settle(page.guide);
  await until(async () => {
    await takePicture('before', page);
    await takePicture(name, page);
    return (await pictureDifference('before', name)) === 0;
  }, 'two equal pictures');
}

describe('a picture of the guide', () => {
  before(async () => {
    await takeStill('on a bare page', await openGuide());
  });

  const differing = async (name: string, page: GuidePage): Promise<number> => {
    await takeStill(name, page);
    return pictureDifference('on a bare page', name);
  };

  it('shows a shadow that should not be there', async () => {
    const page = await openGuide();
    find('[part=card]', page.guide).style.boxShadow = '0 0 8px black';
    expect(await differing('with a shadow, as a control', page)).to.be.greaterThan(TOLERANCE);
  });

  for (const [name, head] of Object.entries(hostHeads)) {
    it(`under ${name} is as on a bare page`, async () => {
      const pixels = await differing(`under ${name}`, await openGuide(await head()));
      expect(pixels, `${String(pixels)} pixels differ`).to.be.at.most(TOLERANCE);
    });
  }
});
