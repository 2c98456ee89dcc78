// A search on the page, and what a reader finds in it.
import '../../src/define.js';
import type { CareCoverageSearch } from '../../src/elements/care-coverage-search/care-coverage-search.js';
import { engine } from '../support/commands.js';
import { findAll, press, type as typeAtOnce, until, visibleText } from '../support/reader.js';

export const directory = {
  organizations: [
    {
      id: 'alder-foods',
      name: 'Alder Foods & Sons, Inc.',
      kind: 'employer',
      availability: 'all',
      region: 'OH',
    },
    {
      id: 'alder-schools',
      name: 'Alder Creek School District',
      kind: 'employer',
      aliases: ['ACSD'],
      availability: 'all',
      url: 'https://schools.example/start',
    },
    { id: 'alder-transit', name: 'Alder Transit', kind: 'employer', availability: 'some-plans' },
    {
      id: 'bellwood',
      name: 'Bellwood Hospital',
      kind: 'employer',
      availability: 'all',
      note: 'Open to staff and their families.',
    },
    { id: 'alder-plan', name: 'Alder Health Plan', kind: 'health-plan', availability: 'all' },
    {
      id: 'northmoor',
      name: 'Northmoor Mutual',
      kind: 'health-plan',
      availability: 'some-plans',
      plans: [
        { name: 'Northmoor Gold', availability: 'included' },
        { name: 'Northmoor Bronze', availability: 'not-included' },
        { name: 'Northmoor Student', availability: 'ask' },
      ],
    },
  ],
};

export interface Search {
  readonly element: CareCoverageSearch;
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  readonly status: HTMLElement;
  /** The options in the list, none while it is closed. */
  options(): HTMLElement[];
  /** The option that assistive technology is pointed at. */
  active(): Element | null;
  /** The shown text of the answer, `''` without one. */
  answer(): string;
  /** Waits until the list is open. */
  opened(): Promise<HTMLElement[]>;
}

/** Puts a search on the page, around which there may be more of it; with `null`, without a directory. */
export async function place(
  attributes = '',
  given: unknown = directory,
  around = '%',
): Promise<Search> {
  const page = document.createElement('div');
  page.dataset.testPage = '';
  const template = document.createElement('template');
  template.innerHTML = around.replace(
    '%',
    `<care-coverage-search ${attributes}></care-coverage-search>`,
  );
  page.append(document.importNode(template.content, true));
  const element = page.querySelector<CareCoverageSearch>('care-coverage-search')!;
  if (given !== null) element.directory = given as CareCoverageSearch['directory'];
  document.body.append(page);
  return read(element);
}

export async function read(element: CareCoverageSearch): Promise<Search> {
  await customElements.whenDefined('care-coverage-search');
  await element.updateComplete;
  const get = <E extends HTMLElement = HTMLElement>(selector: string): E | null =>
    element.shadowRoot!.querySelector<E>(selector);
  const list = get('[role=listbox]')!;
  const input = get<HTMLInputElement>('[role=combobox]')!;
  const options = () => (list.checkVisibility() ? findAll('[role=option]', list) : []);
  return {
    element,
    input,
    list,
    status: get('[role=status]')!,
    options,
    active: () => get(`#${input.getAttribute('aria-activedescendant') ?? 'none'}`),
    answer: () => {
      const card = get('[part=answer]');
      return card ? visibleText(card) : '';
    },
    opened: async () => {
      await until(() => options().length > 0, 'the list to open');
      return options();
    },
  };
}

/** Types a text where the focus is. WebKit's driver drops the second of two equal letters, so there it is one key a time. */
export async function type(words: string): Promise<void> {
  if (engine === 'webkit')
    for (const letter of words) await press(letter === ' ' ? 'Space' : letter);
  else await typeAtOnce(words);
}

/** Types a query into the field, and gives the options once the list is open. */
export async function typeInto(search: Search, query: string): Promise<HTMLElement[]> {
  search.input.focus();
  await type(query);
  return search.opened();
}

/** The text of an option, as shown. */
export const text = (option: Element | null | undefined): string =>
  option ? visibleText(option) : '';

/** Resolves once the search is loaded and rendered: the page is told of nothing, so a name is looked up. */
export async function loaded({ element }: Search, id = 'bellwood'): Promise<void> {
  element.value = id;
  await until(() => element.value === id, 'the directory to be there');
  element.value = '';
  await element.updateComplete;
}

/** Lets what has been set come onto the screen. */
export async function settled({ element }: Search): Promise<void> {
  await element.updateComplete;
  await new Promise(requestAnimationFrame);
}

/** Every event of a kind from now on. */
export function heard<E extends Event>(type: string): E[] {
  const events: E[] = [];
  const listen = (event: Event): void => {
    events.push(event as E);
  };
  document.addEventListener(type, listen);
  listening.push(() => {
    document.removeEventListener(type, listen);
  });
  return events;
}

const listening: (() => void)[] = [];

afterEach(() => {
  for (const stop of listening.splice(0)) stop();
  for (const page of document.querySelectorAll('[data-test-page]')) page.remove();
});
