import { expect } from '@open-wc/testing';
import { resetMouse } from '@web/test-runner-commands';
import type { CareGuide } from '../../src/elements/care-guide/care-guide.js';
import {
  find,
  findAll,
  focused,
  hover,
  press,
  tabTo,
  tap,
  until,
  visibleText,
} from '../support/reader.js';
import { heldTime, marks, name, note, open, place, previews } from './care-guide.fixture.js';

let guide: CareGuide;
const contents = (): HTMLAnchorElement[] => findAll<HTMLAnchorElement>('[part=contents] a', guide);
const mark = (index: number): HTMLAnchorElement => marks(guide)[index]!;
const shown = (text: string) =>
  until(
    () => previews(guide).length === 1 && visibleText(previews(guide)[0]!).includes(text),
    `the preview of ${text}`,
  );
const label = (element: Element | null): string =>
  element ? name(element) || visibleText(element) : '';

describe('the Tab key in an open guide', () => {
  const SOURCE = 'https://doi.org/10.1000/alpha';
  const STOPS = [
    'What is knee pain?',
    'Goals',
    'How long does it take?',
    'Footnote 1',
    'Footnote 2',
    'Footnote 1',
    'Footnote 1',
    'Footnote 2',
    SOURCE,
    'Back to citation 1 of reference 1',
    'Back to citation 2 of reference 1',
    'Back to citation 3 of reference 1',
    'Back to citation 1 of reference 2',
    'Back to citation 2 of reference 2',
  ];

  it('goes from the first link to the last as one reads, past what each preview holds, and out', async () => {
    const before = place('<button>Before</button>');
    guide = await open();
    const after = place('<button>After</button>');
    before.focus();
    const stops: string[] = [];
    for (let count = 0; count <= STOPS.length && focused() !== after; count++) {
      await press('Tab');
      if (focused()?.getAttribute('role') === 'doc-noteref')
        await until(() => previews(guide).length === 1);
      stops.push(label(focused()));
    }
    expect(stops).to.deep.equal([...STOPS, 'After']);
  });

  it('leaves nothing out of a section that the reader was led to before', async () => {
    guide = await open();
    contents()[1]!.click();
    await until(() => focused() !== document.body);
    contents()[2]!.focus();
    await tabTo(mark(3)); // fails when it is out of reach
    expect(focused()).to.equal(mark(3));
  });

  it('goes on to the buttons of a guide whose answers are closed, past what they hide', async () => {
    guide = await open('expand="none" sections="what how"');
    contents()[1]!.focus();
    await press('Tab');
    expect(label(focused())).to.equal('What is knee pain?');
    await press('Tab');
    expect(label(focused())).to.equal('How long does it take?');
    await press('Tab');
    expect(label(focused())).to.equal(SOURCE);
  });
});

describe('a preview, from one moment to the next', () => {
  beforeEach(async () => {
    guide = await open();
  });
  afterEach(() => resetMouse());

  it('gives way to the next one as the focus goes on', async () => {
    contents()[2]!.focus();
    await tabTo(mark(1));
    await shown('Beta B.');
    await tabTo(mark(2));
    await shown('Alpha A.');
  });

  it('does not flash under a pointer that passes by', async () => {
    const wait = heldTime();
    await hover(mark(0));
    await until(() => mark(0).matches(':hover'));
    await hover(find('[part=title]', guide));
    await until(() => !mark(0).matches(':hover'));
    wait();
    await guide.updateComplete;
    expect(previews(guide)).to.deep.equal([]);
  });

  it('stays however long the pointer is on it', async () => {
    const wait = heldTime();
    await hover(mark(0));
    await until(() => {
      wait();
      return previews(guide).length === 1;
    });
    await hover(find('span', previews(guide)[0]!));
    await until(() => previews(guide)[0]!.matches(':hover'));
    wait();
    await guide.updateComplete;
    expect(previews(guide)).to.have.length(1);
  });

  it('leads to its note by keyboard, and goes', async () => {
    contents()[2]!.focus();
    await tabTo(mark(1));
    await shown('Beta B.');
    await press('Enter');
    await until(() => focused() === note(2, guide));
    expect(previews(guide)).to.deep.equal([]);
  });

  it('gives way to the note on a second tap of the number', async () => {
    mark(1).scrollIntoView(); // where a finger can reach it
    tap(mark(1));
    await shown('Beta B.');
    tap(mark(1));
    await until(() => focused() === note(2, guide));
    expect(previews(guide)).to.deep.equal([]);
  });
});
