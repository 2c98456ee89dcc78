import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { click, find, focused, hover, press, tap, until, visibleText } from '../support/reader.js';
import {
  type Search,
  directory,
  heard,
  place,
  settled,
  text,
  type,
  typeInto,
} from './care-coverage-search.fixture.js';

let search: Search;

const typed = (query: string): Promise<HTMLElement[]> => typeInto(search, query);

const isOpen = (): boolean => search.list.checkVisibility();
const clearButton = (): HTMLElement => find('[part=clear]', search.element);

beforeEach(async () => {
  search = await place();
});

describe('with a mouse', () => {
  it('a click gives the field the focus, and opens nothing', async () => {
    await click(search.input);
    expect(focused()).to.equal(search.input);
    expect(isOpen()).to.equal(false);
  });

  it('a click on an option takes it, and the focus stays in the field', async () => {
    const [first] = await typed('bellw');
    await click(first!);
    await until(() => !isOpen());
    expect(search.input.value).to.equal('Bellwood Hospital');
    expect(focused()).to.equal(search.input);
  });

  it('a click on the marked letters in an option takes it too', async () => {
    const [first] = await typed('bellw');
    await click(find('mark', first));
    await until(() => search.element.value === 'bellwood');
    expect(focused()).to.equal(search.input);
  });

  it('hovering neither moves the active option nor takes one', async () => {
    const options = await typed('alder');
    await press('ArrowDown');
    await settled(search);
    const active = search.active();
    await hover(options[2]!);
    await settled(search);
    expect(search.active()).to.equal(active);
    await hover(search.input);
    await settled(search);
    expect(search.active()).to.equal(active);
    expect(search.element.value).to.equal('');
  });

  it('a press that is taken elsewhere before it is let go takes nothing', async () => {
    const options = await typed('alder');
    const middle = (element: Element): [number, number] => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };
    await sendMouse({ type: 'move', position: middle(options[0]!) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: middle(search.input) });
    await sendMouse({ type: 'up' });
    await settled(search);
    expect(search.element.value).to.equal('');
    expect(search.input.value).to.equal('alder');
  });

  it('a click into the field while an option is active leaves list and text alone', async () => {
    await typed('alder');
    await press('ArrowDown');
    await click(search.input);
    await settled(search);
    expect(isOpen()).to.equal(true);
    expect(search.input.value).to.equal('alder');
  });

  it('a click elsewhere closes the list, and picks nothing, whether or not an option is active', async () => {
    for (const keys of [[], ['ArrowDown']]) {
      search.element.closest('[data-test-page]')!.remove();
      search = await place('', directory, '%<p style="margin-top: 400px">Elsewhere</p>');
      const choices = heard('care-coverage-search-select');
      await typed('alder');
      for (const key of keys) await press(key);
      await click(document.querySelector('[data-test-page] p')!);
      await until(() => !isOpen());
      expect(search.input.value).to.equal('alder');
      expect(choices).to.have.length(0);
    }
  });
});

describe('with a finger', () => {
  it('a tap on an option takes it, and the focus goes on to the answer, so that the keyboard on the screen makes way', async () => {
    const [first] = await typed('bellw');
    tap(first!);
    await until(() => search.element.value === 'bellwood');
    await until(
      () => focused() === find('[part=answer]', search.element),
      'the focus on the answer',
    );
    expect(isOpen()).to.equal(false);
  });

  it('one more tap goes on to the next step from a name that was uncertain', async () => {
    search.element.link = 'https://program.example/join';
    const [first] = await typed('northmoor zoo');
    tap(first!);
    await until(() => search.answer().includes('Did you mean'));
    tap(find('[part=choice]', search.element));
    await until(() => focused() === find('[part=action]', search.element));
    expect(search.element.value).to.equal('northmoor');
  });
});

describe('a text that is pasted', () => {
  it('is searched without the blanks, line ends and tabs that came with it', async () => {
    search.input.focus();
    document.execCommand('insertText', false, '  northmoor\tmutual\n');
    expect(text((await search.opened())[0])).to.equal('Northmoor Mutual');
  });

  it('may be as long as a page: the search is cut short, not the text', async () => {
    search.input.focus();
    document.execCommand('insertText', false, `bellwood hospital ${'and so on '.repeat(5000)}`);
    await until(() => search.options().length + search.answer().length > 0);
    expect(search.input.value.length).to.be.above(50_000);
  });
});

describe('the button that clears', () => {
  it('is there once there is something to clear, with a name', async () => {
    expect(clearButton().checkVisibility()).to.equal(false);
    await typed('alder');
    expect(clearButton().checkVisibility()).to.equal(true);
    expect(clearButton().getAttribute('aria-label')).to.equal('Clear the search');
    expect(clearButton().firstElementChild!.getAttribute('aria-hidden')).to.equal('true');
  });

  it('clears the text and the choice, gives the field the focus and says so', async () => {
    const [first] = await typed('bellw');
    await click(first!);
    await until(() => search.element.value === 'bellwood');
    const cleared = heard('care-coverage-search-clear');
    await click(clearButton());
    await until(() => search.input.value === '');
    expect(search.element.value).to.equal('');
    expect(search.answer()).to.equal('');
    expect(focused()).to.equal(search.input);
    expect(cleared).to.have.length(1);
    await until(() => search.status.textContent === 'Search cleared');
  });

  it('is reached with the keyboard', async () => {
    await typed('alder');
    await press('Tab');
    expect(focused()).to.equal(clearButton());
    await press('Enter');
    await until(() => search.input.value === '');
    expect(focused()).to.equal(search.input);
  });
});

