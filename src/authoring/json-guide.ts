import { type Node, isMap, isScalar, isSeq } from 'yaml';
import { parseGuide } from '../guide/parse.js';
import type { Compiled } from './compile.js';
import { readJson } from './json.js';
import { plainly } from './plainly.js';
import { Places } from './places.js';

/**
 * A guide that is JSON already, with the same knowledge of places as one compiled from Markdown.
 */
export function readGuideJson(text: string): Compiled {
  const { value, source, problem, place, root } = readJson(text);
  const places = new Places();
  const head: Compiled['head'] = {
    values: typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {},
    place,
    errors: [],
  };
  const common = {
    format: 'json' as const,
    head,
    source,
    places,
    inBibliography: new Map(),
    document: value,
  };
  if (problem) return { ...common, problems: [{ path: '', ...problem }] };
  const { guide, problems } = parseGuide(value);
  if (guide) remember(root(), '', places);
  return {
    ...common,
    guide,
    problems: problems.map((one) => plainly({ ...one, ...place(one.path) })),
  };
}

/** Remembers where each part of the JSON stands. */
function remember(node: Node | null | undefined, path: string, places: Places): void {
  if (!node?.range) return;
  if (path) places.set(path, { start: node.range[0], end: node.range[1] });
  if (isSeq<Node>(node))
    node.items.forEach((item, index) => {
      remember(item, `${path}[${index}]`, places);
    });
  else if (isMap<Node, Node>(node))
    for (const { key, value } of node.items)
      if (isScalar(key)) remember(value, `${path}${path && '.'}${String(key.value)}`, places);
}
