import { expect } from '@open-wc/testing';
import { expectNoBarriers } from '../support/axe.js';
import { accessibleNode, expectAccessible, media, onlyIn } from '../support/commands.js';
import { SCRIPT, openFrame } from '../support/frame.js';
import { find, findAll, press, until } from '../support/reader.js';
import {
  type Search,
  directory,
  place,
  read,
  settled,
  text,
  type,
  typeInto,
} from './care-coverage-search.fixture.js';

let search: Search;

const typed = (query: string): Promise<HTMLElement[]> => typeInto(search, query);

async function choose(query: string): Promise<void> {
  await typed(query);
  await press('ArrowDown');
  await press('Enter');
  await until(() => search.answer() !== '');
}

const finish = () =>
  Promise.all(search.element.shadowRoot!.getAnimations().map(({ finished }) => finished));

describe('no barrier stands', () => {
  const states: [what: string, reach: () => Promise<unknown>][] = [
    ['at the start', () => settled(search)],
    [
      'in the open list, with groups and an active option',
      async () => {
        await typed('alder');
        await press('ArrowDown');
        await settled(search);
      },
    ],
    ['in "available"', () => choose('bellwood')],
    ['in "available on some plans"', () => choose('northmoor mutual')],
    ['in "did you mean"', () => choose('northmoor zoo')],
    [
      'in "not found"',
      async () => {
        search.input.focus();
        await type('zzzzqx');
        await until(() => search.answer() !== '');
      },
    ],
  ];
  for (const theme of ['light', 'dark']) {
    for (const [what, reach] of states) {
      it(`${what}, in ${theme} colors`, async () => {
        search = await place(
          `theme="${theme}" link="https://program.example/" contact="tel:+15550100" heading="Is it open to you?"`,
          directory,
          '<h1>Benefits</h1>%',
        );
        await reach();
        await finish();
        await expectNoBarriers(search.element);
      });
    }
  }

  it('in a field that a form found empty', async () => {
    search = await place('required', directory, '<form>%</form>');
    await settled(search);
    search.element.reportValidity();
    await until(() => search.input.getAttribute('aria-invalid') === 'true');
    await expectNoBarriers(search.element);
  });

  it('in what assistive technology is told of field and list', async () => {
    search = await place();
    await expectAccessible(search.input, {
      role: 'combobox',
      name: 'Search your employer or health plan',
    });
    const [first] = await typed('bellw');
    await expectAccessible(first!, { role: 'option', name: 'Bellwood Hospital' });
  });
});

it('shows where the focus is, and which option is active', async () => {
  search = await place();
  const options = await typed('alder');
  const outline = (element: Element) => getComputedStyle(element).outlineStyle;
  expect(outline(find('[part=field]', search.element))).to.equal('solid');
  await press('ArrowDown');
  await settled(search);
  expect(options.map(outline)).to.deep.equal(['solid', 'none', 'none', 'none']);
  await press('Tab');
  expect(outline(find('[part=clear]', search.element))).to.equal('solid');
});

onlyIn('chromium', () => {
  it('gives assistive technology the state of the field, and which option is active', async () => {
    search = await place('required');
    expect((await accessibleNode(search.input, {})).properties).to.include({
      expanded: false,
      autocomplete: 'list',
      required: true,
    });
    await typed('alder');
    await press('ArrowDown');
    await settled(search);
    const { properties } = await accessibleNode(search.input, {});
    expect(properties).to.include({ expanded: true });
    expect(properties!.activedescendant).to.deep.equal([search.active()!.id]);
  });

  it('shows the active option and the focus in forced colors', async () => {
    search = await place();
    await media({ forcedColors: 'active' });
    const options = await typed('alder');
    await press('ArrowDown');
    await settled(search);
    expect(getComputedStyle(options[0]!).outlineStyle).to.equal('solid');
    expect(getComputedStyle(find('[part=field]', search.element)).outlineStyle).to.equal('solid');
  });
});

describe('the size of things', () => {
  it('leaves 44 px for a finger on everything that can be pressed', async () => {
    search = await place('link="https://program.example/" contact="tel:+15550100"');
    const pressable = () =>
      findAll('input, button, a, [role=option]', search.element).filter((target) =>
        target.checkVisibility(),
      );
    const small = () =>
      pressable().filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        return width < 44 || height < 44;
      });
    await typed('alder');
    expect(pressable().length).to.equal(6);
    expect(small()).to.deep.equal([]);
    await press('Enter');
    await until(() => search.answer() !== '');
    expect(pressable().length).to.equal(6);
    expect(small()).to.deep.equal([]);
  });

  it('keeps the text of the field at 16 px or more, so that phones do not zoom in', async () => {
    search = await place('', directory, '<div style="--care-base-size: 12px">%</div>');
    expect(parseFloat(getComputedStyle(search.input).fontSize)).to.be.at.least(16);
  });

  it('leaves a column of 180 px to its field, however wide the window', async () => {
    search = await place('', directory, '<div style="inline-size: 180px">%</div>');
    expect(find('[part=field]', search.element).getBoundingClientRect().width).to.be.above(155);
  });

  it('fits a column of 320 px, the list included', async () => {
    search = await place(
      'link="https://program.example/" contact="tel:+15550100"',
      directory,
      '<div style="inline-size: 320px">%</div>',
    );
    await typed('alder');
    await settled(search);
    expect(search.list.scrollWidth).to.be.at.most(search.list.clientWidth);
    expect(search.list.getBoundingClientRect().width).to.be.at.most(320);
    await press('Enter');
    await until(() => search.answer() !== '');
    expect(search.element.scrollWidth).to.be.at.most(320);
  });
});

