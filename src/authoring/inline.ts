import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Inline } from '../guide/schema.js';
import { textTokens } from './citations.js';
import { isComment } from './comments.js';
import type { CompileContext } from './compile-context.js';

/** Markdown's phrasing content → the guide's tokens. Citations that touch become one. */
export function inline(nodes: readonly PhrasingContent[], context: CompileContext): Inline[] {
  const out: Inline[] = [];
  const tokens = nodes.flatMap((node) =>
    node.type === 'text' ? textTokens(node, context) : [one(node, context)],
  );
  for (const token of tokens) {
    const last = out.at(-1);
    if (typeof token === 'string' && typeof last === 'string') out[out.length - 1] = last + token;
    else if (isCite(token) && isCite(last)) last.cite.push(...token.cite);
    else if (token !== '') out.push(token);
  }
  return trimEnd(out, nodes);
}

/** A comment at the end of a line leaves no space behind. */
function trimEnd(out: Inline[], nodes: readonly PhrasingContent[]): Inline[] {
  const [end, last] = [nodes.at(-1), out.at(-1)];
  if (end && isComment(end) && typeof last === 'string') out[out.length - 1] = last.trimEnd();
  return out;
}

const isCite = (token: Inline | undefined): token is { cite: string[] } =>
  typeof token === 'object' && 'cite' in token;

function one(node: PhrasingContent, context: CompileContext): Inline {
  switch (node.type) {
    case 'text':
      return ''; // made by textTokens
    case 'break':
      return ' ';
    case 'strong':
      return { strong: inline(node.children, context) };
    case 'emphasis':
      return { emphasis: inline(node.children, context) };
    case 'link':
      return { link: node.url, text: inline(node.children, context) };
    // "367:l6273" is a page number, not a directive: guides have none within a line
    case 'textDirective':
      return `:${node.name}${node.children.length > 0 ? `[${toString(node)}]` : ''}`;
    case 'footnoteReference':
      return { cite: [node.identifier] };
    default:
      if (!isComment(node))
        context.report(
          node,
          `A guide cannot hold ${NAMES[node.type] ?? `"${node.type}"`}: write it as plain ` +
            'text, **strong**, *emphasis*, a link or a citation.',
        );
      return '';
  }
}

const NAMES: Readonly<Record<string, string>> = {
  html: 'HTML',
  image: 'an image',
  inlineCode: 'code',
  delete: 'text struck through',
  linkReference: 'a link by reference',
  imageReference: 'an image',
};
