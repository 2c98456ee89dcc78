import type { Finding } from '../check/finding.js';
import type { Row } from './table.js';

const finding =
  (severity: Finding['severity']) =>
  ({ line, path }: Pick<Row, 'line' | 'path'>, rule: string, message: string): Finding => ({
    severity,
    rule,
    message,
    line,
    path,
  });

export const rowError = finding('error');
export const rowWarning = finding('warning');

/** "line 12", or where a row stands in JSON. */
export const whereIs = ({ line, path }: Pick<Row, 'line' | 'path'>): string =>
  line === undefined ? (path ?? '') : `line ${String(line)}`;