describe('at 400 % zoom: a window of 320 by 256 px', () => {
  beforeEach(async () => {
    const rows = Array.from({ length: 12 }, (_, row) => ({
      id: String(row),
      name: `Cedar Company ${String(row)}`,
      kind: 'employer',
      availability: 'all',
      region: 'California',
    }));
    const { document: page } = await openFrame(
      `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Page</title><script src="${SCRIPT}"></script>
      <body style="margin:0"><care-coverage-search><script type="application/json">${JSON.stringify({ organizations: rows })}</script></care-coverage-search>`,
      { width: 320, height: 256 },
    );
    search = await read(page.querySelector<Search['element']>('care-coverage-search')!);
    search.input.focus();
    await type('cedar');
    await search.opened();
  });

  it('field and first options are in view, do not overlap, and nothing scrolls sideways', async () => {
    await settled(search);
    const field = find('[part=field]', search.element).getBoundingClientRect();
    const first = search.options()[0]!.getBoundingClientRect();
    expect([
      field.top >= 0,
      field.bottom <= 256,
      first.top >= 0,
      first.bottom <= 256,
    ]).to.deep.equal([true, true, true, true]);
    expect(first.top >= field.bottom || first.bottom <= field.top).to.equal(true);
    expect(search.element.ownerDocument.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('the field keeps its place in the window as its answer comes', async () => {
    await press('ArrowDown');
    await press('Enter');
    await until(() => search.answer() !== '');
    await settled(search);
    const { top, bottom } = search.input.getBoundingClientRect();
    expect(top).to.be.at.least(-1);
    expect(bottom).to.be.at.most(257);
  });

  it('each option comes into view as it is reached', async () => {
    for (let step = 0; step < search.options().length; step++) {
      await press('ArrowDown');
      await settled(search);
      const { top, bottom } = search.active()!.getBoundingClientRect();
      expect((top + bottom) / 2, String(step)).to.be.within(0, 256);
    }
  });
});

describe('the list', () => {
  const beside = () => {
    const list = search.list.getBoundingClientRect();
    const field = find('[part=field]', search.element).getBoundingClientRect();
    return { list, field };
  };

  it('stands under the field, as wide as it, whatever the container around cuts off', async () => {
    search = await place(
      '',
      directory,
      '<div style="overflow: hidden; block-size: 150px; inline-size: 420px; transform: scale(1)">%</div>',
    );
    const [first] = await typed('alder');
    await settled(search);
    const { list, field } = beside();
    expect(list.top).to.be.within(field.bottom, field.bottom + 16);
    expect(Math.abs(list.left - field.left)).to.be.below(2);
    expect(Math.abs(list.width - field.width)).to.be.below(2);
    const { left, top } = first!.getBoundingClientRect();
    expect(document.elementFromPoint(left + 5, top + 5)).to.equal(search.element);
  });

  it('stands over the field where there is no room under it', async () => {
    search = await place('', directory, '<div style="position: fixed; inset: auto 0 0 0">%</div>');
    await typed('alder');
    await settled(search);
    const { list, field } = beside();
    expect(list.bottom).to.be.at.most(field.top);
  });

  it('follows the field in a page that runs from right to left', async () => {
    search = await place('', directory, '<div dir="rtl" style="inline-size: 420px">%</div>');
    await typed('alder');
    await settled(search);
    const { list, field } = beside();
    expect(Math.abs(list.right - field.right)).to.be.below(2);
    expect(getComputedStyle(search.input).direction).to.equal('rtl');
  });

  it('stands above a modal dialog of the page', async () => {
    search = await place(
      '',
      directory,
      '<dialog style="inline-size: 420px; block-size: 300px">%</dialog>',
    );
    document.querySelector('dialog')!.showModal();
    const [first] = await typed('alder');
    await settled(search);
    const { left, top } = first!.getBoundingClientRect();
    expect(document.elementFromPoint(left + 5, top + 5)).to.equal(search.element);
  });
});

it('a search that is moved in the page closes its list, and opens it where it is then', async () => {
  search = await place('', directory, '<div>%</div><p style="margin-block-start: 60px"></p>');
  await typed('alder');
  document.querySelector('[data-test-page] p')!.append(search.element);
  await settled(search);
  expect([search.options().length, search.input.value]).to.deep.equal([0, 'alder']);
  search.input.focus();
  await press('ArrowDown');
  await search.opened();
  const field = find('[part=field]', search.element).getBoundingClientRect();
  expect(search.list.getBoundingClientRect().top).to.be.within(field.bottom, field.bottom + 16);
});

describe('long words', () => {
  const long = 'w'.repeat(190);

  it('leave the place of an organization in one piece beside a long name', async () => {
    const rows = [
      {
        id: 'a',
        name: 'Alder Creek Unified Consolidated School District',
        kind: 'employer',
        availability: 'all',
        region: 'California',
      },
    ];
    search = await place('', { organizations: rows }, '<div style="inline-size: 320px">%</div>');
    const [first] = await typed('alder');
    const region = find('small', first);
    expect(text(region)).to.equal('California');
    expect(region.getBoundingClientRect().height).to.be.below(
      parseFloat(getComputedStyle(region).fontSize) * 2,
    );
  });

  it('do not reach out of the list, nor out of the answer', async () => {
    const rows = [
      {
        id: 'a',
        name: `Alder ${long}`,
        kind: 'health-plan',
        availability: 'some-plans',
        region: long,
        note: long,
        plans: [{ name: long, availability: 'included' }],
      },
    ];
    search = await place(
      'link="https://program.example/"',
      { organizations: rows },
      '<div style="inline-size: 320px">%</div>',
    );
    await typed('alder');
    expect(search.list.scrollWidth).to.be.at.most(search.list.clientWidth);
    await press('ArrowDown');
    await press('Enter');
    await until(() => search.answer() !== '');
    const card = find('[part=answer]', search.element);
    expect(card.scrollWidth).to.be.at.most(card.clientWidth);
  });
});

describe('the page around', () => {
  it('does not hear what is typed, but hears Escape, Tab and chords', async () => {
    const keys: string[] = [];
    const listen = ({ key }: KeyboardEvent) => {
      keys.push(key);
    };
    for (const one of ['keydown', 'keypress', 'keyup'] as const)
      document.body.addEventListener(one, listen);
    search = await place('', directory, '%<button>After</button>');
    await typed('b/?');
    search.input.select();
    await typed('alder');
    await press('ArrowDown');
    await press('Enter');
    await press('Escape'); // clears the field
    expect(keys).to.deep.equal([]);
    await press('Escape');
    document.body.append(Object.assign(document.createElement('button'), { textContent: 'Next' })); // past the last stop, Firefox keeps the keyboard to itself
    await press('Tab');
    document.body.lastElementChild?.remove();
    for (const one of ['keydown', 'keypress', 'keyup'] as const)
      document.body.removeEventListener(one, listen);
    expect(keys).to.include('Escape').and.to.include('Tab');
  });

  it('hears no event that carries what is typed, composed or pasted', async () => {
    const heard: string[] = [];
    const listen = ({ type }: Event) => {
      heard.push(type);
    };
    const types = ['beforeinput', 'input', 'textInput', 'compositionupdate', 'paste', 'cut'];
    for (const one of types) document.body.addEventListener(one, listen);
    search = await place();
    await typed('al');
    for (const one of ['compositionstart', 'compositionupdate', 'compositionend'])
      search.input.dispatchEvent(
        new CompositionEvent(one, { data: 'é', bubbles: true, composed: true }),
      );
    for (const one of ['paste', 'cut'])
      search.input.dispatchEvent(new ClipboardEvent(one, { bubbles: true, composed: true }));
    for (const one of types) document.body.removeEventListener(one, listen);
    expect(heard).to.deep.equal([]);
  });

  it('hears of an Escape that had no use in the field, and of no other', async () => {
    const used: boolean[] = [];
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape') used.push(event.defaultPrevented);
    };
    document.body.addEventListener('keydown', listen);
    search = await place();
    await typed('alder');
    for (let times = 0; times < 3; times++) await press('Escape');
    document.body.removeEventListener('keydown', listen);
    expect(used).to.deep.equal([false]);
  });

  it('keeps tools that record visits off the field', async () => {
    search = await place();
    for (const mark of [
      'data-private',
      'data-sentry-mask',
      'data-hj-suppress',
      'data-clarity-mask',
    ])
      expect(search.input.hasAttribute(mark), mark).to.equal(true);
    expect(search.input.dataset.ddPrivacy).to.equal('mask');
    expect([...search.input.classList]).to.include.members(['ph-no-capture', 'fs-mask']);
  });

  it('can hold two searches that know nothing of each other', async () => {
    const first = await place();
    search = await place();
    await choose('bellwood');
    expect(first.input.value).to.equal('');
    expect(first.answer()).to.equal('');
  });
});

describe('on a page in a language that the search does not speak', () => {
  const language = (element: Element | null) => element?.closest<HTMLElement>('[lang]')?.lang;

  it('marks its own words as English', async () => {
    search = await place('', directory, '<main lang="es">%</main>');
    expect(language(find('[part=label]', search.element))).to.equal('en');
    expect(language(find('[part=hint]', search.element))).to.equal('en');
  });

  it("takes the page's own label as the page's", async () => {
    search = await place('label="Busque su plan"', directory, '<main lang="es">%</main>');
    expect(language(find('[part=label]', search.element))).to.equal('es');
  });

  it('marks nothing on a page in English', async () => {
    search = await place('', directory, '<main lang="en-US">%</main>');
    expect(findAll('[lang]', search.element)).to.deep.equal([]);
  });
});
