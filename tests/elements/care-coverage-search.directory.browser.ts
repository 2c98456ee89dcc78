import { expect } from '@open-wc/testing';
import type { CoverageSearchErrorEvent } from '../../src/elements/care-coverage-search/events.js';
import {
  click,
  find,
  findAll,
  focused,
  hover,
  press,
  tap,
  until,
  visibleText,
} from '../support/reader.js';
import {
  type Search,
  directory,
  heard,
  loaded,
  place,
  read,
  settled,
  text,
  type,
  typeInto,
} from './care-coverage-search.fixture.js';

let search: Search;

async function typed(query: string): Promise<HTMLElement[]> {
  search.input.select();
  return typeInto(search, query);
}

const addresses: string[] = [];
/** An address at which there is a file with these bytes. */
function file(content: BlobPart, mime = 'application/json'): string {
  const address = URL.createObjectURL(new Blob([content], { type: mime }));
  addresses.push(address);
  return address;
}

const { fetch } = window;
const { setTimeout: later } = window;
const { warn } = console;
let warnings: string[] = [];

beforeEach(() => {
  warnings = [];
  console.warn = (...words: unknown[]) => {
    warnings.push(words.join(' '));
  };
});

afterEach(() => {
  window.fetch = fetch;
  window.setTimeout = later;
  console.warn = warn;
  for (const address of addresses.splice(0)) URL.revokeObjectURL(address);
});

describe('where the directory comes from', () => {
  it('is an address', async () => {
    search = await place(`directory="${file(JSON.stringify(directory))}"`, null);
    expect(text((await typed('bellw'))[0])).to.equal('Bellwood Hospital');
    expect(visibleText(search.element)).not.to.contain('Sample directory');
  });

  it('is an object', async () => {
    search = await place();
    expect(text((await typed('bellw'))[0])).to.equal('Bellwood Hospital');
  });

  it('is a script inside the tag', async () => {
    search = await place(
      '',
      null,
      `<care-coverage-search><script type="application/json">${JSON.stringify(directory)}</script></care-coverage-search>`,
    );
    expect(text((await typed('bellw'))[0])).to.equal('Bellwood Hospital');
  });

  it('is else a sample of invented names, which says so', async () => {
    search = await place('', null);
    await until(() => visibleText(search.element).includes('Sample directory'));
    search.input.focus();
    await type('a');
    expect((await search.opened()).length).to.be.at.least(1);
  });

  it('answers a sample without the sign of a yes, which it has for a real directory', async () => {
    const sign = () => {
      const title = find('.available > [part=subheading]', search.element);
      return getComputedStyle(title, '::before').content;
    };
    for (const given of [null, directory]) {
      search = await place('', given);
      await typed(given ? 'bellwood hospital' : 'quillmoor foods');
      await press('ArrowDown');
      await press('Enter');
      await until(() => search.answer() !== '', 'the answer');
      if (given) expect(sign()).to.contain('✓');
      else expect(sign()).to.equal('none');
    }
  });

  it('is another one as soon as the page says so', async () => {
    search = await place('', null);
    await until(() => visibleText(search.element).includes('Sample directory'));
    search.element.directory = directory;
    await until(() => !visibleText(search.element).includes('Sample directory'));
    expect(text((await typed('bellw'))[0])).to.equal('Bellwood Hospital');
  });
});

it('leaves a select of the page as it is', async () => {
  search = await place('', directory, '<select id="plan"><option>Alder</option></select>%');
  await typed('bellw');
  expect(document.querySelector('[data-test-page] select')!.outerHTML).to.equal(
    '<select id="plan"><option>Alder</option></select>',
  );
});

