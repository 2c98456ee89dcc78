import { expect } from '@open-wc/testing';
import type { CareGuide } from '../../src/elements/care-guide/care-guide.js';
import { click, find, findAll, focused, press, until, visibleText } from '../support/reader.js';
import {
  backlinks,
  knee,
  marks,
  name,
  note,
  open,
  pageErrors,
  place,
  shown,
} from './care-guide.fixture.js';

const contents = (guide: Element) => findAll<HTMLAnchorElement>('[part=contents] a', guide);
const section = (id: string, guide: Element) => find(`#${id}`, guide);
/** Where one lands who is led to a section: its heading. */
const landing = (id: string, guide: Element) => find('[part=heading]', section(id, guide));
const isInView = (element: Element): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
};

/** Changes the page's address as a link on the host page does. */
const goTo = (hash: string): void => {
  location.hash = hash;
};

describe('the list of sections', () => {
  it('leads to a section by focus, and shows it', async () => {
    const guide = await open();
    contents(guide)[2]!.click();
    await until(() => focused() === landing('how', guide));
    expect(isInView(landing('how', guide))).to.equal(true);
  });

  it('opens a closed answer that it leads to', async () => {
    const guide = await open('expand="none"');
    contents(guide)[2]!.click();
    await until(() => visibleText(guide).includes('About six weeks.'));
    expect(visibleText(guide)).not.to.contain('It is common.');
  });

  it('is left out where there is one section only', async () => {
    expect(contents(await open('sections="how"'))).to.deep.equal([]);
  });

  it('goes on with the keyboard from the section it led to', async () => {
    const guide = await open();
    contents(guide)[1]!.focus();
    await press('Enter');
    await until(() => focused() === landing('aims', guide));
    await press('Tab');
    expect(focused()).to.equal(marks(section('aims', guide))[0]);
  });
});

describe("the page's address", () => {
  it("and history stay the host's, whatever a reader clicks in the guide", async () => {
    const guide = await open('expand="none"');
    const before = [location.href, history.length];
    const inside = () => findAll<HTMLElement>('a[href*="#"], button', guide);
    expect(inside().length).to.be.greaterThan(10);
    for (const one of inside()) one.click();
    await guide.updateComplete;
    expect([location.href, history.length]).to.deep.equal(before);
  });

  it('leads to a section when it names one', async () => {
    const guide = await open('expand="none"');
    goTo('#knee-how');
    await until(() => focused() === landing('how', guide));
    await until(() => visibleText(guide).includes('About six weeks.'));
    expect(isInView(landing('how', guide))).to.equal(true);
  });

  it('leads to a note when it names one', async () => {
    const guide = await open();
    goTo('#knee-note-2');
    await until(() => focused() === note(2, guide));
    expect(isInView(note(2, guide))).to.equal(true);
  });

  it('leads there, too, when it did before the guide was there', async () => {
    goTo('#knee-note-1');
    const guide = await open();
    await until(() => focused() === note(1, guide));
  });

  it('leads there again when a reader follows the same link of the page once more', async () => {
    const guide = await open();
    const link = place<HTMLAnchorElement>('<a href="#knee-how">How long?</a>');
    link.click();
    await until(() => focused() === landing('how', guide));
    link.focus();
    link.click();
    await until(() => focused() === landing('how', guide));
  });

  it('opens what the page has closed around the guide', async () => {
    const guide = await open();
    const details = place<HTMLDetailsElement>(
      '<details><summary>More</summary><details><summary>Guide</summary></details></details>',
    );
    find('details', details).append(guide);
    await guide.updateComplete;
    goTo('#knee-note-2');
    await until(() => focused() === note(2, guide));
    expect(isInView(note(2, guide))).to.equal(true);
  });

  it('leads at once to a note, whatever scrolls next on a page that scrolls smoothly', async () => {
    place('<style>html { scroll-behavior: smooth }</style>');
    place('<p style="height: 3000px">Before</p>');
    const guide = await open();
    goTo('#knee-note-2');
    await until(() => focused() === note(2, guide));
    scrollBy(0, -32); // as the bar of an editor does
    await until(() => isInView(note(2, guide)));
  });

  it('leads nowhere when it means something else', async () => {
    const reached = pageErrors();
    const guide = await open();
    for (const hash of [
      '#knee-nothing',
      '#knee-note-99',
      '#other-how',
      '#knee-%E0%A4%A',
      '#knee-"]',
      '#',
    ]) {
      goTo(hash);
      await new Promise((resolve) => {
        addEventListener('hashchange', resolve, { once: true });
      });
      await guide.updateComplete;
    }
    expect(focused()).to.equal(document.body);
    expect(reached).to.deep.equal([]);
  });

  it('leads nowhere once the guide is taken out', async () => {
    const guide = await open();
    guide.remove();
    const reached = pageErrors();
    goTo('#knee-how');
    await new Promise((resolve) => {
      addEventListener('hashchange', resolve, { once: true });
    });
    expect(reached).to.deep.equal([]);
  });

  it('is what a link to a note or section says, for a reader who copies it', async () => {
    const guide = await open();
    expect(contents(guide).map((link) => link.getAttribute('href'))).to.deep.equal([
      '#knee-what',
      '#knee-aims',
      '#knee-how',
    ]);
    expect(
      marks(guide)
        .map((link) => link.getAttribute('href'))
        .slice(0, 3),
    ).to.deep.equal(['#knee-note-1', '#knee-note-2', '#knee-note-1']);
  });
});

