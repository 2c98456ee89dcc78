import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import type { CareCitation } from '../../src/elements/care-citation/care-citation.js';
import type { CareGuide } from '../../src/elements/care-guide/care-guide.js';
import { engine, expectAccessible } from '../support/commands.js';
import {
  click,
  find,
  findAll,
  focused,
  hover,
  press,
  until,
  visibleText,
} from '../support/reader.js';
import { marks, name, note, open, pageErrors, place, previews } from './care-guide.fixture.js';

let guide: CareGuide;
const preview = () => previews(guide)[0];
/** What it says, though it may still be fading in. */
const shownText = () =>
  until(() => preview()?.textContent.replace(/\s+/g, ' ').trim() || null, 'a preview');
const gone = () => until(() => previews(guide).length === 0, 'no preview');

/** A finger's tap, as a browser tells it. */
function tap(element: HTMLElement): void {
  const finger = {
    bubbles: true,
    composed: true,
    cancelable: true,
    pointerType: 'touch',
    isPrimary: true,
  };
  for (const type of ['pointerenter', 'pointerdown', 'pointerup'])
    element.dispatchEvent(new PointerEvent(type, finger));
  element.dispatchEvent(new PointerEvent('click', finger));
}

beforeEach(async () => {
  guide = await open();
});
afterEach(async () => {
  await resetMouse();
});

describe('a citation', () => {
  it('is a link named after its footnote', async () => {
    expect(marks(guide).map(name)).to.deep.equal([
      'Footnote 1',
      'Footnote 2',
      'Footnote 1',
      'Footnote 1',
      'Footnote 2',
    ]);
    await expectAccessible(marks(guide)[0]!, { name: 'Footnote 1' });
  });

  it('is told as a reference to a note', () => {
    expect(marks(guide)[0]!.getAttribute('role')).to.equal('doc-noteref');
  });

  it('of several references is one group of superscript numbers', () => {
    const groups = findAll('sup', guide).map((group) => visibleText(group));
    expect(groups[1]).to.equal('[2][1]');
    const [bracket] = findAll('sup i', guide);
    expect(bracket!.getBoundingClientRect().width, 'the brackets are not seen').to.equal(0);
  });

  // WebKitGTK's driver presses keys that copy nothing.
  if (engine !== 'webkit')
    it('is copied as numbers in brackets, each by itself, with nothing unseen between', async () => {
      const copy = place<HTMLTextAreaElement>('<textarea></textarea>');
      await press('Control+a');
      await press('Control+c');
      copy.focus();
      await press('Control+v');
      await until(() => copy.value.includes('[2][1]'), 'the numbers as they were copied');
      expect(copy.value).not.to.match(/\p{Cf}/u);
      expect(copy.value, 'a reference without its ways back').to.match(/2021\.\s+Further reading/);
    });

  it('stays on the line of the word before it', () => {
    let text: ChildNode = find('sup', guide);
    while (text.nodeType !== Node.TEXT_NODE || !text.textContent?.trim())
      text = text.previousSibling!;
    const range = document.createRange();
    range.setStart(text, text.textContent!.length - 1);
    range.setEnd(text, text.textContent!.length);
    expect(
      Math.abs(
        range.getBoundingClientRect().bottom - marks(guide)[0]!.getBoundingClientRect().bottom,
      ),
    ).to.be.below(20);
  });

  it('moves the focus to its note, and the note into view', async () => {
    await click(marks(guide)[1]!);
    await until(() => focused() === note(2, guide));
    const { top, bottom } = note(2, guide).getBoundingClientRect();
    expect(top < innerHeight && bottom > 0).to.equal(true);
  });

  it('moves the focus to its note by keyboard', async () => {
    marks(guide)[2]!.focus();
    await press('Enter');
    await until(() => focused() === note(1, guide));
  });
});

