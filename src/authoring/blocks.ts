import type { BlockContent, DefinitionContent, List, Paragraph, PhrasingContent } from 'mdast';
import type { Block, GoalsSection, Inline } from '../guide/schema.js';
import { citations } from '../guide/parse.js';
import { allowedBy, isComment } from './comments.js';
import { type Report, inline } from './inline.js';
import type { Places } from './places.js';

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

/** Makes running text of a node's children, and remembers its place and what it cites. */
class Runs {
  constructor(
    private readonly report: Report,
    private readonly places: Places,
    private readonly cited: Set<string>,
  ) {}

  of(
    node: { children: PhrasingContent[] } & (
      Paragraph | Extract<Content['node'], { type: 'heading' }>
    ),
    allowed: ReadonlySet<string>,
  ): Inline[] {
    const run = inline(node.children, this.report);
    for (const { cite } of citations(run)) for (const id of cite) this.cited.add(id);
    return this.places.set(run, node, new Set([...allowed, ...allowedBy(node.children)]));
  }

  heading(
    node: Extract<Content['node'], { type: 'heading' }>,
    allowed: ReadonlySet<string>,
  ): Inline[] {
    if (node.depth !== 3)
      this.report(
        node,
        `A sub-heading has three "#": write "### …", not "${'#'.repeat(node.depth)} …".`,
      );
    return this.of(node, allowed);
  }

  items(list: List, allowed: ReadonlySet<string>): Inline[][] {
    return list.children.map((item) => {
      const [paragraph, ...rest] = item.children;
      if (paragraph?.type !== 'paragraph' || rest.some((node) => !isComment(node)))
        this.report(item, 'A list item must be one paragraph.');
      return paragraph?.type === 'paragraph'
        ? this.of(paragraph, new Set([...allowed, ...allowedBy(rest)]))
        : [];
    });
  }
}

/** The body of a section. */
export function blocks(
  content: readonly Content[],
  report: Report,
  places: Places,
  cited: Set<string>,
): Block[] {
  const runs = new Runs(report, places, cited);
  return content.flatMap(({ node, allowed }): Block[] => {
    if (node.type === 'paragraph') return [places.set({ paragraph: runs.of(node, allowed) }, node)];
    if (node.type === 'heading')
      return [places.set({ heading: runs.heading(node, allowed) }, node)];
    if (node.type === 'list')
      return [
        places.set(
          { list: runs.items(node, allowed), ...(node.ordered ? { ordered: true } : {}) },
          node,
        ),
      ];
    report(
      node,
      node.type === 'containerDirective'
        ? `":::${node.name}" stands within another section: close that one with ":::" above it.`
        : 'A section can hold "###" headings, paragraphs and lists.',
    );
    return [];
  });
}

/** `### heading` and the list below it, again and again. */
export function goals(
  content: readonly Content[],
  report: Report,
  places: Places,
  cited: Set<string>,
): GoalsSection['lists'] {
  const runs = new Runs(report, places, cited);
  return content.flatMap(({ node, allowed }, index) => {
    const next = content[index + 1];
    if (node.type === 'heading' && next?.node.type === 'list') {
      return [
        places.set(
          { heading: runs.heading(node, allowed), items: runs.items(next.node, next.allowed) },
          node,
        ),
      ];
    }
    if (node.type !== 'list' || content[index - 1]?.node.type !== 'heading')
      report(node, 'Goals are a "###" heading with a list right below it.');
    return [];
  });
}
