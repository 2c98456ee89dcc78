import type { Place } from '../places.js';

/** Where the cell begins whose quotation mark is never closed, or has something behind its end. */
export function openQuote(text: string, separator: string): Place | undefined {
  const cellStart = new RegExp(`(?:^\\uFEFF?|[\\r\\n]|${escaped(separator)}) *"`, 'g');
  const cellEnd = new RegExp(`[ \\t]*(?:$|[\\r\\n]|${escaped(separator)})`, 'y');
  while (cellStart.test(text)) {
    const from = cellStart.lastIndex;
    const behind = endOf(text, from);
    cellEnd.lastIndex = behind ?? 0;
    if (behind === undefined || !cellEnd.test(text)) return placeOf(text, from - 1);
    cellStart.lastIndex = behind;
  }
  return undefined;
}

const escaped = (mark: string): string => mark.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Behind the mark that closes a cell; two are one within it. */
function endOf(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at + 1;
  return undefined;
}

function placeOf(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
