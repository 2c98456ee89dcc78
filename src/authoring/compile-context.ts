import type { Nodes } from 'mdast';
import { Places, type SourceText, spanOf } from './places.js';
import type { SourceProblem } from './source-problem.js';

/** What the steps of compiling one guide share. */
export class CompileContext {
  readonly problems: SourceProblem[] = [];
  readonly places = new Places();
  /** The ids of the references that the text cites. */
  readonly cited = new Set<string>();

  /** The ids that references are defined under, here or in a bibliography. */
  readonly defined = new Set<string>();

  constructor(readonly source: SourceText) {}

  /**
   * Reports a node that cannot become part of a guide; `within` is a piece of its source to point
   * at.
   */
  report(node: Nodes, message: string, within = ''): void {
    const { start, end } = spanOf(node);
    const found = within ? this.source.text.slice(0, end).indexOf(within, start) : -1;
    this.problems.push({ path: '', message, ...this.source.place(found < 0 ? start : found) });
  }
}
