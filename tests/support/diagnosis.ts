import { expect } from '@open-wc/testing';
import { type Frame, type PageOptions, SCRIPT, answerAt, openFrame } from './frame.js';
import { until } from './reader.js';

/** A row of the doctor's table. */
export interface Row {
  about: string;
  found: string;
  fix: string;
}

/** Keeps what the page's console is told: tables apart from lines. */
export const LISTEN = `<script>
  window.tables = []; window.said = [];
  console.table = (rows) => tables.push(rows);
  for (const level of ['info', 'warn', 'error']) console[level] = (...words) => said.push(level + ' ' + words.join(' '));
</script>`;
/** The built script. */
export const LOAD = `<script src="${SCRIPT}"></script>`;
const ROOM =
  '<style>:where(care-guide:not(:defined)) { display: block; min-block-size: 100vh }</style>';
/** The beginning of a page where all is well. */
export const WELL = `<!doctype html><html lang="en"><title>Host</title><meta name="viewport" content="width=device-width">${LISTEN}${ROOM}`;
/** What the page's console got. */
export const heard = ({ window }: Frame) =>
  window as unknown as { tables: Row[][]; said: string[] };
/** An address as an attribute has it. */
export const quoted = (address: string): string => address.replaceAll('&', '&amp;');

/** The rows of the one table, once it is there. */
export async function table(frame: Frame): Promise<Row[]> {
  await until(() => heard(frame).tables.length > 0, 'the table');
  return heard(frame).tables[0]!;
}

/** What the doctor finds on a page with this in its body. */
export const diagnosis = async (body: string, options?: PageOptions): Promise<Row[]> =>
  table(await openFrame(WELL + LOAD + body, options));
/** The row whose finding says so; its fix must say something, too. */
export const row = (rows: Row[], text: string | RegExp): Row => {
  const found = rows.find(({ found }) =>
    typeof text === 'string' ? found.includes(text) : text.test(found),
  );
  expect(found, `a row about ${String(text)} in ${JSON.stringify(rows, null, 1)}`).to.exist;
  return found!;
};
/** The address of a JSON document. */
export const json = (value: unknown): string =>
  answerAt({ type: 'application/json', body: JSON.stringify(value) });

/** The address of a directory with one organization. */
export const OWN = json({
  organizations: [
    { id: 'harrowgate', name: 'Harrowgate Mills', kind: 'employer', availability: 'all' },
  ],
});

/** The rows that need something. */
export const toFix = (rows: readonly Row[]): Row[] => rows.filter(({ fix }) => fix);
