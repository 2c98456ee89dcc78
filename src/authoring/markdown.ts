import type { Nodes, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { CompileContext } from './compile-context.js';

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter)
  .use(remarkDirective);

/**
 * Sections that are open at once, and marks such as ">" at the beginning of a line: no guide needs
 * more.
 */
const MAX_DEPTH = 50;
/** Spaces before an item of a list. */
const MAX_INDENT = 100;

/**
 * Markdown as a tree. What is nested so deep that it would take minutes, or all the stack, is
 * reported instead.
 */
export function parseMarkdown(markdown: string, { problems }: CompileContext): Root {
  const tooDeep = nestedTooDeep(markdown);
  try {
    const root = tooDeep ? undefined : processor.parse(markdown);
    if (root && !isTooDeep(root)) return root;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  problems.push({
    path: '',
    line: tooDeep?.line ?? 1,
    column: 1,
    message: tooDeep?.message ?? 'This is nested too deep.',
  });
  const [head = ''] = /^---\n[^]*?\n---[ \t]*(?=\n|$)/.exec(markdown) ?? [];
  return processor.parse(head);
}

/**
 * Whether marks such as emphasis stand in each other without end; by levels, since recursion would
 * not come back.
 */
function isTooDeep(root: Root): boolean {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > 2 * MAX_DEPTH) return true;
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return false;
}

function nestedTooDeep(markdown: string): { line: number; message: string } | undefined {
  let depth = 0;
  for (const [index, line] of markdown.split('\n').entries()) {
    if (/^\s*:{3,}\s*$/.test(line)) depth = Math.max(depth - 1, 0);
    else if (/^\s*:::/.test(line)) depth++;
    if (depth > MAX_DEPTH)
      return {
        line: index + 1,
        message: `More than ${MAX_DEPTH} sections stand within others here: close each with ":::".`,
      };
    const [start = ''] = /^[ \t>*+-]*/.exec(line) ?? [];
    const isRule = /^\s*(?:[*-]\s*)+$/.test(line);
    const isDeepItem = start.length > MAX_INDENT && /[*+-]\s*$/.test(start);
    if (!isRule && (start.replace(/\s/g, '').length > MAX_DEPTH || isDeepItem))
      return {
        line: index + 1,
        message: 'This line is nested too deep: a guide has no quotes, and lists of one level.',
      };
  }
  return undefined;
}
