import { expect } from '@open-wc/testing';
import type { Frame } from '../support/frame.js';
import { find, findAll, focused, press, tap, type, until } from '../support/reader.js';
import {
  type Around,
  embed,
  frameOf,
  inside,
  openAround,
  placeOf,
  untilInView,
  untilTall,
} from './frame.fixture.js';

const PHONE = { width: 390, height: 750 };

async function open(options: Around = {}, window = {}): Promise<[Frame, Document]> {
  const page = await openAround(options, window);
  const inner = await inside(page);
  await untilTall(inner);
  return [page, inner];
}

/** Presses a link as a finger does: the link has the focus before it leads on. */
function tapLink(link: HTMLElement) {
  link.focus();
  tap(link);
}

/** Waits until the element with the focus stands between two edges of the window, and sees that it stays there. */
async function untilStaysWithin(page: Frame, inner: Document, top: number, bottom: number) {
  const place = () => placeOf(focused(inner)!, page).top;
  await until(() => {
    expect(place()).to.be.within(top, bottom);
    return true;
  });
  await untilStill(page);
  expect(place()).to.be.within(top, bottom);
}

/** Resolves once the window around has not scrolled for a while of frames. */
async function untilStill({ window }: Frame): Promise<void> {
  let [last, still] = [window.scrollY, 0];
  await until(async () => {
    await new Promise((resolve) => window.requestAnimationFrame(resolve));
    still = window.scrollY === last ? still + 1 : 0;
    last = window.scrollY;
    return still > 20;
  }, 'the page to stand still');
}

describe('in a frame as tall as its content', () => {
  it('a tap on a link of the contents leads to one place, and stays there', async () => {
    const [page, inner] = await open({ before: '<p style="height: 200px">Above' }, PHONE);
    const links = findAll('[part=contents] a', inner);
    for (const link of [links.at(-1)!, links[1]!]) {
      page.window.scrollTo(0, 0);
      tapLink(link);
      await until(() => focused(inner)?.textContent.includes(link.textContent));
      await untilStaysWithin(page, inner, -1, PHONE.height / 2);
    }
  });

  it('a way back from a note leads to its citation, and stays there', async () => {
    const [page, inner] = await open({}, PHONE);
    const citation = findAll('[role=doc-noteref]', inner)[0]!;
    citation.click();
    await until(() => focused(inner) === find("[id=':note-1']", inner));
    await untilInView(find("[id=':note-1']", inner), page);
    tapLink(findAll('[role=doc-backlink]', inner)[0]!);
    await until(() => focused(inner) === citation);
    await untilStaysWithin(page, inner, -1, PHONE.height - 10);
  });

  it('what is pressed stays under the pointer until it is let go', async () => {
    const [page, inner] = await open();
    const link = findAll('[part=contents] a', inner)[0]!;
    page.window.scrollTo(0, link.getBoundingClientRect().bottom - 8); // a part of it is to be seen
    const before = page.window.scrollY;
    const pointer = (name: string) =>
      link.dispatchEvent(new PointerEvent(name, { bubbles: true, composed: true }));
    pointer('pointerdown');
    link.focus({ preventScroll: true });
    await untilStill(page);
    expect(page.window.scrollY).to.equal(before);
    pointer('pointerup');
    await untilInView(link, page);
  });

  for (const offset of [600, 690]) {
    it(`the list that opens under a field at ${offset} of 700 pixels is brought into view`, async () => {
      const [page, inner] = await open(
        { src: embed({ sections: 'program' }), after: '<p style="height: 3000px">Below' },
        { height: 700 },
      );
      const field = find('input', inner);
      frameOf(page).style.marginTop = '1000px';
      page.window.scrollTo(0, placeOf(field, page).bottom - offset);
      field.focus({ preventScroll: true });
      await type('a');
      const list = find('[role=listbox]', inner);
      await until(() => findAll('[role=option]', inner).length > 0, 'the list');
      await untilInView(list, page);
      await untilInView(field, page);
    });
  }

  it('each option is brought into view as it is reached, in a window lower than the list', async () => {
    const [page, inner] = await open(
      { src: embed({ sections: 'program' }), after: '<p style="height: 3000px">Below' },
      { height: 240 },
    );
    const field = find('input', inner);
    field.focus();
    await type('a');
    await until(() => findAll('[role=option]', inner).length > 0, 'the list');
    for (let index = 0; index < findAll('[role=option]', inner).length; index++) {
      await press('ArrowDown');
      const option = await until(
        () => findAll('[role=option][aria-selected=true]', inner)[0] ?? null,
      );
      await untilInView(option, page);
    }
  });

  it("a citation's preview that opens at the window's edge is brought into view", async () => {
    const [page, inner] = await open({}, { height: 700 });
    const citation = findAll('[role=doc-noteref]', inner)[0]!;
    page.window.scrollTo(0, placeOf(citation, page).bottom - 690);
    citation.dispatchEvent(
      new PointerEvent('pointerover', { bubbles: true, composed: true, pointerType: 'mouse' }),
    );
    const preview = await until(() => findAll('[part=preview]', inner)[0] ?? null, 'the preview');
    await untilInView(preview, page);
    await untilInView(citation, page);
  });

  for (const [what, css] of [
    ['a header that stays at the top', 'header { position: fixed; inset: 0 0 auto; height: 80px }'],
    ['a sticky header', 'header { position: sticky; top: 0; height: 80px }'],
    ['scroll-padding', 'html { scroll-padding-top: 80px } header { height: 80px }'],
    ['smooth scrolling', 'html { scroll-behavior: smooth } header { height: 80px }'],
  ] as const) {
    it(`what a link leads to is not covered on a page with ${what}`, async () => {
      const [page, inner] = await open({
        before: `<style>${css}</style><header style="z-index: 1; background: #fff">Header</header>`,
        after: '<p style="height: 3000px">Below',
      });
      tapLink(findAll('[part=contents] a', inner).at(-1)!);
      await until(() => focused(inner)?.matches('a') === false);
      const top = what === 'smooth scrolling' ? -1 : 78;
      await untilStaysWithin(page, inner, top, page.window.innerHeight - 40);
    });
  }

  it('a place in a box of the page that scrolls is brought into view, too', async () => {
    const page = await openAround({
      before: '<div style="height: 400px; overflow: auto" id="box">',
      after: '</div><p style="height: 3000px">Below',
    });
    const inner = await inside(page);
    await untilTall(inner);
    tapLink(findAll('[part=contents] a', inner).at(-1)!);
    await until(() => focused(inner)?.matches('a') === false);
    await untilStaysWithin(page, inner, -1, 380);
  });
});
