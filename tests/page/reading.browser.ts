import { expect } from '@open-wc/testing';
import { SCRIPT, answerAt, openFrame, type PageOptions } from '../support/frame.js';
import { find, findAll, focused, until, visibleText } from '../support/reader.js';

const LOAD = `<script src="${SCRIPT}"></script>`;
const WIDTHS = ['', 'expand="none"', 'theme="dark"'];

/** A guide on a page of its own, once it is there. */
async function read(attributes = '', options: PageOptions = {}, more = '') {
  const frame = await openFrame(
    `<meta name="viewport" content="width=device-width"><style>body { margin: 0 }</style>${LOAD}<care-guide ${attributes}></care-guide>${more}`,
    options,
  );
  const guide = frame.document.querySelector('care-guide')!;
  await until(
    () => findAll('[part=footer]', guide).length > 0 && findAll('[part=note]', guide).length > 0,
    'the guide',
  );
  return { ...frame, guide };
}

/** What sticks out of the page or of a box that cuts it off, by name. */
function cutOff(guide: Element): string[] {
  const width = guide.ownerDocument.documentElement.clientWidth;
  return findAll('*', guide)
    .filter(
      (element) => element.checkVisibility() && !element.closest('.visually-hidden, [popover]'),
    )
    .filter((element) => {
      const { left, right, height } = element.getBoundingClientRect();
      const { overflowX, overflowY } = getComputedStyle(element);
      const clips = overflowX !== 'visible' || overflowY !== 'visible';
      return (
        height > 1 &&
        (left < -1 ||
          right > width + 1 ||
          (clips &&
            (element.scrollWidth > element.clientWidth + 1 ||
              element.scrollHeight > element.clientHeight + 1)))
      );
    })
    .map(({ localName, className, part }) => [localName, String(className), part.value].join(' '));
}

const expectWhole = ({ guide, document: page }: { guide: Element; document: Document }): void => {
  expect(cutOff(guide)).to.deep.equal([]);
  expect(page.documentElement.scrollWidth).to.equal(page.documentElement.clientWidth);
};

/** The spacing of WCAG 1.4.12, in every shadow tree. */
function space(guide: Element, window: Window & typeof globalThis): void {
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  for (const { shadowRoot } of [guide, ...findAll('*', guide)])
    if (shadowRoot) shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
}

const arabic = {
  id: 'ar',
  lang: 'ar',
  title: 'العلاج الطبيعي للانزلاق الغضروفي',
  sections: [
    {
      type: 'faq',
      id: 'a',
      heading: 'هل يساعد العلاج الطبيعي؟',
      body: [
        { paragraph: ['نعم، لكثير من الناس.', { cite: ['x'] }] },
        { list: [['القوة'], ['الحركة']] },
      ],
    },
    {
      type: 'goals',
      id: 'b',
      heading: 'الأهداف',
      lists: [
        { heading: ['قصيرة'], items: [['المشي']] },
        { heading: ['طويلة'], items: [['النوم']] },
      ],
    },
  ],
  references: [
    {
      id: 'x',
      text: [
        'Alpha A. Knees. ',
        { link: 'https://doi.org/10.1000/alpha', text: ['https://doi.org/10.1000/alpha'] },
      ],
    },
  ],
};

describe('nothing is cut off and nothing scrolls sideways', () => {
  for (const attributes of WIDTHS) {
    it(`in a window 320 px wide${attributes && `, with ${attributes}`}`, async () => {
      expectWhole(await read(attributes, { width: 320 }));
    });
  }

  it('in a window 320 px wide, with every answer opened', async () => {
    const page = await read('expand="none"', { width: 320 });
    for (const toggle of findAll('[part=toggle]', page.guide)) toggle.click();
    await until(() => visibleText(page.guide).includes('Uneven recovery is normal'));
    expectWhole(page);
  });

  it("at 200 % of the text size, in half a desktop's window", async () => {
    const page = await read('style="--care-base-size: 34px"', { width: 640 });
    expect(getComputedStyle(find('[part=answer] p', page.guide)).fontSize).to.equal('34px');
    expectWhole(page);
  });

  it('with the text spacing that a reader sets, wide and narrow', async () => {
    for (const width of [320, 800]) {
      const page = await read('expand="first"', { width });
      space(page.guide, page.window);
      expectWhole(page);
    }
  });

  it('from right to left', async () => {
    const page = await read(
      `src="${answerAt({ type: 'application/json', body: JSON.stringify(arabic) }).replaceAll('&', '&amp;')}"`,
      { width: 320 },
    );
    expectWhole(page);
    const list = find('[part=answer] ul', page.guide);
    expect(list.firstElementChild!.getBoundingClientRect().right).to.be.greaterThan(160);
    expect(getComputedStyle(list).direction).to.equal('rtl');
  });

  it('of the page, when the guide stands in a box that scrolls', async () => {
    const { document: page } = await openFrame(
      `<!doctype html><title>Host</title>${LOAD}<div style="block-size: 300px; overflow: auto"><care-guide></care-guide></div>`,
    );
    await until(() => findAll('[part=note]', page).length > 0, 'the guide');
    expect(page.documentElement.scrollHeight).to.equal(page.documentElement.clientHeight);
  });

  it('of a preview in a window 320 px wide', async () => {
    const { guide } = await read('', { width: 320 });
    for (const mark of findAll<HTMLAnchorElement>('[role=doc-noteref]', guide).slice(0, 3)) {
      mark.scrollIntoView({ block: 'center' });
      mark.dispatchEvent(
        new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true, composed: true }),
      );
      mark.click();
      const preview = await until(
        () => findAll('[popover]', guide).find((card) => card.matches(':popover-open')) ?? null,
        'the preview',
      );
      const { left, right, top, bottom } = preview.getBoundingClientRect();
      expect(left).to.be.at.least(12);
      expect(right).to.be.at.most(320 - 12);
      expect(top).to.be.at.least(12);
      expect(bottom).to.be.at.most(600);
      guide.ownerDocument.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      await until(() =>
        findAll('[popover]', guide).every((card) => !card.matches(':popover-open')),
      );
    }
  });
});