describe('guides on one page', () => {
  const other = { ...knee, id: 'hip', title: 'Hip pain' };
  let guides: CareGuide[];

  beforeEach(async () => {
    guides = [await open(), await open('', other), await open()];
  });

  it('lead each to their own notes, and back to their own text', async () => {
    for (const guide of guides) {
      marks(guide)[1]!.click();
      await until(() => focused() === note(2, guide));
      backlinks(guide)
        .find((link) => name(link) === 'Back to citation 2 of reference 2')!
        .click();
      await until(() => focused() === marks(guide).at(-1));
    }
  });

  it('mark the way back in the guide that the reader is in', async () => {
    marks(guides[1]!)[0]!.click();
    await until(() => focused() === note(1, guides[1]!));
    expect(guides.map((guide) => findAll('[aria-current]', guide).length)).to.deep.equal([0, 1, 0]);
  });

  it('number their notes each from 1', () => {
    for (const guide of guides)
      expect(findAll('[part=note]', guide).map(({ id }) => id)).to.deep.equal([
        ':note-1',
        ':note-2',
        ':note-3',
      ]);
  });

  it('lead each to their own sections', async () => {
    contents(guides[2]!)[2]!.click();
    await until(() => focused() === landing('how', guides[2]!));
    await click(contents(guides[0]!)[2]!);
    await until(() => focused() === landing('how', guides[0]!));
  });

  it("answer to the page's address by their own names", async () => {
    goTo('#hip-note-3');
    await until(() => focused() === note(3, guides[1]!));
  });

  it('stay apart when one is loaded anew', async () => {
    const [first, second] = guides as [CareGuide, CareGuide, CareGuide];
    first.guide = { ...knee, title: 'Knee pain, again', sections: knee.sections.slice(2) };
    await until(() => visibleText(first).includes('Knee pain, again'));
    await shown(first);
    marks(second)[2]!.click();
    await until(() => focused() === note(1, second));
    marks(first)[0]!.click();
    await until(() => focused() === note(1, first));
    backlinks(first)[0]!.click();
    await until(() => focused() === marks(first)[0]);
  });
});

describe('what a reader does before a guide is ready to answer', () => {
  it('is answered all the same, one after the other', async () => {
    const guide = await open('expand="none"');
    // The first click may have only just asked for what answers it.
    marks(guide)[1]!.click();
    contents(guide)[2]!.click();
    await until(() => focused() === landing('how', guide));
    await until(() => visibleText(guide).includes('About six weeks.'));
  });
});

describe('a guide that is moved on the page', () => {
  it('still leads from citations to notes and back', async () => {
    const guide = await open();
    place('<section></section>').append(guide);
    await guide.updateComplete;
    marks(guide)[2]!.click();
    await until(() => focused() === note(1, guide));
    backlinks(guide)[1]!.click();
    await until(() => focused() === marks(guide)[2]);
  });
});
