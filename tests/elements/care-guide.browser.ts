import { expect } from '@open-wc/testing';
import { bundled } from '../../src/elements/care-guide/bundled.js';
import type { CareGuide } from '../../src/elements/care-guide/care-guide.js';
import { expectAccessible } from '../support/commands.js';
import { find, findAll, until, visibleText } from '../support/reader.js';
import {
  addressOf,
  headings,
  heard,
  knee,
  load,
  marks,
  note,
  open,
  place,
  shown,
  warnings,
} from './care-guide.fixture.js';

const levels = (guide: Element): string[] =>
  findAll('h1,h2,h3,h4,h5,h6', guide).map(({ localName }) => localName);

describe('a guide', () => {
  it('is the bundled one for a herniated disc without "src"', async () => {
    const guide = await shown(place('<care-guide></care-guide>'));
    expect(headings(guide)[0]).to.equal('Physical therapy for a herniated disc');
    expect(findAll('[part=section]', guide).map((section) => section.id || 'notes')).to.deep.equal([
      ...bundled.sections.map(({ id }) => id),
      'notes',
    ]);
  });

  it('is the one at "src"', async () => {
    const guide = await shown(load(addressOf(knee)));
    expect(headings(guide)).to.include.members([
      'Knee pain',
      'What is knee pain?',
      'Goals',
      'How long does it take?',
    ]);
  });

  it('tells the host page that it stands there', async () => {
    const loaded = heard<Event & { guide: string }>('care-guide-load');
    await shown(load(addressOf(knee)));
    expect(loaded.map(({ guide }) => guide)).to.deep.equal(['knee']);
  });

  it('shows when and by whom it was reviewed, what it is not, and who paid for it', async () => {
    const text = visibleText(await open());
    expect(text).to.contain('Reviewed on March 9, 2026 by Dr. Reed');
    expect(text).to.contain('Ask your own doctor.');
    expect(text).to.contain('Funded by: The Knee Fund · A Region');
  });

  it("names the host's own reviewer, where it names one and the day", async () => {
    const host = visibleText(await open('reviewer="Ann Hart, PT, DPT" reviewed="2026-11-20"'));
    expect(host).to.contain('Reviewed on November 20, 2026 by Ann Hart, PT, DPT');
    expect(host).not.to.contain('Dr. Reed');
    expect(visibleText(await open('reviewer="Ann Hart"'))).to.contain('by Dr. Reed');
  });

  it('says when its sources were checked, and links to its reviewer', async () => {
    const reviewer = { name: 'Ann Hart', credentials: 'PT', link: 'https://example.org/ann' };
    const guide = await open('', { ...knee, sourcesChecked: '2026-11-23', reviewer });
    expect(visibleText(guide)).to.contain('Sources checked on 2026-11-23');
    const link = findAll<HTMLAnchorElement>('a', guide).find(({ href }) => href === reviewer.link);
    expect(link?.textContent).to.equal('Ann Hart, PT');
  });

  it('says that it is no medical advice when the guide has no words of its own for that', async () => {
    expect(visibleText(await open('', { ...knee, disclaimer: undefined }))).to.contain(
      'general information, not medical advice',
    );
  });

  it('keeps its name when a section has "title" as its id', async () => {
    const guide = await open('', {
      ...knee,
      sections: knee.sections.map((section) => ({
        ...section,
        id: section.id === 'what' ? 'title' : section.id,
      })),
    });
    await expectAccessible(find('article', guide), { name: 'Knee pain' });
  });

  it('lists its sections at the top', async () => {
    const guide = await open();
    expect(findAll('[part=contents] a', guide).map(visibleText)).to.deep.equal([
      'What is knee pain?',
      'Goals',
      'How long does it take?',
    ]);
  });

  it('says what the host page wants it to say', async () => {
    const guide = await open();
    guide.words = { guideContents: 'On this page', notesHeading: 'Sources' };
    await until(() => visibleText(guide).includes('On this page'));
    expect(headings(guide)).to.contain('Sources');
  });

  it('speaks the words that it brings in its own language', async () => {
    const guide = await open('', {
      ...knee,
      lang: 'es',
      reviewedOn: '9 de marzo de 2026',
      words: { notesHeading: 'Referencias' },
    });
    expect(headings(guide)).to.contain('Referencias');
    expect(visibleText(guide)).to.contain('9 de marzo de 2026');
    expect(find('article', guide).lang).to.equal('es');
  });
});

