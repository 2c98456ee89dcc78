import { executeServerCommand } from '@web/test-runner-commands';

/** Which engine runs the test. */
export const engine: 'chromium' | 'firefox' | 'webkit' = /firefox/i.test(navigator.userAgent)
  ? 'firefox'
  : /chrom/i.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';

/** Tests that one engine alone can be asked about. The others do not have them, rather than skip them. */
export function onlyIn(name: typeof engine, define: () => void): void {
  if (engine === name) define();
}

interface Answer {
  supported: boolean;
}

async function command<T>(name: string, payload: unknown): Promise<T> {
  const answer = await executeServerCommand<T & Answer, unknown>(name, payload);
  if (!answer.supported)
    throw new Error(
      `The command "${name}" does not work in ${engine}: put the test into onlyIn('chromium', …).`,
    );
  return answer;
}

/** Presses keys together and lets them go: `'Tab'`, `'Shift+Tab'`, `'Alt+ArrowDown'`, `'Space'`, `'a'`. */
export async function keys(combination: string): Promise<void> {
  await command(
    'keys',
    combination.split('+').map((key) => (key === 'Space' ? ' ' : key)),
  );
}

/** Types a text, letter by letter, where the focus is. */
export async function type(text: string): Promise<void> {
  await command('type', text);
}

/**
 * Chromium and Firefox: opens a page by itself, as a tab of the visitor's, and gives its words.
 *
 * @param until - Which words to wait for.
 */
export async function visit(address: string, until: string): Promise<string> {
  return (await command<{ words: string }>('visit', { address, until })).words;
}

export interface Media {
  media?: 'print' | 'screen';
  forcedColors?: 'active';
  contrast?: 'more' | 'less';
  reducedMotion?: 'reduce';
  colorScheme?: 'dark' | 'light';
}

let emulating = false;

/** Chromium only: the visitor's medium and preferences, until the test ends. */
export async function media(features: Media): Promise<void> {
  await command('media', features);
  emulating = true;
}

afterEach(async () => {
  if (emulating) await command('media', {});
  emulating = false;
});

export interface AccessibleNode {
  role?: string;
  name?: string;
  value?: unknown;
  /** States and relations, such as `{ expanded: true, level: 3 }`. Chromium only. */
  properties?: Record<string, unknown>;
}

/**
 * What assistive technology is told about an element: role and name as the engine computes them.
 *
 * @param expected Firefox only says whether a role and a name are the element's, so it has to be told which; what it does
 *   not confirm is missing in the answer. The other engines answer by themselves.
 */
export async function accessibleNode(
  element: Element,
  expected: { role?: string; name?: string },
): Promise<AccessibleNode> {
  (window as unknown as { __commandElement: Element }).__commandElement = element;
  return command('ax', expected);
}

/** Fails unless assistive technology is told this role and this name; either may be left out. */
export async function expectAccessible(
  element: Element,
  expected: { role?: string; name?: string },
): Promise<void> {
  const told = await accessibleNode(element, expected);
  for (const key of ['role', 'name'] as const) {
    if (expected[key] === undefined || expected[key] === told[key]) continue;
    throw new Error(
      `Assistive technology should be told the ${key} "${expected[key]}" of <${element.localName}>; ${engine} tells it ${told[key] === undefined ? 'another' : `"${told[key]}"`}.`,
    );
  }
}

/** Chromium only: the whole page's accessibility tree in reading order, shadow trees included. */
export async function accessibilityTree(): Promise<Required<AccessibleNode>[]> {
  return (await command<{ nodes: Required<AccessibleNode>[] }>('ax-tree', {})).nodes;
}
