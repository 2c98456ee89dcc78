import type { Nodes } from 'mdast';

/** A place in a text; lines and columns count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Where something stands in a text: offsets count UTF-16 units from 0, the end is not part of it. */
export interface Span {
  start: number;
  end: number;
}

/** A text that knows the line and column of each of its characters. */
export class SourceText {
  #starts?: number[];

  constructor(readonly text: string) {}

  place(offset: number): Place {
    const starts = (this.#starts ??= lineStarts(this.text));
    let line = 0;
    let above = starts.length;
    while (above - line > 1) {
      const middle = (line + above) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else above = middle;
    }
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Where each part of a document made from a text stands in that text, and what its author allows there. */
export class Places {
  readonly #spans = new WeakMap<object, Span>();
  readonly #allowed = new WeakMap<object, ReadonlySet<string>>();

  /** Remembers that `part` was made from `node`; gives `part` back. */
  set<T extends object>(part: T, node: Nodes, allowed?: ReadonlySet<string>): T {
    const { start, end } = node.position ?? {};
    if (start?.offset !== undefined && end?.offset !== undefined)
      this.setSpan(part, { start: start.offset, end: end.offset });
    if (allowed?.size) this.#allowed.set(part, allowed);
    return part;
  }

  setSpan(part: object, span: Span): void {
    this.#spans.set(part, span);
  }

  span(part: object): Span | undefined {
    return this.#spans.get(part);
  }

  /** Whether the author says of a part that a rule does not hold there. */
  allows(part: object, rule: string): boolean {
    return this.#allowed.get(part)?.has(rule) ?? false;
  }

  /** The span of what a JSON path such as `sections[2].body[0]` leads to, or of the nearest thing around it. */
  at(document: object, path: string): Span | undefined {
    let part: unknown = document;
    let span: Span | undefined;
    for (const key of path.match(/[^.[\]]+/g) ?? []) {
      part = (part as Record<string, unknown> | undefined)?.[key];
      if (typeof part !== 'object' || part === null) break;
      span = this.span(part) ?? span;
    }
    return span;
  }
}