describe('loading', () => {
  it('happens once, as the visitor comes, and never for a letter typed', async () => {
    const asked: string[] = [];
    window.fetch = (input, init) => {
      asked.push(String(input));
      return fetch(input, init);
    };
    search = await place(`directory="${file(JSON.stringify(directory))}"`, null);
    search.input.focus();
    await until(() => asked.length === 1);
    await loaded(search);
    const requests = () => performance.getEntriesByType('resource').map(({ name }) => name);
    const before = requests();
    await typed('bellwood');
    await press('ArrowDown');
    await press('Enter');
    await until(() => search.answer() !== '');
    await settled(search);
    expect(asked).to.have.length(1);
    expect(requests()).to.deep.equal(before);
  });

  for (const [what, come] of [
    ['the focus', () => search.input.focus()],
    ['a finger', () => tap(search.input)],
    ['the pointer', () => hover(search.input)],
  ] as [string, () => unknown][]) {
    it(`waits until the visitor comes with ${what}`, async () => {
      const asked: string[] = [];
      window.fetch = (input, init) => {
        asked.push(String(input));
        return fetch(input, init);
      };
      search = await place(`directory="${file(JSON.stringify(directory))}"`, null);
      await new Promise((resolve) => {
        (window.requestIdleCallback ?? later)(resolve);
      });
      expect(asked).to.have.length(0);
      await come();
      await until(() => asked.length === 1);
    });
  }

  it('does not wait where the page asks for an organization', async () => {
    search = await place('organization="bellwood"');
    await until(() => search.answer().includes('Bellwood Hospital'));
  });

  it('is told to one who types meanwhile, and answers them when it is done', async () => {
    let arrive = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    window.fetch = async (input, init) => {
      await slow;
      return fetch(input, init);
    };
    search = await place(`directory="${file(JSON.stringify(directory))}"`, null);
    search.input.focus();
    await type('bellw');
    await until(() => visibleText(search.element).includes('Loading the list…'));
    expect(search.answer()).to.equal('');
    arrive();
    expect(text((await search.opened())[0])).to.equal('Bellwood Hospital');
    expect(search.input.value).to.equal('bellw');
  });

  it('of many names answers one who typed before they were ready as soon as they are', async () => {
    const held: (() => void)[] = [];
    let hold = true;
    // Without a time to wait, it is the next task that is asked for: this is how long work gives way to the page.
    window.setTimeout = ((work: () => void, wait?: number) =>
      hold && wait === undefined ? held.push(work) : later(work, wait)) as typeof setTimeout;
    const many = Array.from({ length: 20_000 }, (_, row) => ({
      id: String(row),
      name: `Marrow ${String(row)}`,
      kind: 'employer',
      availability: 'all',
    }));
    search = await place('', { organizations: [...directory.organizations, ...many] });
    search.input.focus();
    await until(() => held.length === 1);
    await type('bellw');
    await until(() => visibleText(search.element).includes('Loading the list…'));
    expect(search.options()).to.have.length(0);
    hold = false;
    held[0]!();
    expect(text((await search.opened())[0])).to.equal('Bellwood Hospital');
    expect(search.input.value).to.equal('bellw');
  });

  it('stops when the element goes, and starts anew when it comes back', async () => {
    const signals: AbortSignal[] = [];
    window.fetch = (_, init) => {
      const signal = init!.signal!;
      signals.push(signal);
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      });
    };
    search = await place('directory="/slow.json"', null);
    search.input.focus();
    await until(() => signals.length === 1);
    const page = search.element.parentElement!;
    search.element.remove();
    expect(signals[0]!.aborted).to.equal(true);
    window.fetch = () => Promise.resolve(new Response(JSON.stringify(directory)));
    page.append(search.element);
    search = await read(search.element);
    expect(text((await typed('bellw'))[0])).to.equal('Bellwood Hospital');
    expect(warnings).to.deep.equal([]);
  });
});

