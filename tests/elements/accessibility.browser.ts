import { expect } from '@open-wc/testing';
import { expectNoBarriers } from '../support/axe.js';
import { accessibilityTree, media, onlyIn } from '../support/commands.js';
import { openFrame } from '../support/frame.js';
import { find, findAll, focused, press, tabTo, until, visibleText } from '../support/reader.js';
import { knee, marks, note, open, place, previews, shown, warnings } from './care-guide.fixture.js';
import type { CareGuide } from '../../src/elements/care-guide/care-guide.js';

/** The bundled guide, with everything in it. */
async function whole(attributes = ''): Promise<CareGuide> {
  const guide = await shown(
    place(`<main><h1>Page</h1><care-guide ${attributes}></care-guide></main>`).querySelector(
      'care-guide',
    )!,
  );
  await Promise.all(document.getAnimations().map(({ finished }) => finished)); // what fades in has its colors then
  return guide;
}

describe('the guide has no barrier', () => {
  for (const attributes of ['', 'theme="dark"', 'expand="none"', 'expand="first"']) {
    it(`as it starts${attributes && ` with ${attributes}`}`, async () => {
      await expectNoBarriers((await whole(attributes)).parentElement!);
    });
  }

  it('with an open preview', async () => {
    const guide = await whole();
    await press('Tab');
    marks(guide)[0]!.focus();
    await until(() => previews(guide).length === 1);
    await expectNoBarriers(guide.parentElement!);
  });

  it('at a note one came to', async () => {
    const guide = await whole();
    marks(guide)[0]!.click();
    await until(() => focused() === note(1, guide));
    await expectNoBarriers(guide.parentElement!);
  });

  it('when it could not be loaded', async () => {
    warnings();
    const page = place(
      '<main><h1>Page</h1><care-guide src="data:application/json,[]"></care-guide></main>',
    );
    await until(() => findAll('[part=action]', page).length === 1);
    await expectNoBarriers(page);
  });
});

describe('the Tab key', () => {
  it('goes through the guide as one reads it', async () => {
    const guide = await open('expand="none"');
    const stops: string[] = [];
    await tabTo(find('[part=contents] a', guide));
    for (let i = 0; i < 6; i++) {
      stops.push((focused()?.getAttribute('aria-label') ?? focused()?.textContent ?? '').trim());
      await press('Tab');
    }
    const list = ['What is knee pain?', 'Goals', 'How long does it take?'];
    // The list of sections, the first question, then the first citation in sight, past the link in its preview.
    expect(stops).to.deep.equal([
      ...list,
      'What is knee pain?',
      'Footnote 1',
      'How long does it take?',
    ]);
  });
});

