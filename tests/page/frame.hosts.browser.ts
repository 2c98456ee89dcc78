import { expect } from '@open-wc/testing';
import { media, onlyIn } from '../support/commands.js';
import { type Frame, answerAt, openFrame } from '../support/frame.js';
import { find, findAll, until, visibleText } from '../support/reader.js';
import {
  HOST_SCRIPT,
  around,
  embed,
  frameOf,
  inside,
  openAround,
  untilTall,
} from './frame.fixture.js';

/** What a frame shows of its page: its height without border and padding. */
function contentHeight(frame: HTMLIFrameElement): number {
  const { paddingTop, paddingBottom } = getComputedStyle(frame);
  return frame.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
}

const untilExact = (page: Frame, inner: Document) =>
  until(() => {
    const height = inner.body.getBoundingClientRect().height;
    return height > 1000 && Math.abs(contentHeight(frameOf(page)) - height) <= 1;
  }, 'the frame to show its content and no more');

describe('a frame is as tall as its content', () => {
  for (const css of [
    'box-sizing: border-box; padding: 30px',
    'box-sizing: border-box; border: 12px solid',
    'box-sizing: border-box; border: 12px solid; padding: 30px; width: 90%',
    'box-sizing: content-box; border: 12px solid; padding: 30px; width: 400px',
    'min-height: 100px; block-size: 80vh',
  ]) {
    it(`with ${css}`, async () => {
      const page = await openAround({ style: css });
      await untilExact(page, await inside(page));
    });
  }

  it('in a shadow root within another', async () => {
    const page = await openFrame(`<body><x-portal></x-portal>${HOST_SCRIPT}<script>
      for (const name of ['x-portal', 'x-box'])
        customElements.define(name, class extends HTMLElement {
          constructor() { super(); this.attachShadow({ mode: 'open' }); }
        });
      const box = document.createElement('x-box');
      document.querySelector('x-portal').shadowRoot.append(box);
      const frame = document.createElement('iframe');
      Object.assign(frame, { src: '${embed()}', title: 'Guide' });
      frame.dataset.careGuide = '';
      box.shadowRoot.append(frame);
    </script>`);
    await untilExact(page, await inside(page));
  });

  it('when it comes later, moves, or shows another guide', async () => {
    const page = await openFrame(`<main></main><aside></aside>${HOST_SCRIPT}`);
    const frame = page.document.createElement('iframe');
    Object.assign(frame, { src: embed(), title: 'Guide' });
    frame.dataset['careGuide'] = '';
    page.document.querySelector('main')!.append(frame);
    await untilExact(page, await inside(page));
    frame.style.height = '';
    page.document.querySelector('aside')!.append(frame); // is loaded anew
    await untilExact(page, await inside(page));
    const guide = { id: 'knee', lang: 'en', title: 'Knees', sections: [], references: [] };
    frame.src = embed({
      guide: answerAt({ type: 'application/json', body: JSON.stringify(guide) }),
    });
    await until(() => {
      const body = frame.contentDocument?.body;
      return body && visibleText(body).includes('Knees') && frame.clientHeight < 600;
    }, 'the other guide, and a frame for it');
  });

  it('on a page with elements named like what a script calls', async () => {
    const names = ['querySelectorAll', 'addEventListener', 'baseURI', 'scrollingElement'];
    const page = await openAround({
      before: [...names, 'adoptedStyleSheets', 'elementFromPoint', 'documentElement']
        .map((name) => `<img name="${name}" id="${name}" alt=""><form name="${name}"></form>`)
        .join(''),
    });
    const frame = [...Document.prototype.querySelectorAll.call(page.document, 'iframe')][0];
    await until(
      () => (frame as HTMLIFrameElement).getBoundingClientRect().height > 2000,
      'the frame to be tall',
    );
  });
});

/** Lays a page out as for paper: what is said for print holds, in shadow trees, too. */
function layOutForPaper(page: Document): void {
  const sheets = [
    page,
    ...findAll('*', page).flatMap(({ shadowRoot }) => shadowRoot ?? []),
  ].flatMap((root) => [...root.adoptedStyleSheets, ...root.styleSheets]);
  for (const rule of [...new Set(sheets)].flatMap(({ cssRules }) => [...cssRules]))
    if ('media' in rule && (rule as CSSMediaRule).media.mediaText === 'print')
      (rule as CSSMediaRule).media.mediaText = 'all';
}

describe('a frame on paper', () => {
  for (const width of [380, 700, 1100]) {
    for (const attributes of [
      '',
      'style="box-sizing: border-box; padding: 20px; inline-size: 100%"',
    ]) {
      it(`shows all of the guide in a column of ${width} pixels${attributes && ', with a padding'}`, async () => {
        const page = await openFrame(
          around({ src: embed({ expand: 'none' }) }).replace(
            /style="display[^"]*"/,
            (style) => attributes || style,
          ),
        );
        const inner = await inside(page);
        await untilTall(inner);
        await until(() => frameOf(page).style.cssText.includes('print'), 'the shape on paper');
        page.element.style.width = `${width}px`; // what paper has room for
        layOutForPaper(page.document);
        layOutForPaper(inner);
        const bottom = find('[part=footer]', inner).getBoundingClientRect().bottom;
        const shown = contentHeight(frameOf(page));
        expect(bottom).to.be.at.most(shown + 1);
        expect(shown - bottom, 'empty paper').to.be.below(0.1 * shown);
        expect(find('[part=guide]', inner).getBoundingClientRect().right).to.be.at.most(width + 1);
        for (const words of ['Yes, for many people', 'Uneven recovery is normal', 'Kreiner'])
          expect(visibleText(inner.body)).to.contain(words);
      });
    }
  }

  it('has the picture that leads back, and the address of the page, which a screen does not show', async () => {
    const picture = answerAt({
      type: 'image/svg+xml',
      body: '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300"/>',
    });
    const page = await openAround({
      src: embed({ handout: picture, page: 'https://example.org/back-pain' }),
    });
    const inner = await inside(page);
    const handout = find('[slot=handout]', inner);
    const image = find<HTMLImageElement>('img', handout);
    await until(() => image.naturalWidth === 300, 'the picture');
    expect(handout.checkVisibility()).to.equal(false);
    layOutForPaper(inner);
    expect(image.getBoundingClientRect().width).to.be.above(100);
    expect(visibleText(handout)).to.equal('https://example.org/back-pain');
  });

  onlyIn('chromium', () => {
    it('shows all of the guide while the page around is seen as it prints', async () => {
      const page = await openAround({ src: embed({ expand: 'none' }) });
      const inner = await inside(page);
      await untilTall(inner);
      await until(() => frameOf(page).style.cssText.includes('print'), 'the shape on paper');
      await media({ media: 'print' });
      expect(find('[part=footer]', inner).getBoundingClientRect().bottom).to.be.at.most(
        contentHeight(frameOf(page)) + 1,
      );
    });
  });
});
