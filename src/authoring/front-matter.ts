import type { Yaml } from 'mdast';
import { type Document, LineCounter, isMap, isNode, parseDocument } from 'yaml';
import type { Place } from './places.js';

/** What stands between the two `---` at the top of a guide. */
export interface FrontMatter {
  values: Readonly<Record<string, unknown>>;
  /** Where a key, or the nearest thing around it, stands. */
  place(path: string): Place;
  errors: { message: string; place: Place }[];
}

const START: Place = { line: 1, column: 1 };

export const noFrontMatter: FrontMatter = {
  values: {},
  place: () => START,
  errors: [
    {
      message:
        'A guide begins with its front matter: a line "---", then "id: …", "lang: en", ' +
        '"title: …", then another "---".',
      place: START,
    },
  ],
};

export function readFrontMatter({ value, position }: Yaml): FrontMatter {
  const lines = new LineCounter();
  // "core" keeps dates as they are written.
  const document = parseDocument(value, {
    schema: 'core',
    lineCounter: lines,
    prettyErrors: false,
  });
  const above = position?.start.line ?? 0;
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + above, column: col };
  };
  const errors = document.errors.map(({ message, pos: [offset] }) => ({
    message: `The front matter is not valid YAML: ${message}`,
    place: place(offset),
  }));
  let values: unknown = {};
  try {
    if (errors.length === 0) values = document.toJS();
  } catch {
    const message =
      'The front matter repeats itself without end (&name and *name): write values out.';
    errors.push({ message, place: place(0) });
  }
  if (errors.length === 0 && !isMap(document.contents)) {
    errors.push({
      message: 'The front matter must be lines such as "title: Knee pain".',
      place: { line: above, column: 1 },
    });
  }
  return {
    values: isMap(document.contents) ? (values as FrontMatter['values']) : {},
    place(path) {
      const offset = offsetOf(document, path.match(/[^.[\]]+/g) ?? []);
      return offset === undefined ? { line: above, column: 1 } : place(offset);
    },
    errors,
  };
}

function offsetOf(document: Document, keys: readonly string[]): number | undefined {
  for (let most = keys.length; most > 0; most--) {
    const node = document.getIn(
      keys.slice(0, most).map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
      true,
    );
    if (isNode(node) && node.range) return node.range[0];
  }
  return undefined;
}
