import { transformSync } from 'esbuild';
import type { Plugin } from 'vite';

interface Node {
  type: string;
  [key: string]: unknown;
}
interface Template extends Node {
  tag: { name?: string };
  quasi: { quasis: { start: number; end: number; value: { cooked: string } }[] };
}

const minifyCss = (css: string) =>
  transformSync(css, { loader: 'css', minify: true, legalComments: 'none' })
    .code.trim()
    .replace(/(--[\w-]+:|,) /g, '$1');

/**
 * As in JSX, a line's end between tags or values is no space; any other whitespace shrinks to one,
 * which keeps words apart.
 */
const minifyHtml = (html: string) =>
  html
    .replace(/(^|>)\s*\n\s*(?=<|$)/g, '$1')
    .replace(/\s+/g, ' ')
    .replace(/ (?=\/?>)/g, '');

/**
 * Text as it is written within a template; in ASCII, which a minifier may not see to in a tagged
 * one.
 */
const asSource = (text: string) =>
  text
    .replace(/[\\`]|\$(?=\{)/g, '\\$&')
    .replace(/[^\0-\x7F]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Takes the indentation and comments out of our own `css` and `html` templates, which a JavaScript
 * minifier must leave alone.
 */
export const minifyTemplates: Plugin = {
  name: 'minify-templates',
  transform: {
    filter: { id: /\/src\/(?!.*\/node_modules\/).*\.ts$/, code: /\b(?:css|html)`/ },
    handler(code) {
      const edits: { start: number; end: number; text: string }[] = [];
      const visit = (node: Node): void => {
        const { tag, quasi } = node as Template;
        const minify =
          node.type === 'TaggedTemplateExpression' &&
          { css: minifyCss, html: minifyHtml }[tag.name ?? ''];
        if (minify) {
          for (const { start, end, value } of quasi.quasis)
            edits.push({ start, end, text: asSource(minify(value.cooked)) });
        }
        for (const child of Object.values(node).flat())
          if (child && typeof (child as Node).type === 'string') visit(child as Node);
      };
      visit(this.parse(code) as unknown as Node);
      edits.sort((a, b) => b.start - a.start);
      return {
        code: edits.reduce(
          (all, { start, end, text }) => all.slice(0, start) + text + all.slice(end),
          code,
        ),
        map: null,
      };
    },
  },
};
