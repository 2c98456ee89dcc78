import { expect } from '@open-wc/testing';
import { en } from '../../src/strings/en.js';
import { es } from '../../src/strings/es.js';
import type { Strings } from '../../src/strings/index.js';
import { click, find, findAll, press, until, visibleText } from '../support/reader.js';
import {
  type Search,
  directory,
  place,
  settled,
  text,
  type,
} from './care-coverage-search.fixture.js';

let search: Search;

async function typed(query: string): Promise<void> {
  search.input.focus();
  search.input.select();
  await type(query);
  await until(() => search.options().length > 0 || search.answer() !== '');
}

async function choose(query: string): Promise<void> {
  await typed(query);
  await press('ArrowDown');
  await press('Enter');
  await until(() => search.options().length === 0 && search.answer() !== '');
}

const warn = console.warn;
afterEach(() => {
  console.warn = warn;
});

/** All that the search shows or tells on a walk through it, from the empty field to a directory that does not load. */
async function walk(words: Partial<Strings>): Promise<string> {
  const told = new Set<string>();
  const gather = (element: Element): void => {
    told.add(visibleText(element));
    for (const one of findAll('*', element)) told.add(one.getAttribute('aria-label') ?? '');
    told.add(find('[role=status]', element).textContent);
  };
  const step = async (): Promise<void> => {
    await settled(search);
    gather(search.element);
  };
  const steps: (() => Promise<unknown>)[] = [
    () => typed('alder'),
    () => until(() => search.status.textContent !== ''),
    () => press('Enter'),
    () => typed('bellw'),
    () => until(() => search.status.textContent !== ''),
    () => choose('bellw'),
    () => choose('northmoor mutual'),
    () => choose('northmoor zoo'),
    () => click(find('[part=none]', search.element)),
    () => until(() => search.status.textContent !== ''),
    () => click(find('[part=copy]', search.element)),
    () => until(() => search.status.textContent !== ''),
    () => click(find('[part=clear]', search.element)),
    () => until(() => search.status.textContent !== ''),
    () => until(() => !search.element.reportValidity()),
  ];
  search = await place('required contact="tel:+15550100"', directory, '<form>%</form>');
  search.element.words = words;
  await step();
  for (const take of steps) {
    await take();
    await step();
  }
  search.element.link = 'https://program.example/join';
  for (const query of ['bellw', 'northmoor mutual']) {
    await choose(query);
    await step();
  }
  console.warn = () => undefined;
  search.element.directory = [] as never;
  await until(() => find('.fault', search.element));
  await step();
  search = await place('', null);
  search.element.words = words;
  await until(() => find('[part=hint] mark', search.element));
  await step();
  return [...told].join('\n');
}

/** What a walk tells, without what stands in the directory. */
const ownWords = (told: string): string =>
  directory.organizations
    .flatMap(({ name, region = '', note = '', plans = [] }) => [
      name,
      region,
      note,
      ...plans.map((plan) => plan.name),
    ])
    .filter((words) => words !== '')
    .reduce((rest, words) => rest.replaceAll(words, ''), told);

describe('its words', () => {
  it("can be the page's own, every one", async () => {
    const marked = Object.fromEntries(
      Object.keys(en).map((key) => [key, `‹${key}›`]),
    ) as Partial<Strings>;
    expect(ownWords(await walk(marked)).replace(/‹\w+›/g, '')).not.to.match(/\p{L}/u);
  });

  it('are Spanish where the page brings them, with nothing left in English', async () => {
    const told = await walk(es);
    expect(told)
      .to.contain('Busque su empleador o plan de salud')
      .and.to.contain('este programa está disponible a través de Bellwood Hospital');
    const english = Object.entries(en).filter(
      ([key, words]) => key.startsWith('coverage') && !/\{/.test(words) && told.includes(words),
    );
    expect(english.map(([key]) => key)).to.deep.equal([]);
  });

  it("are the page's own where it has some, and ours for the rest", async () => {
    search = await place('link="https://program.example/join"');
    search.element.words = { coverageLabel: 'Find your plan', coverageStart: 'Join now' };
    await choose('bellwood');
    expect(visibleText(search.element)).to.contain('Find your plan').and.to.contain('Good news');
    expect(text(find('[part=action]', search.element))).to.equal('Join now');
  });

  it('have a heading at the level that fits the page', async () => {
    search = await place('heading="Is it open to you?"', directory, '<h3>A page</h3>%');
    await choose('bellwood');
    expect(
      [...search.element.shadowRoot!.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(
        ({ localName }) => localName,
      ),
    ).to.deep.equal(['h4', 'h5']);
  });
});
