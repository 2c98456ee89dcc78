import { expect } from '@open-wc/testing';
import type { CareGuide } from '../../src/elements/care-guide/care-guide.js';
import { shown } from './care-guide.fixture.js';
import { find, until } from '../support/reader.js';

/** The guide in a box of the page's, such as a column. */
async function inside(box: string): Promise<{ guide: CareGuide; box: HTMLElement }> {
  const place = document.createElement('div');
  place.innerHTML = box.replace('%', '<care-guide></care-guide>');
  document.body.append(place);
  const guide = place.querySelector<CareGuide>('care-guide')!;
  await shown(guide);
  return { guide, box: place.firstElementChild as HTMLElement };
}

const sizeOf = (guide: CareGuide, selector: string) =>
  parseFloat(getComputedStyle(find(selector, guide)).fontSize);

afterEach(() => {
  document.body.replaceChildren();
});

describe('the guide in a column', () => {
  for (const width of [180, 240, 320, 600, 1000])
    it(`${String(width)} px wide leaves its text most of it, whatever the window`, async () => {
      const { guide, box } = await inside(`<div style="width: ${String(width)}px">%</div>`);
      const text = find('[part=title]', guide).getBoundingClientRect().width;
      expect(text).to.be.greaterThan(width * 0.7);
      expect(box.scrollWidth).to.equal(width);
    });

  it('has a title that grows with it, and text that does not', async () => {
    const { guide: narrow } = await inside('<div style="width: 180px">%</div>');
    const { guide: wide } = await inside('<div style="width: 1000px">%</div>');
    expect(sizeOf(narrow, '[part=title]')).to.be.lessThan(26);
    expect(sizeOf(wide, '[part=title]')).to.be.greaterThan(40);
    expect(sizeOf(narrow, '[part=guide]')).to.equal(sizeOf(wide, '[part=guide]'));
  });

  for (const style of ['display: flex', 'display: grid; justify-items: start', 'display: table'])
    it(`asks a page that fits boxes to their content for room ("${style}")`, async () => {
      const { guide } = await inside(
        `<div style="width: 700px"><div style="${style}">%</div></div>`,
      );
      expect(guide.getBoundingClientRect().width).to.be.greaterThan(500);
    });

  it('gives way in a box that is too narrow for it', async () => {
    const { box } = await inside('<div style="width: 200px; display: flex">%</div>');
    expect(box.scrollWidth).to.equal(200);
  });
});

describe('a link of the contents leads to its section', () => {
  it('and from beneath what covers the top of the window, at once', async () => {
    const { guide } = await inside(
      '<div style="height: 3000px"><style>html { scroll-behavior: smooth }</style><header style="position: sticky; top: 0; z-index: 1; height: 120px; background: #fff">Clinic</header>%</div>',
    );
    const links = [...guide.shadowRoot!.querySelectorAll<HTMLElement>('[part=contents] a')];
    links[1]!.click();
    const heading = await until(() => guide.shadowRoot!.activeElement);
    expect(heading.getBoundingClientRect().top).to.be.within(120, 200);
  });

  it('and from beneath what covers the top of the box that scrolls', async () => {
    const { guide } = await inside(
      '<div style="height: 500px; overflow: auto"><header style="position: sticky; top: 0; z-index: 1; height: 120px; background: #fff">Clinic</header>%</div>',
    );
    const links = [...guide.shadowRoot!.querySelectorAll<HTMLElement>('[part=contents] a')];
    links[1]!.click();
    const heading = await until(() => guide.shadowRoot!.activeElement);
    const { bottom } = find('header').getBoundingClientRect();
    expect(heading.getBoundingClientRect().top - bottom).to.be.within(0, 80);
  });
});