describe('the sections of a guide', () => {
  const sections = async (names: string) =>
    headings(await open(`sections="${names}"`)).filter((heading) =>
      knee.sections.some((section) => section.heading === heading),
    );

  it("are picked by id, in the guide's order", async () => {
    expect(await sections('how what')).to.deep.equal([
      'What is knee pain?',
      'How long does it take?',
    ]);
  });

  it('are picked by type', async () => {
    expect(await sections('goals')).to.deep.equal(['Goals']);
  });

  it('number their citations as shown', async () => {
    const guide = await open('sections="how"');
    expect(marks(guide).map(visibleText)).to.deep.equal(['[1]']); // brackets for who copies it
    expect(visibleText(note(1, guide))).to.contain('Beta B.');
  });

  it('change when the host page picks others', async () => {
    const guide = await open('sections="how"');
    guide.sections = 'what';
    await until(() => headings(guide).includes('What is knee pain?'));
    expect(headings(guide)).not.to.contain('How long does it take?');
  });

  it('that the guide does not have are reported, and the others shown', async () => {
    const said = warnings();
    const errors = heard('care-guide-error');
    const guide = await open('sections="what when"');
    expect(headings(guide)).to.contain('What is knee pain?');
    expect(errors.flatMap(({ problems }) => problems)).to.deep.equal([
      {
        path: 'sections',
        message: 'No section is called "when". This guide has: what, aims, how.',
      },
    ]);
    expect(said).to.have.length(1);
  });

  it('may be none, which the guide says', async () => {
    expect(visibleText(await open('', { ...knee, sections: [] }))).to.contain(
      'There is nothing in this guide yet.',
    );
  });
});

describe('the headings of a guide', () => {
  it('start at level 2 on a page without headings', async () => {
    const guide = await open();
    expect(levels(guide)).to.deep.equal(['h2', 'h3', 'h3', 'h4', 'h4', 'h3', 'h3', 'h3']);
  });

  it('start one below the nearest heading before the tag, whatever comes after', async () => {
    place('<h2>Benefits</h2>');
    place('<h3>Your back</h3>');
    const guide = await open();
    place('<h5>Elsewhere</h5>');
    expect(find('[part=title]', guide).localName).to.equal('h4');
  });

  it('count a heading that is one by its role', async () => {
    place('<div role="heading" aria-level="4">Benefits</div>');
    expect(find('[part=title]', await open()).localName).to.equal('h5');
  });

  it('start at the level that the host page says', async () => {
    place('<h2>Benefits</h2>');
    expect(levels(await open('heading-level="1"')).slice(0, 2)).to.deep.equal(['h1', 'h2']);
  });

  it('do not go deeper than 6, which is as deep as HTML goes', async () => {
    expect(new Set(levels(await open('heading-level="6"')))).to.deep.equal(new Set(['h6']));
  });

  it('fit the page when the level that the host page says is none', async () => {
    expect(find('[part=title]', await open('heading-level="two"')).localName).to.equal('h2');
  });
});

describe('the answers of a guide', () => {
  const isOpen = (guide: Element): boolean[] =>
    findAll('[part=answer]', guide).map((answer) => !answer.hasAttribute('hidden'));
  const buttons = (guide: CareGuide) => findAll('[part=toggle]', guide);

  it('all stand open without buttons', async () => {
    const guide = await open();
    expect(isOpen(guide)).to.deep.equal([true, true]);
    expect(buttons(guide)).to.deep.equal([]);
  });

  it('all start closed under buttons with expand="none"', async () => {
    const guide = await open('expand="none"');
    expect(isOpen(guide)).to.deep.equal([false, false]);
    expect(buttons(guide)).to.have.length(2);
  });

  it('start closed but for the first question with expand="first"', async () => {
    expect(isOpen(await open('expand="first"'))).to.deep.equal([true, false]);
  });

  it('start closed but for the first question when another section stands before it', async () => {
    expect(isOpen(await open('expand="first" sections="aims how"'))).to.deep.equal([true]);
  });
});
