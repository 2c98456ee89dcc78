// A page with one of each element on it, and what may never be found there whatever the page does to them.
import { knee } from '../../elements/care-guide.fixture.js';
import { type Frame, SCRIPT, openFrame } from '../../support/frame.js';
import { findAll, until, visibleText } from '../../support/reader.js';

interface Member {
  kind: string;
  name: string;
  attribute?: string;
  static?: boolean;
  readonly?: boolean;
}
interface Declaration {
  tagName?: string;
  members?: Member[];
  attributes?: { name: string }[];
}

/** The elements as the manifest has them. */
const manifest = (await (await fetch('/site/custom-elements.json')).json()) as {
  modules: { declarations: Declaration[] }[];
};
const declarations = manifest.modules.flatMap(({ declarations }) => declarations);
const declared = (tag: string): Declaration =>
  declarations.find(({ tagName }) => tagName === tag) ?? {};

/** Every property that a page can set. */
export const fields = (tag: string): Member[] =>
  (declared(tag).members ?? []).filter(
    ({ kind, static: isStatic, readonly }) => kind === 'field' && !isStatic && !readonly,
  );

/** Every attribute that an element heeds, with those of any element that it reads. */
export const attributes = (tag: string): string[] => [
  ...(declared(tag).attributes ?? []).map(({ name }) => name),
  ...['lang', 'dir', 'id', 'class', 'aria-label', 'aria-labelledby', 'form', 'hidden', 'tabindex'],
];

interface Updating extends HTMLElement {
  updateComplete: Promise<unknown>;
}
export type Widget = Updating & Record<string, unknown>;

export const program = { type: 'program', id: 'start', heading: 'Start', body: [] };
export const guide = { ...knee, sections: [...knee.sections, program] };

export const directory = {
  updated: '2026-01-31',
  sample: false,
  organizations: [
    {
      id: 'alder',
      name: 'Alder Mills',
      kind: 'employer',
      aliases: ['AM'],
      region: 'Ohio',
      availability: 'some-plans',
      plans: [{ name: 'Gold', availability: 'included' }],
      url: 'https://example.org/alder',
      note: 'Ask at the desk.',
    },
    { id: 'birch', name: 'Birch Health', kind: 'health-plan', availability: 'all' },
  ],
};

/** What an element stands with before anything happens to it. */
export const GOOD: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'care-guide': { guide, directory, organization: 'alder', words: { guideContents: 'Contents' } },
  'care-coverage-search': { directory, organization: 'alder', heading: 'Search' },
  'care-faq': { section: guide.sections[0], collapsible: true },
  'care-goals': { section: guide.sections[1] },
  'care-footnotes': { references: guide.references },
  'care-citation': {
    citations: [{ number: 1, occurrence: 1, reference: guide.references[0] }],
    href: '#note',
  },
};

/** What a reader finds in each element, whatever else went wrong; `''` where nothing need be. */
const ALWAYS: Readonly<Record<string, string>> = {
  'care-guide': '[part=title], [role=alert], [role=status]',
  'care-coverage-search': '[role=combobox]',
  'care-faq': '[part=heading]',
  'care-goals': '[part=heading]',
  'care-footnotes': 'slot',
  'care-citation': '[role=doc-noteref]',
};

const INJECTED =
  'script, iframe, object, embed, img, base, meta, link:not([rel=preconnect]), form, math, [srcdoc]';
const ADDRESS = /^(href|src|action|formaction|data|poster|background|cite|ping|xlink:href)$/;
const CODE_ADDRESS = /^[\s\p{C}]*(javascript|data|vbscript|blob):/iu;

export class Page {
  /** Everything that reached the page uncaught, with what was being done. */
  readonly errors: string[] = [];
  /** What is being done. */
  doing = '';
  mutations = 0;
  /** What the properties of each kind of element were before anything happened. */
  readonly #initial: Record<string, Record<string, unknown>> = {};

  private constructor(
    readonly frame: Frame,
    readonly tags: readonly string[],
  ) {
    const note = (error: unknown): void => {
      this.errors.push(`${this.doing}: ${describe(error)}`);
    };
    frame.window.addEventListener('error', (event) => {
      note(event.error ?? event.message);
      event.preventDefault();
    });
    frame.window.addEventListener('unhandledrejection', (event) => {
      note(event.reason);
      event.preventDefault();
    });
    for (const level of ['warn', 'info', 'log'] as const) frame.window.console[level] = () => {};
    frame.window.console.error = note;
  }

