// What opens over the page stands at its place, in any box of the host, and closes by itself alone.
import { expect } from '@open-wc/testing';
import { find, findAll, focused, hover, press, until, visibleText } from '../support/reader.js';
import {
  type Search,
  directory,
  place,
  settled,
  typeInto,
} from './care-coverage-search.fixture.js';
import { marks, open, previews } from './care-guide.fixture.js';

let search: Search;

/** Whether the list stands right under or over its field, as wide as it. */
function standsAtField({ list, element }: Search): boolean {
  const at = find('[part=field]', element).getBoundingClientRect();
  const { left, top, bottom, width } = list.getBoundingClientRect();
  const isBeside = Math.abs(top - at.bottom) < 12 || Math.abs(bottom - at.top) < 12;
  return isBeside && Math.abs(left - at.left) < 2 && Math.abs(width - at.width) < 2;
}

/** The Escapes from now on that a page hears which listens first, or as the key is let go. */
function escapes(): string[] {
  const heard: string[] = [];
  const listen = (event: Event) => {
    if ((event as KeyboardEvent).key === 'Escape') heard.push(event.type);
  };
  document.addEventListener('keydown', listen, true);
  document.addEventListener('keyup', listen);
  stops.push(() => {
    document.removeEventListener('keydown', listen, true);
    document.removeEventListener('keyup', listen);
  });
  return heard;
}

