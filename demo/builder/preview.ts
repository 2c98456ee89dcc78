import { get, make } from './dom.js';
import { type Options, attributes } from './options.js';

/** All that the builder may set on the tag. */
const SETTABLE = ['src', 'theme', 'sections', 'expand', 'heading-level', 'directory', 'organization', 'link', 'link-params', 'contact'];

/** The real widget, as the options have it. */
export function showPreview(options: Options): void {
  const guide = get('#stage care-guide');
  const wanted = new Map(attributes(options));
  for (const name of SETTABLE) {
    const value = wanted.get(name) ?? null;
    if (value === guide.getAttribute(name)) continue;
    if (value === null) guide.removeAttribute(name);
    else guide.setAttribute(name, value);
  }
  if (!wanted.has('theme')) guide.setAttribute('theme', 'light'); // reflected, so never without
  guide.removeAttribute('style');
  for (const [name, value] of Object.entries(options.tokens)) guide.style.setProperty(name, value);
}

export interface Section { id: string; heading: string }

/** Title and sections of a guide, read where it is shown whole, out of sight. Nothing when it cannot be loaded. */
export function readGuide(src: string): Promise<{ title: string; sections: Section[] } | undefined> {
  const guide = document.createElement('care-guide');
  if (src) guide.setAttribute('src', src);
  const answer = new Promise<{ title: string; sections: Section[] } | undefined>((resolve) => {
    guide.addEventListener('care-guide-load', () => {
      const root = guide.shadowRoot ?? guide;
      const links = [...root.querySelectorAll('[part=contents] a')].map((link) => link.textContent);
      const sections = [...root.querySelectorAll('[part=section][id]')].map(({ id }, index) => ({ id, heading: links[index] ?? id }));
      resolve({ title: root.querySelector('[part=title]')?.textContent.trim() ?? '', sections });
    });
    guide.addEventListener('care-guide-error', () => { if (!guide.shadowRoot?.querySelector('[part=guide]')) resolve(undefined); });
  });
  const place = make('div', { hidden: true }, guide);
  document.body.append(place);
  return answer.finally(() => { place.remove(); });
}

/** What the widget finds wrong with a choice, told below the preview. */
export function tellProblems(): { clear: () => void } {
  const list = get('#problems');
  const told = new Set<string>();
  for (const type of ['care-guide-error', 'care-coverage-search-error'] as const) {
    get('#stage').addEventListener(type, (event) => {
      for (const { path, message } of event.problems) {
        const text = path ? `${path}: ${message}` : message;
        if (told.has(text)) continue;
        told.add(text);
        list.append(make('li', { textContent: text }));
      }
    });
  }
  return {
    clear() {
      told.clear();
      list.replaceChildren();
    },
  };
}
