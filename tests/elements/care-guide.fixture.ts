// A guide on the page, and what a reader finds in it.
import '../../src/define.js';
import type { CareGuide } from '../../src/elements/care-guide/care-guide.js';
import type { CareGuideErrorEvent } from '../../src/elements/care-guide/events.js';
import { find, findAll, until, visibleText } from '../support/reader.js';

const faq = (id: string, heading: string, ...text: unknown[]) => ({
  type: 'faq',
  id,
  heading,
  body: [{ paragraph: text }],
});

/** A small guide: two references are cited, one of them twice, and one is further reading. */
export const knee = {
  id: 'knee',
  lang: 'en',
  title: 'Knee pain',
  reviewed: '2026-03-09',
  reviewedOn: 'March 9, 2026',
  reviewer: 'Dr. Reed',
  disclaimer: 'Ask your own doctor.',
  funding: ['The Knee Fund', 'A Region'],
  sections: [
    faq('what', 'What is knee pain?', 'It is common.', { cite: ['alpha'] }, ' It often passes.', {
      cite: ['beta', 'alpha'],
    }),
    {
      type: 'goals',
      id: 'aims',
      heading: 'Goals',
      body: [{ paragraph: ['Small steps.'] }],
      lists: [
        { heading: ['Short-term goals', { cite: ['alpha'] }], items: [['Walk to the door']] },
        { heading: ['Long-term goals'], items: [['Climb stairs'], ['Sleep well']] },
      ],
    },
    faq('how', 'How long does it take?', 'About six weeks.', { cite: ['beta'] }),
  ],
  references: [
    {
      id: 'alpha',
      text: [
        'Alpha A. Knees. ',
        { emphasis: ['BMJ'] },
        '. 2020. ',
        { link: 'https://doi.org/10.1000/alpha', text: ['https://doi.org/10.1000/alpha'] },
      ],
    },
    { id: 'beta', text: ['Beta B. More knees. 2021.'] },
    { id: 'gamma', text: ['Gamma C. Even more knees. 2022.'] },
  ],
};

/** A guide as an address that `src` can take. */
export const addressOf = (guide: unknown): string =>
  `data:application/json,${encodeURIComponent(JSON.stringify(guide))}`;

/** Puts markup on the page, until the test ends. */
export function place<T extends Element = HTMLElement>(markup: string): T {
  const page = document.createElement('div');
  page.dataset.testPage = '';
  const template = document.createElement('template');
  template.innerHTML = markup;
  page.append(document.importNode(template.content, true));
  document.body.append(page);
  return page.firstElementChild as T;
}

/** Waits until a guide stands there with its sections. */
export async function shown(guide: CareGuide): Promise<CareGuide> {
  await until(() => find('[part=guide]', guide), 'the guide');
  await guide.updateComplete;
  return guide;
}

/** Puts a guide on the page: the small one above unless another is given. */
export async function open(attributes = '', guide: unknown = knee): Promise<CareGuide> {
  const element = place<CareGuide>(`<care-guide ${attributes}></care-guide>`);
  element.guide = guide as CareGuide['guide'];
  return shown(element);
}

/** Puts a guide on the page that comes from an address. */
export const load = (address: string, fallback = ''): CareGuide =>
  place<CareGuide>(
    `<care-guide src="${address.replaceAll('"', '&quot;')}">${fallback}</care-guide>`,
  );

/** The headings that a reader sees, in order. */
export const headings = (within: Element): string[] =>
  findAll('h1,h2,h3,h4,h5,h6', within)
    .filter((heading) => heading.checkVisibility())
    .map(visibleText);

/** The citations' links of a guide, in reading order. */
export const marks = (within: Element): HTMLAnchorElement[] =>
  findAll<HTMLAnchorElement>('[role=doc-noteref]', within);
export const backlinks = (within: Element): HTMLAnchorElement[] =>
  findAll<HTMLAnchorElement>('[role=doc-backlink]', within);
/** The note with a number, counted as shown. */
export const note = (number: number, within: Element): HTMLElement =>
  find(`[id=':note-${String(number)}']`, within);
export const name = (element: Element | null): string => element?.getAttribute('aria-label') ?? '';
export const previews = (within: Element): HTMLElement[] =>
  findAll('[part=preview]', within).filter((preview) => preview.matches(':popover-open'));

/** Every event of a kind from now on. */
export function heard<E extends Event = CareGuideErrorEvent>(type: string): E[] {
  const events: E[] = [];
  const listen = (event: Event): void => {
    events.push(event as E);
  };
  document.addEventListener(type, listen);
  undo.push(() => {
    document.removeEventListener(type, listen);
  });
  return events;
}

/** Every warning from now on, kept out of the console. */
export function warnings(): string[] {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    said.push(words.join(' '));
  };
  undo.push(() => {
    console.warn = warn;
  });
  return said;
}

/** Every error from now on that reached the page. */
export function pageErrors(): string[] {
  const errors: string[] = [];
  const onError = (event: ErrorEvent): void => {
    errors.push(event.message);
  };
  const onRejection = (event: PromiseRejectionEvent): void => {
    errors.push(String(event.reason));
  };
  addEventListener('error', onError);
  addEventListener('unhandledrejection', onRejection);
  undo.push(() => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
  });
  return errors;
}

/** Holds back what the widget does after a while. The answer lets the while go by. */
export function heldTime(): () => void {
  const { setTimeout: set, clearTimeout: clear } = window;
  const held = new Map<number, () => void>();
  let last = 0;
  window.setTimeout = ((act: () => void, delay = 0) => {
    if (delay < 100) return set(act, delay);
    held.set(--last, act);
    return last;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    if (!held.delete(Number(id))) clear(id);
  };
  undo.push(() => Object.assign(window, { setTimeout: set, clearTimeout: clear }));
  return () => {
    const due = [...held.values()];
    held.clear();
    for (const act of due) act();
  };
}

const undo: (() => void)[] = [];

afterEach(() => {
  for (const step of undo.splice(0)) step();
  for (const page of document.querySelectorAll('[data-test-page]')) page.remove();
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
});
