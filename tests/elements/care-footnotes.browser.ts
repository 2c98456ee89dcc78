import { expect } from '@open-wc/testing';
import type { CareFootnotes } from '../../src/elements/care-footnotes/care-footnotes.js';
import type { CareGuide } from '../../src/elements/care-guide/care-guide.js';
import { engine, expectAccessible } from '../support/commands.js';
import { find, findAll, focused, hover, press, until, visibleText } from '../support/reader.js';
import { backlinks, knee, marks, name, note, open, place, previews } from './care-guide.fixture.js';

let guide: CareGuide;
beforeEach(async () => {
  guide = await open();
});

/** WebKitGTK's driver tells the role that a role of digital publishing is built on. */
const role = (own: string, base: string) => (engine === 'webkit' ? base : own);

const lists = (): HTMLOListElement[] => findAll<HTMLOListElement>('ol', find('.notes', guide));
const numbers = (list: HTMLOListElement): number[] =>
  [...list.children].map((_, index) => list.start + index);
const back = (label: string): HTMLAnchorElement =>
  backlinks(guide).find((link) => name(link) === label)!;

/** The two letters around each place where a text goes on in a new line. */
function lineBreaks(element: Element): string[] {
  const found: string[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = '';
  let line = Infinity;
  while (texts.nextNode()) {
    const { data } = texts.currentNode as Text;
    for (let at = 0; at < data.length; at += 1) {
      const range = new Range();
      range.setStart(texts.currentNode, at);
      range.setEnd(texts.currentNode, at + 1);
      const { top, bottom } = range.getBoundingClientRect();
      if (top >= line) found.push(`${before}${data[at]}`);
      line = bottom - 2;
      before = data[at]!;
    }
  }
  return found;
}

describe('the notes', () => {
  it('are one numbered list with a name, told as end notes', async () => {
    const section = find('[role=doc-endnotes]', guide);
    await expectAccessible(section, { role: role('doc-endnotes', 'region'), name: 'References' });
    expect(
      [...section.querySelector('ol')!.children].every(
        (item) => item.localName === 'li' && !item.hasAttribute('role'),
      ),
    ).to.equal(true);
  });

  it('stand in the order in which the text cites them', () => {
    expect(
      findAll('[part=note]', guide).map((item) => visibleText(item).slice(0, 7)),
    ).to.deep.equal(['Alpha A', 'Beta B.', 'Gamma C']);
  });

  it('that nothing cites are further reading, numbered on, without a way back', () => {
    expect(findAll('[part=heading]', find('.notes', guide)).map(visibleText)).to.deep.equal([
      'References',
      'Further reading',
    ]);
    expect(lists().map(numbers)).to.deep.equal([[1, 2], [3]]);
    expect(findAll('[role=doc-backlink]', note(3, guide))).to.deep.equal([]);
  });

  it('break a long address at a slash, not in the middle of a word', () => {
    const address = find("[id=':note-1'] a:not([role])", guide);
    for (const width of [220, 260, 300, 340]) {
      guide.style.width = `${width}px`;
      expect(
        lineBreaks(address).filter((around) => !around.includes('/')),
        `${width} px`,
      ).to.deep.equal([]);
    }
  });

  it('lead to their source at its full address', () => {
    const link = find<HTMLAnchorElement>("[id=':note-1'] a:not([role])", guide);
    expect(link.href).to.equal('https://doi.org/10.1000/alpha');
    expect(visibleText(link)).to.equal('https://doi.org/10.1000/alpha');
  });

  it('are marked while the reader is at one', async () => {
    marks(guide)[0]!.click();
    await until(() => focused() === note(1, guide));
    expect(getComputedStyle(note(1, guide)).outlineStyle).to.equal('solid');
  });
});

describe('the ways back from a note', () => {
  it('are one per citation, each with a name of its own', () => {
    expect(backlinks(guide).map(name)).to.deep.equal([
      'Back to citation 1 of reference 1',
      'Back to citation 2 of reference 1',
      'Back to citation 3 of reference 1',
      'Back to citation 1 of reference 2',
      'Back to citation 2 of reference 2',
    ]);
  });

  it('are told as back links', async () => {
    await expectAccessible(backlinks(guide)[1]!, {
      role: role('doc-backlink', 'link'),
      name: 'Back to citation 2 of reference 1',
    });
  });

  it('lead each to its citation, in view', async () => {
    const places = [
      ['Back to citation 1 of reference 1', 0],
      ['Back to citation 2 of reference 1', 2],
      ['Back to citation 2 of reference 2', 4],
    ] as const;
    for (const [label, index] of places) {
      back(label).click();
      const mark = marks(guide)[index]!;
      await until(() => focused() === mark);
      expect(mark.getBoundingClientRect().top).to.be.within(0, innerHeight);
    }
  });

  it('lead there by keyboard', async () => {
    back('Back to citation 3 of reference 1').focus();
    await press('Enter');
    await until(() => focused() === marks(guide)[3]);
  });

  it('do not show the preview of what the reader has just read', async () => {
    back('Back to citation 1 of reference 1').focus();
    await press('Enter');
    await until(() => focused() === marks(guide)[0]);
    expect(previews(guide)).to.deep.equal([]);
  });

  it('open the answer that the citation stands in', async () => {
    guide.expand = 'none';
    await guide.updateComplete;
    back('Back to citation 2 of reference 2').click();
    await until(() => focused() === marks(guide)[4]);
    await until(() => visibleText(guide).includes('About six weeks.'));
  });

  it('mark the one that the reader came from, until the next time', async () => {
    const current = () => findAll('[aria-current=true]', guide).map(name);
    expect(current()).to.deep.equal([]);
    marks(guide)[2]!.click();
    await until(() => focused() === note(1, guide));
    expect(current()).to.deep.equal(['Back to citation 2 of reference 1']);
    marks(guide)[4]!.click();
    await until(() => focused() === note(2, guide));
    expect(current()).to.deep.equal(['Back to citation 2 of reference 2']);
  });

  it('come next with the keyboard after the note', async () => {
    marks(guide)[4]!.click();
    await until(() => focused() === note(2, guide));
    await press('Tab');
    expect(name(focused())).to.equal('Back to citation 1 of reference 2');
  });

  it('do not move the text under a pointer', async () => {
    const before = note(2, guide).getBoundingClientRect().top + scrollY;
    await hover(backlinks(guide)[0]!);
    const after = note(2, guide).getBoundingClientRect().top + scrollY;
    expect(after).to.be.closeTo(before, 0.01); // engines add up in fractions of a pixel
  });
});

describe('notes that stand alone', () => {
  it('are the references that the page gives', async () => {
    const notes = place<CareFootnotes>('<care-footnotes heading-level="2"></care-footnotes>');
    notes.references = knee.references as CareFootnotes['references'];
    await notes.updateComplete;
    expect(find('h2', notes).textContent).to.equal('References');
    expect(findAll('[part=note]', notes)).to.have.length(3);
    expect(backlinks(notes)).to.deep.equal([]);
  });

  it('keep a link that no reader should follow as text', async () => {
    const notes = place<CareFootnotes>('<care-footnotes></care-footnotes>');
    notes.references = [
      {
        id: 'bad',
        text: [
          { link: 'javascript:alert(1)', text: ['Run'] },
          ' ',
          { link: 'https://example.org/', text: ['Read'] },
        ],
      },
    ];
    await notes.updateComplete;
    expect(visibleText(note(1, notes))).to.equal('Run Read');
    expect(findAll<HTMLAnchorElement>('a', notes).map(({ href }) => href)).to.deep.equal([
      'https://example.org/',
    ]);
  });

  it("are a list of the page's own", async () => {
    const notes = place<CareFootnotes>(
      '<care-footnotes><ol><li>Alpha A. Knees.</li></ol></care-footnotes>',
    );
    await notes.updateComplete;
    expect(visibleText(notes)).to.equal('Alpha A. Knees.');
  });
});
