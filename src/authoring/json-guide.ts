import { type Node, isMap, isScalar, isSeq } from 'yaml';
import { parseGuide } from '../guide/parse.js';
import type { Guide } from '../guide/schema.js';
import type { Compiled } from './compile.js';
import { readJson } from './json.js';
import { plainly } from './plainly.js';
import { Places } from './places.js';

/** A guide that is JSON already, with the same knowledge of places as one compiled from Markdown. */
export function readGuideJson(text: string): Compiled {
  const { value, source, problem, place, root } = readJson(text);
  const places = new Places();
  const head: Compiled['head'] = {
    values: typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {},
    place,
    errors: [],
  };
  const common = { format: 'json' as const, head, source, places };
  if (problem) return { ...common, problems: [{ path: '', ...problem }] };
  const { guide, problems } = parseGuide(value);
  if (guide) remember(guide, root(), places);
  return {
    ...common,
    guide,
    problems: problems.map((one) => plainly({ ...one, ...place(one.path) })),
  };
}

/** Gives each part of the guide the span of the node it was read from; sections and references are found by their ids. */
function remember(value: unknown, node: Node | null | undefined, places: Places): void {
  if (typeof value !== 'object' || value === null || !node?.range) return;
  places.setSpan(value, { start: node.range[0], end: node.range[1] });
  if (Array.isArray(value) && isSeq<Node>(node)) {
    value.forEach((item: unknown, index) => {
      const id = (item as Partial<Guide> | null)?.id;
      const own =
        id === undefined
          ? node.items[index]
          : node.items.find((one) => isMap(one) && one.get('id') === id);
      remember(item, own, places);
    });
  } else if (isMap<Node, Node>(node)) {
    for (const { key, value: child } of node.items) {
      if (isScalar(key))
        remember((value as Record<string, unknown>)[String(key.value)], child, places);
    }
  }
}