describe('coming and going', () => {
  it('opens nothing on focus: an empty field, one without matches, one with a choice made', async () => {
    search.input.focus();
    await settled(search);
    expect(isOpen()).to.equal(false);

    await type('zzzz');
    await until(() => search.answer() !== '');
    search.input.blur();
    search.input.focus();
    await settled(search);
    expect(isOpen()).to.equal(false);

    search.input.select();
    await click((await typed('bellw'))[0]!);
    await until(() => search.element.value === 'bellwood');
    search.input.blur();
    search.input.focus();
    await settled(search);
    expect(isOpen()).to.equal(false);
  });

  it('leaves the list closed on focus when no choice was made: the arrow key opens it', async () => {
    await typed('alder');
    search.input.blur();
    await until(() => !isOpen());
    search.input.focus();
    await settled(search);
    expect(isOpen()).to.equal(false);
    await press('ArrowDown');
    await search.opened();
  });

  it('takes a name that was typed in full when the field is left, whatever its case', async () => {
    await typed('bellwood HOSPITAL');
    search.input.blur();
    await until(() => search.element.value === 'bellwood');
    expect(search.input.value).to.equal('Bellwood Hospital');
  });

  it('takes nothing when a part of a name was typed, and asks which one was meant', async () => {
    await typed('alder');
    search.input.blur();
    await until(() => search.answer().includes('Did you mean'));
    expect(search.element.value).to.equal('');
    expect(search.input.value).to.equal('alder');
  });
});

describe('the list', () => {
  it('shows names as they are written, markup and ampersands included', async () => {
    search = await place('', {
      organizations: [
        {
          id: 'x',
          name: 'Bold <b>&amp; Brave</b> <img src=x onerror=alert(1)>',
          kind: 'employer',
          availability: 'all',
        },
      ],
    });
    const [first] = await typed('bold');
    expect(text(first)).to.equal('Bold <b>&amp; Brave</b> <img src=x onerror=alert(1)>');
    expect(first!.querySelector('b, img')).to.equal(null);
  });

  it('has the right name first, and is sure of it, however it was remembered', async () => {
    search = await place('', {
      organizations: [
        {
          id: 'il',
          name: 'Blue Cross and Blue Shield of Illinois',
          kind: 'health-plan',
          availability: 'all',
        },
        {
          id: 'tx',
          name: 'Blue Cross and Blue Shield of Texas',
          kind: 'health-plan',
          availability: 'all',
        },
        {
          id: 'austin',
          name: 'City of Austin',
          kind: 'employer',
          availability: 'all',
          region: 'TX',
        },
      ],
    });
    for (const [query, name] of [
      ['bleu cros tx', 'Blue Cross and Blue Shield of Texas'],
      ['bcbs il', 'Blue Cross and Blue Shield of Illinois'],
      ['austin city', 'City of Austin'],
    ] as const) {
      search.input.select();
      await typed(query);
      await until(
        () =>
          text(search.options()[0]).includes(name) &&
          !visibleText(search.list).includes('Did you mean'),
        `${name} for ${query}`,
      );
    }
  });

  it('marks what matched', async () => {
    const [first] = await typed('bellw');
    expect(
      [...first!.querySelectorAll('mark')].map(({ textContent }) => textContent),
    ).to.deep.equal(['Bellw']);
  });

  it('shows the other name that matched, and the name it stands for', async () => {
    const [first] = await typed('acsd');
    expect(text(first)).to.equal('ACSD → Alder Creek School District');
  });

  it('shows where an organization is', async () => {
    const options = await typed('alder foods');
    expect(text(options[0])).to.equal('Alder Foods & Sons, Inc. OH');
  });

  it('groups employers and health plans when both match, and not when one kind does', async () => {
    await typed('alder');
    const groups = [...search.list.querySelectorAll('[role=group]')];
    expect(groups.map((group) => group.getAttribute('aria-label'))).to.have.members([
      'Employers',
      'Health plans',
    ]);
    expect(groups.map((group) => visibleText(group.firstElementChild!))).to.deep.equal(
      groups.map((group) => group.getAttribute('aria-label')),
    );
    search.input.select();
    await type('bellw');
    await until(() => search.options().length === 1);
    expect(search.list.querySelector('[role=group]')).to.equal(null);
  });

  it('offers no row without a name', async () => {
    search = await place('', {
      organizations: [
        ...directory.organizations,
        { id: 'none', name: '', kind: 'employer', availability: 'all' },
      ],
    });
    const options = await typed('alder');
    expect(options.map(text)).not.to.include('');
    expect(options).to.have.length(4);
  });

  it('is searched anew when the text changes and keeps its length', async () => {
    await typed('be');
    search.input.select();
    await type('bz');
    await until(() => search.options().length === 0 && search.answer() !== '');
  });

  it('shows at most eight names', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      id: `c${String(index)}`,
      name: `Cedar Company ${String(index)}`,
      kind: 'employer',
      availability: 'all',
    }));
    search = await place('', { organizations: many });
    expect(await typed('cedar')).to.have.length(8);
  });
});
