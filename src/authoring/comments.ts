import type { Html, Nodes } from 'mdast';

const COMMENT = /<!--([^]*?)-->/g;

/** HTML that is nothing but comments: notes of authors to themselves, or to the checks. */
export const isComment = (node: Nodes): node is Html =>
  node.type === 'html' && node.value.replace(COMMENT, '').trim() === '';

/**
 * The rules that comments such as `<!-- allow: claim, passive -->` switch off for the text they
 * belong to.
 */
export function allowedBy(nodes: readonly Nodes[]): Set<string> {
  const comments = nodes
    .filter(isComment)
    .flatMap(({ value }) => [...value.matchAll(COMMENT)].map(([, text = '']) => text));
  return new Set(
    comments.flatMap(
      (text) =>
        /^\s*allow:([^]*)$/
          .exec(text)?.[1]
          ?.split(/[\s,]+/)
          .filter(Boolean) ?? [],
    ),
  );
}
