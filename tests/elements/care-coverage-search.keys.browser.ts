import { expect } from '@open-wc/testing';
import { click, find, findAll, focused, press, until, visibleText } from '../support/reader.js';
import {
  type Search,
  place,
  settled,
  text,
  type,
  typeInto,
} from './care-coverage-search.fixture.js';

let search: Search;

/** Types into the field, and waits for the list. */
const typed = (query: string): Promise<HTMLElement[]> => typeInto(search, query);

const isOpen = (): boolean => search.list.checkVisibility();

async function expectClosed(): Promise<void> {
  await until(() => !isOpen(), 'the list to close');
  expect(search.input.getAttribute('aria-expanded')).to.equal('false');
}

beforeEach(async () => {
  search = await place();
});

describe('what assistive technology is told of the field', () => {
  it('is one editable combobox', () => {
    const boxes = search.element.shadowRoot!.querySelectorAll('[role=combobox]');
    expect(boxes).to.have.length(1);
    expect(boxes[0]).to.be.instanceOf(HTMLInputElement);
  });

  it('is that a list completes what is typed', () => {
    expect(search.input.getAttribute('aria-autocomplete')).to.equal('list');
  });

  it('is which list, also while it is closed', () => {
    const lists = search.element.shadowRoot!.querySelectorAll(
      `#${search.input.getAttribute('aria-controls')!}`,
    );
    expect([...lists]).to.deep.equal([search.list]);
    expect(search.list.localName).to.equal('ul');
    expect(search.element.shadowRoot!.querySelectorAll('[role=listbox]')).to.have.length(1);
  });

  it('is that the list is closed at first, and open once there is something in it', async () => {
    expect(search.input.getAttribute('aria-expanded')).to.equal('false');
    expect(isOpen()).to.equal(false);
    await typed('a');
    expect(search.input.getAttribute('aria-expanded')).to.equal('true');
    expect(isOpen()).to.equal(true);
  });

  it('is nothing of the picture in the field', () => {
    const picture = search.element.shadowRoot!.querySelector('svg')!;
    expect(picture.getAttribute('aria-hidden')).to.equal('true');
    expect(picture.tabIndex).to.equal(-1);
  });

  it('is no active option before one is reached', async () => {
    expect(search.active()).to.equal(null);
    await typed('a');
    expect(search.active()).to.equal(null);
  });

  it('is one label, and the list has a name too', () => {
    expect(search.input.labels).to.have.length(1);
    expect(visibleText(search.input.labels![0]!)).to.equal('Search your employer or health plan');
    expect(search.list.getAttribute('aria-label')).to.equal('Search your employer or health plan');
  });

  it('is how to use it, also while one types', async () => {
    const described = () =>
      search.input
        .getAttribute('aria-describedby')!
        .split(' ')
        .map((id) => search.element.shadowRoot!.getElementById(id)?.textContent?.trim() ?? '')
        .join(' ');
    expect(described()).to.contain('Start typing a name, then choose it from the list.');
    await typed('alder');
    expect(described()).to.contain('Start typing a name, then choose it from the list.');
  });

  it('is that there is no button to open a list', () => {
    expect(
      findAll('button', search.element).filter((button) => button.checkVisibility()),
    ).to.deep.equal([]);
    expect(
      search.element.shadowRoot!.querySelectorAll('[aria-expanded], [aria-controls]'),
    ).to.have.length(1);
  });

  it('is there from the first letter', async () => {
    expect((await typed('n')).map((option) => visibleText(option)).join()).to.contain(
      'Northmoor Mutual',
    );
  });

  it('is of each option its place among all of them, across groups', async () => {
    const options = await typed('alder');
    expect(options.map((option) => option.getAttribute('aria-posinset'))).to.deep.equal([
      '1',
      '2',
      '3',
      '4',
    ]);
    expect(
      options.every(
        (option) => option.getAttribute('aria-setsize') === '4' && option.localName === 'li',
      ),
    ).to.equal(true);
  });

  it('is that only the active option is selected', async () => {
    const options = await typed('alder');
    expect(options.some((option) => option.hasAttribute('aria-selected'))).to.equal(false);
    await press('ArrowDown');
    await press('ArrowDown');
    await settled(search);
    expect(options.map((option) => option.getAttribute('aria-selected'))).to.deep.equal([
      null,
      'true',
      null,
      null,
    ]);
  });
});