onlyIn('chromium', () => {
  describe('a screen reader', () => {
    it('gets the headings in their levels', async () => {
      await whole();
      const headings = (await accessibilityTree())
        .filter(({ role }) => role === 'heading')
        .map(({ name, properties }) => `${properties['level']} ${name}`);
      expect(headings.slice(1)).to.have.members([
        '2 Physical therapy for a herniated disc',
        '3 Does physical therapy help a herniated disc?',
        "4 Why it's typically a first-line treatment",
        '4 What sets it apart from passive treatments',
        '3 Goals of physical therapy for a herniated disc',
        '4 Common short-term goals',
        '4 Common long-term goals',
        '3 What results can I expect with physical therapy for a herniated disc?',
        '4 What the research suggests',
        '4 What you might notice as you improve',
        '3 Your digital physical therapy program',
        '3 References',
        '3 Further reading',
      ]);
    });

    it('gets citations, notes and ways back as what they are', async () => {
      await whole();
      const roles = new Map<string, number>();
      for (const { role } of await accessibilityTree()) roles.set(role, (roles.get(role) ?? 0) + 1);
      expect([
        roles.get('doc-noteref'),
        roles.get('doc-backlink'),
        roles.get('doc-endnotes'),
      ]).to.deep.equal([21, 21, 1]);
    });
  });

  describe('with forced colors', () => {
    it('the focus, the cards and the markers are still there', async () => {
      const guide = await whole();
      await media({ forcedColors: 'active' });
      await press('Tab');
      const [mark] = marks(guide);
      mark!.focus();
      expect(getComputedStyle(mark!).outlineStyle).to.equal('solid');
      for (const card of ['[part=card]', 'care-coverage-search'])
        expect(getComputedStyle(find(card, guide)).borderTopStyle).to.equal('solid');
      const bullet = getComputedStyle(find('.prose ul li', guide), '::before');
      expect(bullet.borderTopStyle).to.equal('solid');
      expect(bullet.borderTopColor).not.to.equal(getComputedStyle(guide).backgroundColor);
    });
  });

  describe('for a reader who wants less motion', () => {
    it('nothing moves', async () => {
      await media({ reducedMotion: 'reduce' });
      const guide = await whole('expand="first"');
      const moving = findAll('*', guide).filter((element) => {
        const { animationName, transitionDuration } = getComputedStyle(element);
        return (
          animationName !== 'none' ||
          transitionDuration.split(', ').some((duration) => duration !== '0s')
        );
      });
      expect(moving.map(({ localName }) => localName)).to.deep.equal([]);
    });

    it('there is motion otherwise, so that this test means something', async () => {
      const guide = await whole('expand="first"');
      expect(
        findAll('svg', guide).some((arrow) => getComputedStyle(arrow).transitionDuration !== '0s'),
      ).to.equal(true);
    });
  });

  describe('in print', () => {
    it('everything is there to be read, and nothing to be pressed', async () => {
      const guide = await whole('expand="none"');
      await media({ media: 'print' });
      expect(visibleText(guide))
        .to.contain('Many people recover without surgery')
        .and.to.contain('Uneven recovery is normal');
      expect(
        findAll('[part=toggle] svg', guide).filter((arrow) => arrow.checkVisibility()),
      ).to.deep.equal([]);
      expect(
        findAll('[part=contents]', guide).filter((contents) => contents.checkVisibility()),
      ).to.deep.equal([]);
      expect(
        findAll('input, button:not([part=toggle])', guide).filter((control) =>
          control.checkVisibility(),
        ),
      ).to.deep.equal([]);
    });

    it('the program says where to look, or what was found and where to start', async () => {
      const guide = await whole('link="https://start.example/program"');
      await media({ media: 'print' });
      const program = () => visibleText(find('.program', guide));
      expect(program())
        .to.contain(location.href.replace(/#.*/, ''))
        .and.not.to.contain('Search to find out');
      Object.assign(guide, {
        directory: {
          organizations: [
            { id: 'oak', name: 'Oakmere Tools', kind: 'employer', availability: 'all' },
          ],
        },
        organization: 'oak',
      });
      await until(() => program().includes('available through Oakmere Tools'), 'the answer');
      expect(program()).not.to.contain('may be open to you');
      const start = find('[part=action]', find('.program', guide));
      expect(getComputedStyle(start, '::after').content).to.match(/start\.example|attr\(href\)/);
    });

    it('words are black on white paper, whatever colors the page has given them', async () => {
      const guide = await whole(
        'theme="dark" style="--care-heading-color: #fff; --care-accent-color: #8cc8f5; --care-surface-color: #121c38"',
      );
      await media({ media: 'print' });
      const words = [
        find('[part=title]', guide),
        find('.prose p', guide),
        find('.small', guide),
        marks(guide)[0]!,
        find('[part=note] a', guide),
      ];
      expect(new Set(words.map((element) => getComputedStyle(element).color))).to.deep.equal(
        new Set(['rgb(0, 0, 0)']),
      );
      expect(getComputedStyle(guide).backgroundColor).to.equal('rgb(255, 255, 255)');
    });
  });
});

describe('in a narrow window', () => {
  const bundled =
    '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Page</title><script src="/site/dist/care-guide.js"></script><body style="margin:0">';

  const cutOff = (page: Document) =>
    findAll('*', page.querySelector('care-guide')!)
      .filter((element) => {
        const { right, left, width } = element.getBoundingClientRect();
        return (
          width > 1 &&
          !element.closest('.visually-hidden') &&
          getComputedStyle(element).position !== 'fixed' &&
          (right > 321 || left < -1)
        );
      })
      .map(({ localName, className }) => `${localName}.${String(className)}`);

  it('320 px wide, nothing is cut off and nothing scrolls sideways', async () => {
    const { document: page } = await openFrame(`${bundled}<care-guide></care-guide>`, {
      width: 320,
    });
    await until(() => findAll('[part=guide]', page.querySelector('care-guide')!).length === 1);
    expect(page.documentElement.scrollWidth).to.be.at.most(320);
    expect(cutOff(page)).to.deep.equal([]);
  });

  it('with text twice as large, neither', async () => {
    const { document: page } = await openFrame(
      `${bundled}<care-guide style="--care-base-size: 34px"></care-guide>`,
      { width: 640 },
    );
    await until(() => findAll('[part=guide]', page.querySelector('care-guide')!).length === 1);
    expect(page.documentElement.scrollWidth).to.be.at.most(640);
  });
});

describe('with the text spacing that a reader needs', () => {
  it('nothing is cut off', async () => {
    const guide = await whole();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    for (const element of [guide, ...findAll('*', guide)])
      element.shadowRoot?.adoptedStyleSheets.push(sheet);
    const clipped = findAll<HTMLElement>('p, li, h2, h3, h4, a, [part=card]', guide).filter(
      (element) =>
        getComputedStyle(element).overflow !== 'visible' &&
        element.scrollHeight > element.clientHeight + 1 &&
        !element.classList.contains('visually-hidden'),
    );
    expect(clipped).to.deep.equal([]);
    expect(find('[part=guide]', guide).scrollWidth).to.be.at.most(
      find('[part=guide]', guide).clientWidth,
    );
  });
});

describe('a guide written from right to left', () => {
  it('is laid out that way, in its own language', async () => {
    const guide = await open('', { ...knee, lang: 'ar', title: 'ألم الركبة' });
    const article = find('[part=guide]', guide);
    expect([article.lang, getComputedStyle(article).direction]).to.deep.equal(['ar', 'rtl']);
    const item = find('.card li', guide);
    expect(parseFloat(getComputedStyle(item).paddingRight)).to.be.above(0);
    expect(parseFloat(getComputedStyle(item).paddingLeft)).to.equal(0);
  });

  it('marks the words that nobody translated as English, and keeps each number in one piece', async () => {
    const guide = await open('', { ...knee, lang: 'ar', title: 'ألم الركبة' });
    const language = (selector: string) =>
      find(selector, guide).closest<HTMLElement>('[lang]')!.lang;
    expect([
      language('[part=contents] p'),
      language('.notes [part=heading] span'),
      language('[part=backlink]'),
      language('[role=doc-noteref]'),
      language('[part=title]'),
    ]).to.deep.equal(['en', 'en', 'en', 'en', 'ar']);
    expect(getComputedStyle(find('[role=doc-noteref]', guide)).unicodeBidi).to.equal('isolate');
  });

  it('keeps the stop of an English reference at its end', async () => {
    const [alpha, beta, gamma] = knee.references;
    const references = [alpha, { ...beta, lang: 'en' }, gamma];
    const guide = await open('', { ...knee, lang: 'ar', title: 'ألم الركبة', references });
    const text = document.createTreeWalker(
      find('[id=":note-2"] span', guide),
      NodeFilter.SHOW_TEXT,
    );
    while (!text.currentNode.textContent!.trim() || text.currentNode.nodeType !== Node.TEXT_NODE)
      text.nextNode();
    const at = (index: number) => {
      const range = new Range();
      range.setStart(text.currentNode, index);
      range.setEnd(text.currentNode, index + 1);
      return range.getBoundingClientRect().left;
    };
    expect(at('Beta B. More knees. 2021'.length)).to.be.above(at(0));
  });

  it('does not turn with a page that is', async () => {
    const page = place('<div dir="rtl"><care-guide></care-guide></div>');
    const guide = await shown(page.querySelector('care-guide')!);
    expect(getComputedStyle(find('[part=guide]', guide)).direction).to.equal('ltr');
  });
});