const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** Puts other nodes in the place of an element's text, as browsers that translate pages do. */
function translate({ shadowRoot }: Element): void {
  const texts = document.createTreeWalker(shadowRoot!, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (texts.nextNode()) found.push(texts.currentNode as Text);
  for (const text of found.filter(({ data }) => data.trim())) {
    const font = document.createElement('font');
    font.textContent = `~${text.data}`;
    text.replaceWith(font);
  }
}

describe('the list', () => {
  const boxes = [
    'transform: translate(40px, 30px)',
    'translate: 40px 30px',
    'scale: 0.9',
    'filter: blur(0)',
    'contain: layout paint',
    'overflow: hidden; block-size: 260px; position: relative',
    'will-change: transform',
    'zoom: 1.25; inline-size: 300px',
  ];
  for (const style of boxes)
    it(`stands at its field in a box with "${style}"`, async () => {
      search = await place('', directory, `<div style="${style}">%</div>`);
      await typeInto(search, 'alder');
      await until(() => standsAtField(search), 'the list at its field');
    });

  it('stands at its field in a dialog that a page centers', async () => {
    search = await place(
      '',
      directory,
      '<dialog style="position:fixed; inset:auto; left:50vw; top:50vh; margin:0; transform:translate(-150px,-100px)">%</dialog>',
    );
    document.querySelector('dialog')!.showModal();
    await typeInto(search, 'alder');
    await until(() => standsAtField(search), 'the list at its field');
  });

  it('hides while its field is scrolled out of its box', async () => {
    search = await place(
      '',
      directory,
      '<div style="overflow:auto; block-size:400px">%<p style="block-size:2000px">Far</p></div>',
    );
    await typeInto(search, 'alder');
    const box = document.querySelector('[data-test-page] > div')!;
    await until(() => {
      box.scrollTop = 1500; // a browser brings the field back with each letter that is still on its way
      return getComputedStyle(search.list).visibility === 'hidden';
    });
    box.scrollTop = 0;
    await until(() => getComputedStyle(search.list).visibility === 'visible');
  });

  it('keeps the wheel to itself', async () => {
    search = await place();
    await typeInto(search, 'alder');
    expect(getComputedStyle(search.list).overscrollBehaviorY).to.equal('contain');
  });

  it('closes by an Escape that closes nothing else', async () => {
    search = await place('', directory, '<dialog>%</dialog>');
    const dialog = document.querySelector('dialog')!;
    const heard: string[] = [];
    dialog.addEventListener('keydown', ({ key }) => heard.push(key));
    dialog.showModal();
    await typeInto(search, 'alder');
    await press('Escape');
    await until(() => search.options().length === 0);
    expect([dialog.open, heard]).to.deep.equal([true, []]);
  });

  it('closes by an Escape that a page hears neither first nor last', async () => {
    search = await place();
    const heard = escapes();
    await typeInto(search, 'alder');
    await press('Escape');
    await until(() => search.options().length === 0);
    await press('Escape');
    await until(() => search.input.value === '');
    expect(heard).to.deep.equal([]);
    await press('Escape');
    await until(() => heard.length === 2, 'the Escape that was for the page');
  });

  it('shows the new names after a page translation replaced the old ones', async () => {
    search = await place();
    await typeInto(search, 'alder');
    translate(search.element);
    search.input.select();
    const [first] = await (async () => {
      await typeInto(search, 'bellw');
      await until(() => search.options().length === 1);
      return search.options();
    })();
    expect(visibleText(first!)).to.equal('Bellwood Hospital');
    expect(find('[translate=no]', first!).textContent).to.equal('Bellwood Hospital');
    await press('ArrowDown');
    await press('Enter');
    await until(() => search.answer().includes('Bellwood Hospital'));
    expect(search.element.value).to.equal('bellwood');
  });
});

it('the answer gives way to the next one after a page translation', async () => {
  search = await place();
  await typeInto(search, 'northmoor zoo');
  await press('Enter');
  await until(() => search.answer().includes('Did you mean'));
  translate(search.element);
  find('[part=choice]', search.element).click();
  await until(() => search.answer().includes('available on some plans from Northmoor Mutual'));
  expect(search.answer()).not.to.contain('Did you mean');
});

describe('a preview', () => {
  const atMark = (guide: Element, index: number) => {
    const [card] = previews(guide);
    if (!card) return false;
    const at = marks(guide)[index]!.getBoundingClientRect();
    const { top, bottom } = card.getBoundingClientRect();
    return Math.abs(top - at.bottom) < 12 || Math.abs(bottom - at.top) < 12;
  };

  it('stands at its citation in a box that a page moved', async () => {
    const guide = await open();
    guide.style.transform = 'translate(30px, 20px)';
    await hover(marks(guide)[0]!);
    await until(() => atMark(guide, 0), 'the preview at its citation');
  });

  it('closes by an Escape that closes nothing else', async () => {
    const guide = await open();
    const dialog = document.createElement('dialog');
    guide.parentElement!.append(dialog);
    dialog.append(guide);
    dialog.showModal();
    await guide.updateComplete;
    await until(() => marks(guide).length > 0);
    await hover(marks(guide)[0]!);
    await until(() => previews(guide).length === 1);
    await press('Escape');
    await until(() => previews(guide).length === 0);
    expect(dialog.open).to.equal(true);
  });

  it('closes by an Escape that a page hears neither first nor last', async () => {
    const guide = await open();
    await hover(marks(guide)[0]!);
    await until(() => previews(guide).length === 1);
    const heard = escapes();
    await press('Escape');
    await until(() => previews(guide).length === 0);
    await press('Escape');
    await until(() => heard.length === 2, 'the Escape that was for the page');
  });

  it('is never taller than the window, and scrolls inside', async () => {
    const guide = await open();
    await hover(marks(guide)[0]!);
    await until(() => previews(guide).length === 1);
    const { maxBlockSize, overflowY } = getComputedStyle(previews(guide)[0]!);
    expect(parseFloat(maxBlockSize)).to.be.at.most(innerHeight);
    expect(overflowY).to.equal('auto');
  });

  it('does not open while a button is held, as when text is selected', async () => {
    const guide = await open();
    for (const mark of marks(guide)) mark.style.pointerEvents = 'none'; // the real pointer may be anywhere
    marks(guide)[0]!.dispatchEvent(
      new PointerEvent('pointerover', {
        bubbles: true,
        composed: true,
        pointerType: 'mouse',
        buttons: 1,
      }),
    );
    const end = performance.now() + 300; // longer than a preview takes to open
    await until(() => performance.now() > end);
    expect(previews(guide)).to.deep.equal([]);
  });
});

describe('a click with Ctrl or Command held', () => {
  for (const key of ['ctrlKey', 'metaKey'] as const)
    it(`on citations and section links is the browser's own (${key})`, async () => {
      const guide = await open();
      const kept: boolean[] = [];
      const onClick = (event: Event) => {
        kept.push(!event.defaultPrevented);
        event.preventDefault(); // no new tab in a test
      };
      document.addEventListener('click', onClick);
      const before = focused();
      for (const link of [marks(guide)[0]!, ...findAll('[part=contents] a', guide)])
        link.dispatchEvent(
          new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, [key]: true }),
        );
      document.removeEventListener('click', onClick);
      await settled(await place());
      expect(kept).to.deep.equal([true, true, true, true]);
      expect(focused()).to.equal(before);
    });
});