describe('the arrow keys', () => {
  it('go down one by one, and from the last option to the first', async () => {
    const options = await typed('alder');
    const visited: string[] = [];
    for (let step = 0; step <= options.length; step++) {
      await press('ArrowDown');
      await settled(search);
      visited.push(search.active()!.id);
    }
    expect(visited).to.deep.equal([...options, options[0]!].map(({ id }) => id));
    expect(focused()).to.equal(search.input);
  });

  it('go up from the field to the last option, then one by one, and from the first to the last', async () => {
    const options = await typed('alder');
    const visited: string[] = [];
    for (let step = 0; step <= options.length; step++) {
      await press('ArrowUp');
      await settled(search);
      visited.push(search.active()!.id);
    }
    expect(visited).to.deep.equal([...options.toReversed(), options.at(-1)!].map(({ id }) => id));
  });

  it('reach the only option', async () => {
    await typed('bellw');
    await press('ArrowDown');
    await settled(search);
    expect(text(search.active())).to.equal('Bellwood Hospital');
  });

  it('do nothing in an empty field: thousands of names are not a list to read', async () => {
    search.input.focus();
    for (const key of ['ArrowDown', 'ArrowUp', 'Alt+ArrowDown']) {
      await press(key);
      await settled(search);
      expect(isOpen(), key).to.equal(false);
    }
  });

  it('do nothing when nothing matches', async () => {
    search.input.focus();
    await type('zzzz');
    await until(() => search.answer() !== '');
    await press('ArrowDown');
    await settled(search);
    expect(isOpen()).to.equal(false);
    expect(search.active()).to.equal(null);
    expect(search.input.value).to.equal('zzzz');
  });

  it('open and close the list with Alt, without making an option active', async () => {
    await typed('alder');
    await press('Alt+ArrowUp');
    await expectClosed();
    await press('Alt+ArrowDown');
    await search.opened();
    expect(search.active()).to.equal(null);
    expect(search.input.value).to.equal('alder');
  });

  it('keep the active option in view', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      id: `c${String(index)}`,
      name: `Cedar Company ${String(index)}`,
      kind: 'employer',
      availability: 'all',
    }));
    search = await place('', { organizations: many });
    await typed('cedar');
    await press('ArrowUp');
    await settled(search);
    const { top, bottom } = search.active()!.getBoundingClientRect();
    const box = search.list.getBoundingClientRect();
    // Engines scroll by whole pixels.
    expect(top).to.be.above(box.top - 1);
    expect(bottom).to.be.below(box.bottom + 1);
  });
});

describe('Enter', () => {
  it('takes the active option: the list closes, the field shows it and keeps the focus', async () => {
    const first = text((await typed('bellw'))[0]);
    await press('ArrowDown');
    await press('Enter');
    await expectClosed();
    expect(search.input.value).to.equal(first);
    expect(focused()).to.equal(search.input);
    expect(search.active()).to.equal(null);
  });

  it('brings the answer into view where there is no room for it under the field', async () => {
    search = await place(
      '',
      undefined,
      '<div style="block-size: 100vh"></div>%<div style="block-size: 100vh"></div>',
    );
    const { element } = search;
    scrollBy(0, element.getBoundingClientRect().bottom - innerHeight);
    await typed('bellw');
    await press('ArrowDown');
    await press('Enter');
    await until(() => search.answer() !== '');
    await until(() => {
      const answer = find('[part=answer]', element);
      const { bottom, height } = answer.getBoundingClientRect();
      const where = `the end of "${answer.textContent.trim().slice(0, 20)}", ${String(height)} high`;
      expect(bottom, where).to.be.below(innerHeight + 1); // scrolled by whole pixels
    });
    expect(focused()).to.equal(search.input);
  });

  it('takes nothing when no option is active: the list closes and the text stays', async () => {
    await typed('a');
    await press('Enter');
    await expectClosed();
    expect(search.input.value).to.equal('a');
    expect(search.element.value).to.equal('');
  });
});

describe('Escape', () => {
  it('closes the list and keeps the text, whether or not an option is active', async () => {
    for (const keys of [[], ['ArrowDown']]) {
      search = await place();
      await typed('a');
      for (const key of keys) await press(key);
      await press('Escape');
      await expectClosed();
      expect(search.input.value).to.equal('a');
    }
  });

  it('clears the field when the list is closed', async () => {
    await typed('a');
    await press('Escape');
    await press('Escape');
    await until(() => search.input.value === '');
    await expectClosed();
  });
});

describe('Tab', () => {
  it('alone changes nothing: the list stays closed', async () => {
    await press('Tab');
    await until(() => focused() === search.input);
    await settled(search);
    expect(isOpen()).to.equal(false);
    expect(search.input.value).to.equal('');
  });

  it('leaves the field, picks nothing and closes the list', async () => {
    await typed('alder');
    await press('ArrowDown');
    await press('Tab');
    await expectClosed();
    expect(search.input.value).to.equal('alder');
    expect(search.element.value).to.equal('');
  });
});

it('a click into the field opens the list again', async () => {
  await typed('alder');
  await press('Escape');
  await expectClosed();
  await click(search.input);
  await search.opened();
});
