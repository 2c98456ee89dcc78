import type { Nodes } from 'mdast';

/** A place in a text; lines and columns count from 1. */
export interface Place {
  line: number;
  column: number;
}

/**
 * Where something stands in a text: offsets count UTF-16 units from 0, the end is not part of it.
 */
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

/** The span of a Markdown node in its text. */
export const spanOf = ({ position }: Nodes): Span => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
});

/**
 * By JSON path: where each part of a document stands in the text it was made from, and which rules
 * its author allows there.
 */
export class Places {
  readonly #spans = new Map<string, Span>();
  readonly #allowed = new Map<string, ReadonlySet<string>>();

  set(path: string, span: Span, allowed: ReadonlySet<string> = new Set()): void {
    this.#spans.set(path, span);
    this.#allowed.set(path, allowed);
  }

  /** The span of what a path leads to, or of the nearest thing around it. */
  at(path: string): Span | undefined {
    for (let key = path; key; key = key.replace(/(^|\.)[^.[\]]+$|\[[^[\]]*\]$/, '')) {
      const span = this.#spans.get(key);
      if (span) return span;
    }
    return undefined;
  }

  /** Whether the author switched a rule off for a part. */
  allows(path: string, rule: string): boolean {
    return this.#allowed.get(path)?.has(rule) ?? false;
  }
}
