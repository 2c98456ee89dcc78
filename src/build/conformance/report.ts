/**
 * What the accessibility conformance report says: from here `npm run docs` writes
 * docs/accessibility-conformance.md.
 */

/** How far a product meets a criterion, in the words of the VPAT. */
export type Verdict = 'Supports' | 'Partially supports' | 'Does not support' | 'Not applicable';

/** A test that holds it: its file under tests/ without its ending, and how its title begins. */
export type Evidence = readonly [file: string, title: string];

/** Verdicts for the widget, the static HTML, the iframe edition and the embed builder. */
export type Verdicts = readonly [widget: Verdict, html: Verdict, frame: Verdict, builder: Verdict];

export interface Row {
  /** Number of the criterion or clause. */
  id: string;
  name: string;
  level?: 'A' | 'AA';
  verdicts: Verdicts;
  remarks: string;
  evidence?: readonly Evidence[];
}

export const PRODUCTS = ['Widget', 'Static HTML', 'Iframe edition', 'Embed builder'] as const;

const S = 'Supports';
const P = 'Partially supports';
const N = 'Not applicable';

/** All four support it. */
export const ALL: Verdicts = [S, S, S, S];
/** There is nothing in any of the four that it is about. */
export const NONE: Verdicts = [N, N, N, N];
/** The widget and the iframe edition have it; the other two have nothing that it is about. */
export const INTERACTIVE: Verdicts = [S, N, S, N];

export { S as SUPPORTS, P as PARTIALLY, N as NOT_APPLICABLE };
