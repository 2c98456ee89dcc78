import type { Text } from 'mdast';
import type { Inline } from '../guide/schema.js';
import type { CompileContext } from './compile-context.js';

/** A footnote that Markdown takes for text, since it is nowhere defined. */
const UNDEFINED = /\[\^[^\]\s]+\]/g;
/** A footnote that is none. */
const MALFORMED = /\[\^(?:[^\]]*\s[^\]]*)?\]|\^\[[^\]]*\]?/g;
/** A citation as Pandoc and Quarto write it. */
const PANDOC = /\[[^[\]]*@[\w:.{][^[\]]*\]/g;
/** Of these: only keys, divided by semicolons. */
const ONLY_KEYS = /^\[\s*@[\w.-]+\s*(?:;\s*@[\w.-]+\s*)*\]$/;

/**
 * Plain text as tokens: with citations as Pandoc writes them, and reports of what looks like one
 * and is none.
 */
export function textTokens(node: Text, context: CompileContext): Inline[] {
  for (const [mark] of node.value.matchAll(UNDEFINED))
    context.report(
      node,
      `${mark} is cited but not defined: ${suggestion(mark.slice(2, -1), context)}`,
      mark,
    );
  for (const [mark] of node.value.matchAll(MALFORMED))
    context.report(
      node,
      `"${mark.replace(/\s+/g, ' ')}" is no citation: write [^name], with the name of one ` +
        'reference and no space, and define it at the end.',
      mark,
    );
  const tokens: Inline[] = [];
  let from = 0;
  for (const { 0: mark, index } of node.value.matchAll(PANDOC)) {
    const cite = keysIn(mark, node, context);
    if (!cite) continue;
    tokens.push(plain(node.value.slice(from, index).trimEnd()), { cite });
    from = index + mark.length;
  }
  return [...tokens, plain(node.value.slice(from))];
}

const plain = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

/** The references that `[@a; @b]` cites; nothing, and a report, when they cannot be cited. */
function keysIn(mark: string, node: Text, context: CompileContext): string[] | undefined {
  if (/\w@\w/.test(mark) && !/(?:^\[|[\s;-])@/.test(mark)) return undefined; // an email address
  if (!ONLY_KEYS.test(mark)) {
    context.report(
      node,
      `"${mark}" cannot be shown: a citation has no page and no words with it. Write [^name] ` +
        'with the name of the reference.',
      mark,
    );
    return [];
  }
  const keys = (mark.match(/[\w.-]+/g) ?? []).map((key) => key.toLowerCase());
  const unknown = keys.find((key) => !context.defined.has(key));
  if (unknown === undefined) return keys;
  context.report(
    node,
    `[@${unknown}] is cited but not defined: ${suggestion(unknown, context)}`,
    mark,
  );
  return [];
}

/** What to do about a reference that is not there. */
function suggestion(id: string, { defined }: CompileContext): string {
  const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const close = [...defined].find(
    (other) => bare(other) === bare(id) || (id.length > 3 && bare(other).startsWith(bare(id))),
  );
  return close === undefined
    ? `add a line "[^${id}]: …" at the end, or its entry to the bibliography.`
    : `did you mean [^${close}]?`;
}
