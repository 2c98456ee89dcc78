import type { Problem } from '../problems.js';

/** One row of the doctor's table. */
export interface Finding {
  /** What was looked at: the script, or one guide of the page. */
  about: string;
  /** What there is. */
  found: string;
  /** What to do about it; `''` where nothing is. */
  fix: string;
}

/** A guide, or a search that stands alone, as the doctor sees it: from outside. */
export interface ExaminedElement extends HTMLElement {
  src?: string;
  guide?: unknown;
  sections?: string;
  directory?: unknown;
  endpoint?: string;
  organization?: string;
  reviewer?: string;
  reviewed?: string;
  words?: unknown;
  updateComplete?: Promise<unknown>;
}

const shortest = ({ localName, id, classList: [first] }: Element): string =>
  `<${localName}${id ? ` id="${id}"` : first ? ` class="${first}"` : ''}>`;

/**
 * How a tag is written at its shortest: `<care-guide id="knee">`; with its number among those of
 * ours that are written the same.
 */
export function nameOf(element: Element): string {
  const name = shortest(element);
  if (!element.localName.startsWith('care-')) return name;
  const root = element.getRootNode() as Document | ShadowRoot;
  const same = [...root.querySelectorAll(element.localName)].filter(
    (other) => shortest(other) === name,
  );
  return same.length > 1
    ? `${name} (${String(same.indexOf(element) + 1)} of ${String(same.length)})`
    : name;
}

/** An attribute as it is written. */
export const written = (name: string, value: string): string => `${name}="${value}"`;

/** A problem's message says what to do: it belongs to the right. */
export const asFindings = (about: string, problems: readonly Problem[]): Finding[] =>
  problems.map(({ path, message }) => ({
    about,
    found: path ? `Something is wrong at ${path}.` : 'It could not be used.',
    fix: message,
  }));
