import { expect } from '@open-wc/testing';
import guide from '../../src/content/herniated-disc.md';
import { type Guide, renderGuide } from '../../src/html.js';
import { expectNoBarriers } from '../support/axe.js';
import { openFrame } from '../support/frame.js';
import { until } from '../support/reader.js';

const small: Guide = {
  id: 'knee',
  lang: 'en',
  title: 'Knee pain',
  references: [{ id: 'a', text: ['An invented study.'] }],
  sections: [
    {
      type: 'faq',
      id: 'rest',
      heading: 'Should I rest?',
      body: [{ paragraph: ['Keep moving.', { cite: ['a'] }] }],
    },
  ],
};

describe('A guide as plain HTML, on a page without any script of ours', () => {
  it('leads from a citation to its note and back', async () => {
    const { document: page, window } = await openFrame(
      `<style>li, p { margin-block: 99rem }</style>${renderGuide(small)}`,
    );
    const inView = (element: Element | null) => {
      const { top, bottom } = element!.getBoundingClientRect();
      return top < window.innerHeight && bottom > 0;
    };
    const mark = page.querySelector<HTMLElement>('[role=doc-noteref]')!;
    mark.click();
    await until(() => page.querySelector('li:target'), 'the target'); // Firefox takes its time
    const note = page.querySelector('li:target')!;
    expect(note.textContent).to.include('An invented study.');
    await until(() => inView(note), 'the note');
    note.querySelector<HTMLElement>('[role=doc-backlink]')!.click();
    await until(() => page.querySelector(':target') === mark && inView(mark), 'the citation');
  });

  it('has no barriers', async () => {
    const place = document.createElement('main');
    const html = renderGuide(guide, { jsonLd: true, headingLevel: 1 });
    place.append(...new DOMParser().parseFromString(html, 'text/html').body.children);
    document.body.append(place);
    try {
      await expectNoBarriers(place, ['target-size']); // how far apart lines stand is the page's to say
    } finally {
      place.remove();
    }
  });

  it('is no wider than a window of 320 px, its long addresses included', async () => {
    const { document: page } = await openFrame('<main></main>', { width: 320 });
    const parsed = new DOMParser().parseFromString(renderGuide(guide), 'text/html');
    page.querySelector('main')!.append(...parsed.body.children);
    expect(page.documentElement.scrollWidth).to.be.at.most(320);
    const addresses = [...page.querySelectorAll('li a[rel=noopener]')]
      .map(({ textContent }) => textContent)
      .filter((text) => text.startsWith('http'));
    expect(Math.max(...addresses.map(({ length }) => length))).to.be.above(60);
    for (const address of addresses) expect(URL.canParse(address)).to.equal(true);
  });

  it('is replaced by the guide once the script is there', async () => {
    const { document: page } = await openFrame(
      `<script src="/site/dist/care-guide.js"></script><care-guide>${renderGuide(small)}</care-guide>`,
    );
    const element = page.querySelector('care-guide')!;
    await until(() => !!element.shadowRoot?.querySelector('[part~=footer]'), 'the guide');
    expect(element.querySelector('article')!.checkVisibility()).to.equal(false);
  });
});
