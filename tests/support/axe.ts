import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import 'axe-core/axe.min.js';
import type { Frame } from './frame.js';

interface Axe {
  run(context: ElementContext, options: RunOptions): Promise<AxeResults>;
}
declare const axe: Axe;

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const optionsWithout = (off: string[]): RunOptions => ({
  runOnly: { type: 'tag', values: STANDARDS },
  rules: {
    'target-size': { enabled: true }, // axe leaves out WCAG 2.5.8 unless asked
    ...Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
  },
  resultTypes: ['violations'],
});

function expectNone({ violations }: AxeResults) {
  if (violations.length === 0) return;
  throw new Error(
    violations
      .map(
        ({ id, help, helpUrl, nodes }) =>
          `${help} (${id}, ${helpUrl})\n${nodes
            .map(
              ({ target, failureSummary }) =>
                `  at ${target.flat().join(' >>> ')}\n     ${failureSummary?.replaceAll('\n', '\n     ') ?? ''}`,
            )
            .join('\n')}`,
      )
      .join('\n'),
  );
}

/**
 * Fails when axe finds a barrier in an element, through its shadow trees, by WCAG 2.2 AA and good practice.
 *
 * @param off Rules that do not apply, by name; say at the call why.
 */
export async function expectNoBarriers(
  element: Element = document.body,
  off: string[] = [],
): Promise<void> {
  expectNone(await axe.run(element, optionsWithout(['region', ...off]))); // a part of a page stands outside the page's landmarks
}

/** Fails when axe finds a barrier on a whole page in a frame. */
export async function expectPageWithoutBarriers({ document: page, window }: Frame): Promise<void> {
  const script = page.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  const loaded = new Promise((resolve) => {
    script.addEventListener('load', resolve);
  });
  page.head.append(script);
  await loaded;
  expectNone(await (window as unknown as { axe: Axe }).axe.run(page, optionsWithout([])));
}
