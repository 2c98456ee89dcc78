import { LineCounter, type Node, isNode, parseDocument } from 'yaml';
import { type Place, SourceText } from './places.js';

export interface ReadJson {
  value: unknown;
  source: SourceText;
  /** Why the text is not JSON, and where. */
  problem?: ({ message: string } & Place) | undefined;
  /** Where a JSON path, or the nearest thing around it, stands. */
  place(path: string): Place;
  root(): Node | null;
}

const MALFORMED =
  'This is not valid JSON: look here for a comma, a quotation mark or a bracket that is ' +
  'missing, or one too many.';

/** Reads JSON, and knows where each part stands. */
export function readJson(text: string): ReadJson {
  const source = new SourceText(text.replace(/^\uFEFF/, ''));
  // JSON is YAML too; its nodes know their places. It is slower, so it is only read when a place is
  // asked for.
  let parsed: ReturnType<typeof parseDocument> | undefined;
  const document = () =>
    (parsed ??= parseDocument(source.text, {
      schema: 'json',
      prettyErrors: false,
      lineCounter: new LineCounter(),
      uniqueKeys: false,
    }));
  const place = (path: string): Place => {
    const keys = path.match(/[^.[\]]+/g) ?? [];
    for (let most = keys.length; most > 0; most--) {
      const node = document().getIn(
        keys.slice(0, most).map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
        true,
      );
      if (isNode(node) && node.range) return source.place(node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  const root = () => document().contents;
  try {
    return { value: JSON.parse(source.text), source, place, root };
  } catch (error) {
    const position = /position (\d+)/.exec((error as Error).message)?.[1];
    const offset =
      position === undefined
        ? (document().errors[0]?.pos[0] ?? Math.max(source.text.search(/,\s*[\]}]/), 0))
        : Number(position);
    return {
      value: undefined,
      source,
      place,
      root,
      problem: { message: MALFORMED, ...source.place(offset) },
    };
  }
}
