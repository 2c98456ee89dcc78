import type { AxeResults, ElementContext, RunOptions } from 'axe-core';
import 'axe-core/axe.min.js';

declare const axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails when axe finds a barrier in an element, through its shadow trees, by WCAG 2.2 AA and good practice.
 *
 * @param off Rules that do not apply, by name; say at the call why.
 */
export async function expectNoBarriers(element: Element = document.body, off: string[] = []): Promise<void> {
  const { violations } = await axe.run(element, {
    runOnly: { type: 'tag', values: STANDARDS },
    rules: {
      'target-size': { enabled: true }, // axe leaves out WCAG 2.5.8 unless asked
      region: { enabled: false }, // a part of a page stands outside the page's landmarks
      ...Object.fromEntries(off.map((rule) => [rule, { enabled: false }])),
    },
    resultTypes: ['violations'],
  });
  if (violations.length === 0) return;
  throw new Error(violations.map(({ id, help, helpUrl, nodes }) =>
    `${help} (${id}, ${helpUrl})\n${nodes.map(({ target, failureSummary }) =>
      `  at ${target.flat().join(' >>> ')}\n     ${failureSummary?.replaceAll('\n', '\n     ') ?? ''}`).join('\n')}`).join('\n'));
}
