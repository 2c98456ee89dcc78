import type { BlockContent, DefinitionContent, Heading, List, Paragraph } from 'mdast';
import { citations } from '../guide/walk.js';
import type { Block, GoalsSection, Inline } from '../guide/schema.js';
import { allowedBy, isComment } from './comments.js';
import type { CompileContext } from './compile-context.js';
import { inline } from './inline.js';
import { spanOf } from './places.js';

/** A block, and the rules that a comment above it switches off. */
export interface Content {
  node: BlockContent | DefinitionContent;
  allowed: ReadonlySet<string>;
}

/** The blocks among nodes. A comment belongs to the block below it. */
export function withoutComments(nodes: readonly Content['node'][]): Content[] {
  return nodes.flatMap((node, index) => {
    if (isComment(node)) return [];
    const above: Content['node'][] = [];
    for (let i = index - 1; i >= 0; i--) {
      const before = nodes[i];
      if (!before || !isComment(before)) break;
      above.push(before);
    }
    return [{ node, allowed: allowedBy(above) }];
  });
}

/** The body of a section, whose parts stand at `path`. */
export function blocks(
  content: readonly Content[],
  path: string,
  context: CompileContext,
): Block[] {
  const out: Block[] = [];
  for (const { node, allowed } of content) {
    const at = `${path}[${out.length}]`;
    if (node.type === 'paragraph')
      out.push({ paragraph: run(node, `${at}.paragraph`, allowed, context) });
    else if (node.type === 'heading')
      out.push({ heading: heading(node, `${at}.heading`, allowed, context) });
    else if (node.type === 'list')
      out.push({
        list: items(node, `${at}.list`, allowed, context),
        ...(node.ordered ? { ordered: true } : {}),
      });
    else {
      context.report(
        node,
        node.type === 'containerDirective'
          ? `":::${node.name}" stands within another section: close that one with ":::" above it.`
          : 'A section can hold "###" headings, paragraphs and lists.',
      );
      continue;
    }
    context.places.set(at, spanOf(node));
  }
  return out;
}

/** `### heading` and the list below it, again and again. */
export function goals(
  content: readonly Content[],
  path: string,
  context: CompileContext,
): GoalsSection['lists'] {
  const out: GoalsSection['lists'] = [];
  for (const [index, { node, allowed }] of content.entries()) {
    const next = content[index + 1];
    if (node.type === 'heading' && next?.node.type === 'list') {
      const at = `${path}[${out.length}]`;
      context.places.set(at, spanOf(node));
      out.push({
        heading: heading(node, `${at}.heading`, allowed, context),
        items: items(next.node, `${at}.items`, next.allowed, context),
      });
    } else if (node.type !== 'list' || content[index - 1]?.node.type !== 'heading')
      context.report(node, 'Goals are a "###" heading with a list right below it.');
  }
  return out;
}

/** Running text, remembered with its place and what it cites. */
function run(
  node: Paragraph | Heading,
  path: string,
  allowed: ReadonlySet<string>,
  context: CompileContext,
): Inline[] {
  const text = inline(node.children, context);
  for (const { cite } of citations(text)) for (const id of cite) context.cited.add(id);
  context.places.set(path, spanOf(node), new Set([...allowed, ...allowedBy(node.children)]));
  return text;
}

function heading(
  node: Heading,
  path: string,
  allowed: ReadonlySet<string>,
  context: CompileContext,
): Inline[] {
  if (node.depth !== 3)
    context.report(
      node,
      `A sub-heading has three "#": write "### …", not "${'#'.repeat(node.depth)} …".`,
    );
  return run(node, path, allowed, context);
}

function items(
  list: List,
  path: string,
  allowed: ReadonlySet<string>,
  context: CompileContext,
): Inline[][] {
  return list.children.map((item, index) => {
    const [paragraph, ...rest] = item.children;
    if (paragraph?.type !== 'paragraph' || rest.some((node) => !isComment(node)))
      context.report(item, 'A list item must be one paragraph.');
    return paragraph?.type === 'paragraph'
      ? run(paragraph, `${path}[${index}]`, new Set([...allowed, ...allowedBy(rest)]), context)
      : [];
  });
}
