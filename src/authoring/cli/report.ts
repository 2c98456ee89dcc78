import type { Finding } from '../check/finding.js';
import type { Environment } from './environment.js';

/** Findings shown one by one; further ones are counted. With --json all are shown. */
const MAX_SHOWN = 200;

export const inOrder = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort(
    (a, b) =>
      (a.file ?? '').localeCompare(b.file ?? '') ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );

/** `file:line:column: error: what and what to do (rule)`, which editors turn into links. */
export function reportFindings(
  { error }: Environment,
  file: string,
  findings: readonly Finding[],
): void {
  for (const finding of findings.slice(0, MAX_SHOWN)) {
    const { line, column, path, severity, rule, message } = finding;
    const place = [finding.file ?? file, line, column]
      .filter((part) => part !== undefined)
      .join(':');
    error(
      `${place}: ${severity}: ${message}${line === undefined && path ? ` [${path}]` : ''} ` +
        `(${rule})\n`,
    );
  }
  if (findings.length > MAX_SHOWN)
    error(
      `And ${(findings.length - MAX_SHOWN).toLocaleString('en')} more; --json shows them all.\n`,
    );
}

export const reportJson = ({ out }: Environment, answer: object): void => {
  out(`${JSON.stringify(answer, null, 2)}\n`);
};

export const count = (number: number, one: string): string =>
  `${number.toLocaleString('en')} ${one}${number === 1 ? '' : 's'}`;

/** "2 errors, 1 warning". */
export const tally = (findings: readonly Finding[]): string =>
  (['error', 'warning'] as const)
    .map(
      (severity) =>
        [findings.filter((finding) => finding.severity === severity).length, severity] as const,
    )
    .filter(([number]) => number > 0)
    .map(([number, severity]) => count(number, severity))
    .join(', ');

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error');