describe('the text', () => {
  it("is as large as the reader's browser is set to, whatever size the page's root has", async () => {
    const { document: page } = await openFrame(
      `<!doctype html><title>Host</title><style>html { font-size: 62.5% }</style>${LOAD}<p style="font-size: large">As set</p><care-guide></care-guide>`,
    );
    const answer = await until(() => findAll('[part=answer] p', page)[0], 'the guide');
    const size = (element: Element | null | undefined) => getComputedStyle(element!).fontSize;
    expect(size(answer)).to.equal(size(page.querySelector('p')));
  });
});

describe('a link to a place in the guide', () => {
  const inView = (element: Element, height = 600): boolean => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < height;
  };

  it('opens a section and shows it as the page loads', async () => {
    const { guide, document: page } = await read('expand="none"', {
      hash: '#herniated-disc-results',
    });
    const section = find('#results', guide);
    await until(() => focused(page) === find('[part=heading]', section));
    expect(inView(find('[part=heading]', section))).to.equal(true);
    // Room for its focus ring.
    expect(find('[part=heading]', section).getBoundingClientRect().top).to.be.at.least(5);
    await until(() => visibleText(section).includes('Uneven recovery is normal'));
    expect(visibleText(find('#does-it-help', guide))).not.to.contain('Yes, for many people');
  });

  for (const note of [1, 6]) {
    it(`shows note ${note} as the page loads, and keeps it in view while the rest is laid out`, async () => {
      const { guide, document: page } = await read('', { hash: `#herniated-disc-note-${note}` });
      await until(() => focused(page) === find(`[id=':note-${note}']`, guide));
      const { top, bottom } = find(`[id=':note-${note}']`, guide).getBoundingClientRect();
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(600);
    });
  }

  it('still shows it on a phone, once all that stands above it is laid out', async () => {
    const {
      guide,
      document: page,
      window,
    } = await read('', { width: 360, hash: '#herniated-disc-note-2' });
    await until(() => focused(page) === find("[id=':note-2']", guide));
    await new Promise((resolve) => {
      window.requestAnimationFrame(() => {
        window.requestAnimationFrame(resolve);
      });
    });
    expect(inView(find("[id=':note-2']", guide))).to.equal(true);
  });

  it("on the host's own page leads there, and the address is the host's", async () => {
    const {
      guide,
      document: page,
      window,
    } = await read('expand="none"', {}, '<a href="#herniated-disc-results">Results</a>');
    page.querySelector('a')!.click();
    await until(() => focused(page) === find('[part=heading]', find('#results', guide)));
    expect(window.location.hash).to.equal('#herniated-disc-results');
    findAll('[role=doc-noteref]', guide)[0]!.click();
    await until(() => focused(page) === find("[id=':note-1']", guide));
    expect(window.location.hash).to.equal('#herniated-disc-results');
  });
});

describe('a page with a strict policy', () => {
  const listener = answerAt({
    type: 'text/javascript',
    body: "addEventListener('securitypolicyviolation', (event) => (window.blocked ??= []).push(event.violatedDirective + ' ' + event.blockedURI))",
  });
  const STRICT =
    "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types care-guide";

  it('blocks nothing of the guide, from its first moment on', async () => {
    const page = await openFrame(
      `<script src="${listener.replaceAll('&', '&amp;')}"></script>${LOAD}<care-guide expand="none"></care-guide>`,
      { policy: STRICT },
    );
    const guide = page.document.querySelector('care-guide')!;
    await until(() => findAll('[part=toggle]', guide).length > 0);
    for (const control of findAll('[part=toggle], [role=doc-noteref], [role=doc-backlink]', guide))
      control.click();
    expect(getComputedStyle(find('[part=toggle]', guide)).display).to.equal('flex');
    expect((page.window as unknown as { blocked?: string[] }).blocked).to.equal(undefined);
  });

  it('would say so if it blocked anything', async () => {
    const page = await openFrame(
      `<script src="${listener.replaceAll('&', '&amp;')}"></script><p style="color: red">Red`,
      { policy: STRICT },
    );
    await until(() => (page.window as unknown as { blocked?: string[] }).blocked?.length === 1);
  });
});
