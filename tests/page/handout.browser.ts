import { expect } from '@open-wc/testing';
import { handoutHtml } from '../../src/authoring/handout.js';
import { media, onlyIn } from '../support/commands.js';
import { SCRIPT, openFrame } from '../support/frame.js';
import { find, findAll, until } from '../support/reader.js';

async function page(inside: string) {
  const { document } = await openFrame(
    `<script src="${SCRIPT}" defer></script><care-guide>${inside}</care-guide>`,
    { policy: "default-src 'none'; script-src 'self'" },
  );
  await until(() => findAll('[part=guide]', document).length > 0, 'the guide');
  return document;
}

describe('the guide on paper', () => {
  it('keeps what is for paper from the screen', async () => {
    const document = await page(
      handoutHtml('https://example.org/back-pain') + '<p slot="handout">Not hidden by itself.</p>',
    );
    for (const element of document.querySelectorAll('[slot=handout]'))
      expect(element.checkVisibility()).to.equal(false);
  });

  onlyIn('chromium', () => {
    it('leads back to its page: by a picture beside the title, and by the address below it', async () => {
      const document = await page(
        handoutHtml('https://example.org/back-pain', 'Read this guide online:'),
      );
      await media({ media: 'print' });
      const [picture, title] = [document.querySelector('svg')!, find('[part=title]', document)].map(
        (element) => element.getBoundingClientRect(),
      );
      expect(picture!.width).to.be.within(110, 160).and.to.be.closeTo(picture!.height, 1);
      expect(picture!.left).to.be.above(title!.left + 200);
      expect(Math.abs(picture!.top - title!.top)).to.be.below(30);
      expect(document.querySelector<HTMLElement>('[slot=handout]')!.innerText.trim()).to.equal(
        'Read this guide online:\nhttps://example.org/back-pain',
      );
    });

    it('is black on white, whatever the guide looks like and a strict page allows', async () => {
      const document = await page(handoutHtml('https://example.org/back-pain'));
      document.querySelector('care-guide')!.setAttribute('theme', 'dark');
      await media({ media: 'print' });
      expect(
        [...document.querySelectorAll('svg path')].map((path) => getComputedStyle(path).fill),
      ).to.deep.equal(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    });

    it('shows no place for a picture that is not there', async () => {
      const document = await page('');
      await media({ media: 'print' });
      expect(find('slot[name=handout]', document).getBoundingClientRect().height).to.equal(0);
    });

    it('names its references in full, with an address for each', async () => {
      const document = await page('');
      await media({ media: 'print' });
      await until(() => findAll('[part=note]', document).length === 6);
      for (const note of findAll('[part=note]', document)) {
        const [link] = findAll<HTMLAnchorElement>('a:not([part])', note);
        expect(note.textContent).to.contain(link!.href);
      }
    });
  });
});
