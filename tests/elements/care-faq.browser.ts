import { expect } from '@open-wc/testing';
import type { CareFaq } from '../../src/elements/care-faq/care-faq.js';
import type { CareFaqToggleEvent } from '../../src/elements/care-faq/events.js';
import { expectAccessible, media, onlyIn } from '../support/commands.js';
import {
  click,
  find,
  findAll,
  focused,
  hover,
  press,
  tabTo,
  until,
  visibleText,
} from '../support/reader.js';
import { heard, open, place } from './care-guide.fixture.js';

const ANSWERS = ['It often passes.', 'About <a href="https://example.org/">six weeks</a>.', 'Yes.'];
let faqs: CareFaq[];

/** Questions on the page, answered in their slots. */
async function ask(attributes = ''): Promise<void> {
  const page = place(
    `<div>${ANSWERS.map((answer, index) => `<care-faq heading="Question ${String(index + 1)}?" ${attributes}><p>${answer}</p></care-faq>`).join('')}</div>`,
  );
  faqs = findAll<CareFaq>('care-faq', page);
  await Promise.all(faqs.map(({ updateComplete }) => updateComplete));
}

const button = (faq: CareFaq): HTMLElement => find('[part=toggle]', faq);
const answer = (faq: CareFaq): HTMLElement => find('[part=answer]', faq);
const isOpen = (faq: CareFaq): boolean =>
  faq.querySelector('p')!.checkVisibility({ contentVisibilityAuto: true });
const expanded = () => faqs.map((faq) => button(faq).getAttribute('aria-expanded') === 'true');

/** Opens and closes every question in some way, which the answers and their buttons must follow. */
async function toggleEach(toggle: (faq: CareFaq) => Promise<void>): Promise<void> {
  for (const faq of faqs) {
    for (const state of [true, false]) {
      await toggle(faq);
      await until(() => isOpen(faq) === state, `the answer to be ${state ? 'open' : 'closed'}`);
      expect(button(faq).getAttribute('aria-expanded')).to.equal(String(state));
    }
  }
}

describe('a question', () => {
  it('is a plain heading over its answer', async () => {
    await ask();
    expect(faqs.map((faq) => visibleText(faq))).to.deep.equal([
      'Question 1? It often passes.',
      'Question 2? About six weeks.',
      'Question 3? Yes.',
    ]);
    expect(faqs.flatMap((faq) => findAll('button', faq))).to.deep.equal([]);
  });

  it('has a heading of the level that the page says', async () => {
    await ask('heading-level="5"');
    await expectAccessible(find('h5', faqs[0]), { role: 'heading', name: 'Question 1?' });
  });

  it('shows headings, lists and links of a guide', async () => {
    const [faq] = findAll(
      '#a',
      await open('', {
        id: 'g',
        lang: 'en',
        title: 'Guide',
        sections: [
          {
            type: 'faq',
            id: 'a',
            heading: 'Why?',
            body: [
              { heading: ['Reasons'] },
              { list: [[{ strong: ['One.'] }, ' First'], ['Two']] },
              { list: [['Then']], ordered: true },
              { paragraph: ['See ', { link: 'https://example.org/', text: ['more'] }, '.'] },
            ],
          },
        ],
      }),
    );
    expect(visibleText(faq!)).to.equal('Why? Reasons One. First Two Then See more.');
    expect(
      findAll('h3, h4, ul, ol, strong, a', faq).map(({ localName }) => localName),
    ).to.deep.equal(['h3', 'h4', 'ul', 'strong', 'ol', 'a']);
  });
});