describe('the preview of a note', () => {
  it('shows the reference with its link while the pointer is over the citation', async () => {
    await hover(marks(guide)[0]!);
    expect(await shownText()).to.contain(
      'Alpha A. Knees. BMJ. 2020. https://doi.org/10.1000/alpha',
    );
    expect(find<HTMLAnchorElement>('a[href^=https]', preview()!).href).to.equal(
      'https://doi.org/10.1000/alpha',
    );
  });

  it('goes when the pointer has left', async () => {
    await hover(marks(guide)[0]!);
    await shownText();
    await hover(find('[part=title]', guide));
    await gone();
  });

  it('shows while the citation has the focus, and goes with it', async () => {
    await press('Tab');
    marks(guide)[1]!.focus();
    expect(await shownText()).to.contain('Beta B. More knees.');
    find('[part=contents] a', guide).focus();
    await gone();
  });

  it('lets the Tab key past its links, on to the next citation', async () => {
    await press('Tab');
    marks(guide)[0]!.focus();
    await shownText();
    await press('Tab');
    expect(focused()).to.equal(marks(guide)[1]);
  });

  it('goes with Escape, while the focus stays', async () => {
    await press('Tab');
    marks(guide)[0]!.focus();
    await shownText();
    await press('Escape');
    await gone();
    expect(focused()).to.equal(marks(guide)[0]);
  });

  it('keeps its Escape from a dialog around the guide', async () => {
    let heard = 0;
    const listen = () => {
      heard++;
    };
    document.addEventListener('keydown', listen);
    await press('Tab');
    marks(guide)[0]!.focus();
    await shownText();
    await press('Escape');
    await gone();
    expect(heard).to.equal(1); // the Tab
    await press('Escape');
    expect(heard).to.equal(2);
    document.removeEventListener('keydown', listen);
  });

  it("shows with a finger's first tap, which does not lead away", async () => {
    tap(marks(guide)[0]!);
    expect(await shownText()).to.contain('Alpha A.');
    expect(focused()).not.to.equal(note(1, guide));
  });

  it('leads a finger on to the note', async () => {
    tap(marks(guide)[0]!);
    await shownText();
    const jump = findAll('a', preview()!).at(-1)!;
    expect(jump.textContent.trim()).to.equal('Go to footnote 1');
    tap(jump);
    await until(() => focused() === note(1, guide));
    await gone();
  });

  it('goes when a finger taps elsewhere', async () => {
    tap(marks(guide)[0]!);
    await shownText();
    tap(find('[part=title]', guide));
    await gone();
  });

  it('is the only one', async () => {
    tap(marks(guide)[0]!);
    await shownText();
    tap(marks(guide)[4]!);
    await until(() => previews(guide).length === 1 && preview()!.textContent.includes('Beta'));
  });

  it('is the only one when the focus is on one citation and the pointer on another', async () => {
    await press('Tab');
    marks(guide)[0]!.focus();
    await shownText();
    await hover(marks(guide)[4]!);
    await until(() => previews(guide).length === 1 && preview()!.textContent.includes('Beta'));
  });

  it('stands in the window, whole', async () => {
    await hover(marks(guide)[0]!);
    await shownText();
    const { left, right, top, bottom } = preview()!.getBoundingClientRect();
    expect(left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight).to.equal(true);
  });

  it('goes without a trace when the guide is taken out', async () => {
    const reached = pageErrors();
    tap(marks(guide)[0]!);
    await shownText();
    guide.remove();
    await press('Escape');
    expect(reached).to.deep.equal([]);
  });
});

describe('a citation that stands alone', () => {
  it('previews what stands in the tag, and leads to its source', async () => {
    const citation = place(
      '<care-citation number="7" href="https://example.org/seven">Seven S. On sevens.</care-citation>',
    );
    const link = await until(() => findAll<HTMLAnchorElement>('[part=link]', citation)[0] ?? null);
    expect([name(link), link.href]).to.deep.equal(['Footnote 7', 'https://example.org/seven']);
    await hover(link);
    await until(() => visibleText(previews(citation)[0]!) === 'Seven S. On sevens.');
  });

  it('leads to a place on its page', async () => {
    const citation = place('<care-citation number="7" href="#note-7">Seven S.</care-citation>');
    const link = await until(() => findAll<HTMLAnchorElement>('[part=link]', citation)[0] ?? null);
    expect(link.getAttribute('href')).to.equal('#note-7');
  });

  for (const address of ['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,Hello']) {
    it(`leads nowhere with the address ${JSON.stringify(address)}`, async () => {
      const citation = place<CareCitation>('<care-citation number="7">Seven S.</care-citation>');
      citation.href = address;
      await citation.updateComplete;
      expect(find('[part=link]', citation).hasAttribute('href')).to.equal(false);
    });
  }
});