describe('a directory that cannot be read', () => {
  const latin1 = new Uint8Array([
    ...new TextEncoder().encode('{"organizations":[{"id":"x","name":"Caf'),
    0xe9,
    ...new TextEncoder().encode('","kind":"employer","availability":"all"}]}'),
  ]);
  const broken: [what: string, source: () => unknown][] = [
    ['is not there', () => '/tests/no-such-directory.json'],
    ['is cut off', () => file(JSON.stringify(directory).slice(0, 200))],
    ['is a web page', () => file('<!doctype html><title>Sign in</title>', 'text/html')],
    ['is empty', () => file('')],
    ['is in another encoding', () => file(latin1)],
    ['is of another shape', () => file('{"rows":[]}')],
    ['is a list', () => [1, 2, 3]],
    ['is a number', () => 42],
    ['has no organizations', () => ({ organizations: [] })],
    ['has only rows that say nothing', () => ({ organizations: [null, 7, {}, { id: 'x' }] })],
    ['has an address that is none', () => 'http://['],
    [
      'is huge',
      () => {
        window.fetch = () =>
          Promise.resolve(
            new Response(JSON.stringify(directory), {
              headers: { 'content-length': '1000000000' },
            }),
          );
        return '/huge.json';
      },
    ],
    [
      'does not come',
      () => {
        window.fetch = (_, init) =>
          new Promise((_resolve, reject) => {
            init!.signal!.addEventListener('abort', () => {
              reject(new Error('aborted'));
            });
          });
        // The first to wait so long is the one that loads.
        window.setTimeout = ((work: () => void, wait?: number) => {
          if (wait !== 20_000) return later(work, wait);
          window.setTimeout = later;
          return later(work, 1);
        }) as typeof setTimeout;
        return '/slow.json';
      },
    ],
  ];
  for (const [what, source] of broken) {
    it(`tells the visitor and the page once when it ${what}, and leaves the page working`, async () => {
      const errors = heard<CoverageSearchErrorEvent>('care-coverage-search-error');
      search = await place('contact="tel:+15550100"', source());
      search.input.focus();
      await until(() => search.answer() !== '');
      expect(search.answer()).to.contain('did not load').and.to.contain('Please try again');
      expect(
        findAll('[part=answer] button, [part=answer] a', search.element).map((way) =>
          visibleText(way),
        ),
      ).to.deep.equal(['Try again', 'Contact us']);
      expect(errors).to.have.length(1);
      expect(errors[0]!.problems.length).to.be.at.least(1);
      expect(errors[0]!.problems.every(({ message }) => message.length > 10)).to.equal(true);
      expect(warnings.filter((words) => words.includes('care-coverage-search'))).to.have.length(1);
      search.input.focus();
      await type('bellw');
      await settled(search);
      expect(search.input.value).to.equal('bellw');
      expect(search.options()).to.have.length(0);
    });
  }

  it('tells the same of a script inside the tag that is cut off', async () => {
    const errors = heard<CoverageSearchErrorEvent>('care-coverage-search-error');
    search = await place(
      '',
      null,
      `<care-coverage-search><script type="application/json">${JSON.stringify(directory).slice(0, 200)}</script></care-coverage-search>`,
    );
    search.input.focus();
    await until(() => search.answer().includes('did not load'));
    expect(errors[0]!.problems).to.deep.equal([
      { path: '', message: 'The directory: this is not valid JSON; it may be cut off.' },
    ]);
  });

  it('is tried again on request, with the focus back in the field', async () => {
    let broken = true;
    window.fetch = () =>
      Promise.resolve(
        new Response(broken ? '' : JSON.stringify(directory), { status: broken ? 503 : 200 }),
      );
    search = await place('directory="/directory.json"', null);
    search.input.focus();
    await until(() => search.answer().includes('did not load'));
    broken = false;
    await click(find('[part=action]', search.element));
    await until(() => search.answer() === '');
    expect(focused()).to.equal(search.input);
    expect(text((await typed('bellw'))[0])).to.equal('Bellwood Hospital');
  });
});

describe('a directory with faults in it', () => {
  it('works with what is right, and says where the rest is wrong', async () => {
    const errors = heard<CoverageSearchErrorEvent>('care-coverage-search-error');
    const rows = [
      ...directory.organizations,
      { id: 'bellwood', name: 'Twice', kind: 'employer', availability: 'all' },
      { id: 'odd', name: 'Odd', kind: 'club', availability: 'all' },
    ];
    search = await place('', { organizations: rows });
    expect(text((await typed('bellw'))[0])).to.equal('Bellwood Hospital');
    expect(errors).to.have.length(1);
    expect(errors[0]!.problems.map(({ path }) => path).join())
      .to.contain('organizations[6]')
      .and.to.contain('organizations[7]');
    expect(search.answer()).to.equal('');
  });

  it('tells of thousands of faults in a few lines', async () => {
    const rows = Array.from({ length: 3000 }, () => ({ id: '' }));
    search = await place('', { organizations: [...directory.organizations, ...rows] });
    await typed('bellw');
    expect(warnings).to.have.length(1);
    expect(warnings[0]!.split('\n').length).to.be.below(20);
  });

  it("finds organizations that are known by each other's names", async () => {
    const errors = heard<CoverageSearchErrorEvent>('care-coverage-search-error');
    const pair = [
      ['Zedmarrow', 'Zedvell'],
      ['Zedvell', 'Zedmarrow'],
    ].map(([name, alias]) => ({
      id: name,
      name,
      aliases: [alias],
      kind: 'employer',
      availability: 'all',
    }));
    search = await place('', { organizations: pair });
    expect((await typed('zedvell')).map((option) => text(option)).join())
      .to.contain('Zedvell')
      .and.to.contain('Zedmarrow');
    expect(errors).to.have.length(0);
  });

  it('shows hostile names as plain text', async () => {
    const names = [
      'Zed <script>alert(1)</script>',
      'Zed \u202Egnp.exe',
      'Zed \u0000null',
      `Zed ${'w'.repeat(190)}`,
    ];
    search = await place('', {
      organizations: names.map((name, index) => ({
        id: `z${String(index)}`,
        name,
        kind: 'employer',
        availability: 'all',
      })),
    });
    const options = await typed('zed');
    expect(options).to.have.length(4);
    expect(search.list.querySelector('script')).to.equal(null);
    expect(search.list.textContent).not.to.match(/[\u0000\u202E]/);
    expect(search.list.scrollWidth).to.be.at.most(search.list.clientWidth);
  });
});
