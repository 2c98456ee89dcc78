import { get, make } from './dom.js';
import { type Options, attributes } from './options.js';

/** All that the builder may set on the tag. */
const SETTABLE = [
  'src',
  'theme',
  'sections',
  'expand',
  'heading-level',
  'directory',
  'endpoint',
  'organization',
  'link',
  'link-params',
  'contact',
  'reviewer',
  'reviewed',
];

/** The real widget, as the options have it; what was wrong with it before is forgotten. */
export function showPreview(options: Options): void {
  const guide = get('#stage care-guide');
  const state = () => SETTABLE.map((name) => guide.getAttribute(name)).join('\n');
  const before = state();
  const wanted = new Map(attributes(options));
  for (const name of SETTABLE) {
    const value = wanted.get(name) ?? null;
    if (value === guide.getAttribute(name)) continue;
    if (value === null) guide.removeAttribute(name);
    else guide.setAttribute(name, value);
  }
  if (!wanted.has('theme')) guide.setAttribute('theme', 'light'); // reflected, so never without
  if (state() !== before) get('#problems').replaceChildren();
  guide.removeAttribute('style');
  for (const [name, value] of Object.entries(options.tokens)) guide.style.setProperty(name, value);
}

export interface Section {
  id: string;
  heading: string;
}

/** Title and sections of a guide, read where it is shown whole, out of sight. Nothing when it cannot be loaded. */
export function readGuide(
  src: string,
): Promise<{ title: string; sections: Section[] } | undefined> {
  const guide = document.createElement('care-guide');
  if (src) guide.setAttribute('src', src);
  const answer = new Promise<{ title: string; sections: Section[] } | undefined>((resolve) => {
    guide.addEventListener('care-guide-load', () => {
      const root = guide.shadowRoot ?? guide;
      const links = [...root.querySelectorAll('[part=contents] a')].map((link) => link.textContent);
      const sections = [...root.querySelectorAll('[part=section][id]')].map(({ id }, index) => ({
        id,
        heading: links[index] ?? id,
      }));
      resolve({ title: root.querySelector('[part=title]')?.textContent.trim() ?? '', sections });
    });
    guide.addEventListener('care-guide-error', () => {
      if (!guide.shadowRoot?.querySelector('[part=guide]')) resolve(undefined);
    });
  });
  const place = make('div', { hidden: true }, guide);
  document.body.append(place);
  return answer.finally(() => {
    place.remove();
  });
}

/** Says below the preview what the widget finds wrong with a choice. */
export function showProblems(): void {
  const list = get('#problems');
  for (const type of ['care-guide-error', 'care-coverage-search-error'] as const) {
    get('#stage').addEventListener(type, (event) => {
      for (const { path, message } of event.problems) {
        const text = path ? `${path}: ${message}` : message;
        if ([...list.children].every(({ textContent }) => textContent !== text))
          list.append(make('li', { textContent: text }));
      }
    });
  }
}