  static async open(tags: readonly string[] = Object.keys(GOOD), body = ''): Promise<Page> {
    const frame = await openFrame(`<script src="${SCRIPT}"></script>${body}`);
    const page = new Page(frame, tags);
    for (const tag of tags) page.add(tag);
    await page.settled();
    return page;
  }

  /** The element of a kind that stands on the page. */
  get(tag: string): Widget {
    return this.frame.document.querySelector<Widget>(`${tag}[data-own]`)!;
  }

  /** A new element, in the place of the one there was. */
  add(tag: string): Widget {
    const { document } = this.frame;
    const element = document.createElement(tag) as Widget;
    element.dataset.own = '';
    Object.assign(element, GOOD[tag]);
    this.#initial[tag] ??= Object.fromEntries(
      fields(tag)
        .filter(({ name }) => name !== 'value') // which "organization" sets
        .map(({ name }) => [name, element[name]]),
    );
    const before = this.frame.document.querySelector(`${tag}[data-own]`);
    if (before) before.replaceWith(element);
    else document.body.append(element);
    return element;
  }

  /** Does something to an element as a host's script does, and looks at what comes of it. */
  async mutate(tag: string, doing: string, act: (element: Widget) => void): Promise<void> {
    this.doing = doing;
    this.mutations++;
    try {
      act(this.get(tag));
    } catch (error) {
      this.errors.push(`${doing}: thrown at the host: ${describe(error)}`);
    }
    await this.settled();
    this.look(tag);
  }

  async settled(): Promise<void> {
    await Promise.all(this.tags.map((tag) => this.get(tag).updateComplete)).catch(() => {});
    await turn();
  }

  /** Nothing was brought in, and nothing is blank. */
  look(tag: string): void {
    const element = this.get(tag);
    for (const node of findAll('*', element)) {
      if (node.getRootNode() === this.frame.document) continue; // the page's own
      const code = [...node.attributes].find(
        ({ name, value }) =>
          name.startsWith('on') || (ADDRESS.test(name) && CODE_ADDRESS.test(value)),
      );
      if (code || node.matches(INJECTED))
        this.errors.push(
          `${this.doing}: brought in ${(node.cloneNode() as Element).outerHTML.slice(0, 200)}`,
        );
    }
    if ('injected' in this.frame.window) this.errors.push(`${this.doing}: ran a script`);
    if (findAll(ALWAYS[tag]!, element).length === 0) this.errors.push(`${this.doing}: blank`);
  }

  /** An element that is given good values again shows them. */
  async recovers(tag: string, after: string): Promise<void> {
    this.doing = `${tag} given good values again after ${after}`;
    const element = this.get(tag);
    for (const { name } of [...element.attributes])
      if (name !== 'data-own') element.removeAttribute(name);
    Object.assign(element, this.#initial[tag], { organization: '' });
    await this.settled();
    Object.assign(element, this.#initial[tag]); // the organization is chosen once its directory is there
    await this.settled();
    const words = SHOWN[tag]!;
    await until(() => visibleText(element).includes(words), `"${words}" in ${tag}`).catch(() => {
      this.errors.push(`${this.doing}: it shows "${visibleText(element).slice(0, 100)}"`);
      this.add(tag);
    });
  }
}

/** Words of the good values. */
const SHOWN: Readonly<Record<string, string>> = {
  'care-guide': 'What is knee pain?',
  'care-coverage-search': 'Alder Mills',
  'care-faq': 'What is knee pain?',
  'care-goals': 'Climb stairs',
  'care-footnotes': 'Even more knees',
  'care-citation': '1',
};

function describe(error: unknown): string {
  try {
    const { message, stack } = error as Error;
    return `${message} ${stack?.split('\n').slice(1, 4).join(' ') ?? ''}`.slice(0, 500);
  } catch {
    return 'an error that cannot be read';
  }
}

const { port1, port2 } = new MessageChannel();
const turns: (() => void)[] = [];
port1.onmessage = () => turns.shift()?.();

/** Lets the tasks that wait have their turn: an error that nobody caught is reported in one. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    turns.push(resolve);
    port2.postMessage(null);
  });