describe('a collapsible question', () => {
  beforeEach(() => ask('collapsible'));

  it('is a button in a heading, announced with its state', async () => {
    expect(faqs.every((faq) => button(faq).parentElement!.localName === 'h3')).to.equal(true);
    await expectAccessible(button(faqs[0]!), { role: 'button', name: 'Question 1?' });
    expect(expanded()).to.deep.equal([false, false, false]);
  });

  it('says which answer it controls', () => {
    for (const faq of faqs) {
      const controlled = (button(faq).getRootNode() as ShadowRoot).getElementById(
        button(faq).getAttribute('aria-controls')!,
      );
      expect(controlled).to.equal(answer(faq));
    }
  });

  it('starts closed', () => {
    expect(faqs.map(isOpen)).to.deep.equal([false, false, false]);
  });

  it('starts open when the page says so', async () => {
    await ask('collapsible open');
    expect(faqs.map(isOpen)).to.deep.equal([true, true, true]);
    expect(expanded()).to.deep.equal([true, true, true]);
  });

  it('opens and closes by a click', () => toggleEach((faq) => click(button(faq))));

  for (const key of ['Enter', 'Space']) {
    it(`opens and closes by ${key}, and keeps the focus`, () =>
      toggleEach(async (faq) => {
        button(faq).focus();
        await press(key);
        expect(focused()).to.equal(button(faq));
      }));
  }

  it('leaves the others as they are', async () => {
    for (const faq of faqs) await click(button(faq));
    expect(faqs.map(isOpen)).to.deep.equal([true, true, true]);
    expect(expanded()).to.deep.equal([true, true, true]);
  });

  it('does nothing when it is only hovered or focused', async () => {
    await hover(button(faqs[0]!));
    button(faqs[0]!).focus();
    await press('Tab');
    expect(faqs.map(isOpen)).to.deep.equal([false, false, false]);
  });

  it('is one stop of the Tab key while closed, in order, forwards and backwards', async () => {
    const order: (Element | null)[] = [];
    button(faqs[0]!).focus();
    for (const step of ['', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab']) {
      if (step) await press(step);
      order.push(focused());
    }
    expect(order).to.deep.equal([0, 1, 2, 1, 0].map((index) => button(faqs[index]!)));
  });

  it('lets the Tab key into its open answer, and out again without closing it', async () => {
    for (const faq of faqs) button(faq).click();
    button(faqs[0]!).focus();
    await press('Tab');
    await press('Tab');
    expect(focused()).to.equal(faqs[1]!.querySelector('a'));
    await press('Tab');
    expect(focused()).to.equal(button(faqs[2]!));
    expect(faqs.map(isOpen)).to.deep.equal([true, true, true]);
  });

  it('shows where the focus is: on the button, and on a link in the answer', async () => {
    button(faqs[1]!).click();
    await tabTo(button(faqs[0]!));
    expect(getComputedStyle(button(faqs[0]!)).outlineStyle).to.equal('solid');
    await tabTo(faqs[1]!.querySelector('a')!);
    expect(getComputedStyle(faqs[1]!.querySelector('a')!).outlineStyle).not.to.equal('none');
  });

  it('leaves no gap under it while closed', () => {
    for (const faq of faqs) expect(answer(faq).getBoundingClientRect().height).to.equal(0);
  });

  it('is high enough for a finger', () => {
    for (const faq of faqs) expect(button(faq).offsetHeight).to.be.at.least(44);
  });

  it('opens when find-in-page comes upon its answer', async () => {
    expect(answer(faqs[1]!).getAttribute('hidden')).to.equal('until-found');
    answer(faqs[1]!).dispatchEvent(new Event('beforematch', { bubbles: true }));
    await until(() => isOpen(faqs[1]!));
    expect(expanded()).to.deep.equal([false, true, false]);
  });

  it('closes again after find-in-page has opened it', async () => {
    answer(faqs[1]!).dispatchEvent(new Event('beforematch', { bubbles: true }));
    await until(() => isOpen(faqs[1]!));
    await click(button(faqs[1]!));
    await until(() => !isOpen(faqs[1]!));
  });

  it('tells the page when a reader opens or closes it, and not when the page does', async () => {
    const events = heard<CareFaqToggleEvent>('care-faq-toggle');
    await click(button(faqs[0]!));
    await click(button(faqs[0]!));
    faqs[1]!.open = true;
    await faqs[1]!.updateComplete;
    expect(events.map((event) => [event.target, event.open, event.section])).to.deep.equal([
      [faqs[0], true, ''],
      [faqs[0], false, ''],
    ]);
  });

  it('of a guide tells the page its name', async () => {
    const guide = await open('expand="none"');
    const events = heard<CareFaqToggleEvent>('care-faq-toggle');
    findAll('[part=toggle]', guide)[1]!.click();
    expect(events.map(({ section, open: state }) => [section, state])).to.deep.equal([
      ['how', true],
    ]);
  });

  it('becomes a plain heading when the page wants so, with its answer open', async () => {
    faqs[0]!.collapsible = false;
    await faqs[0]!.updateComplete;
    expect(isOpen(faqs[0]!)).to.equal(true);
    expect(findAll('button', faqs[0])).to.deep.equal([]);
  });

  onlyIn('chromium', () => {
    it('shows its answer in print', async () => {
      await media({ media: 'print' });
      expect(visibleText(faqs[0]!)).to.equal('Question 1? It often passes.');
      expect(faqs.map(isOpen)).to.deep.equal([true, true, true]);
    });
  });
});
