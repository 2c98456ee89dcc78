import type { Nodes } from 'mdast';

interface Options {
  /** Makes a reference of a page, gives its key. */
  cite?: (url: string, text: string) => string;
  /** Addresses of links by reference. */
  links?: ReadonlyMap<string, string>;
  /** Takes note of what was left out. */
  note?: (what: string) => void;
  /** Whether links are written with their address, as in a reference. */
  plainLinks?: boolean;
}

const isWeb = (url: string): boolean => /^https?:\/\//i.test(url) && URL.canParse(url);

/** Running text as Markdown that a guide can hold; links become citations of their pages. */
export function serialize(node: Nodes, options: Options = {}): string {
  const inner = (): string =>
    ('children' in node ? (node.children as Nodes[]) : [])
      .map((child) => serialize(child, options))
      .join('')
      .trim();
  switch (node.type) {
    case 'text':
      return node.value.replace(/\s*\n\s*/g, ' ');
    case 'inlineCode':
      return node.value;
    case 'break':
      return ' ';
    case 'strong':
      return `**${inner()}**`;
    case 'emphasis':
      return `*${inner()}*`;
    case 'delete':
      return inner();
    case 'link':
      return link(node.url, inner(), options);
    case 'linkReference':
      return link(options.links?.get(node.identifier) ?? '', inner(), options);
    case 'footnoteReference':
      return `[^${node.identifier}]`;
    case 'image':
    case 'imageReference':
      options.note?.('Images were left out: a guide shows none.');
      return '';
    case 'html':
      if (
        !/^<!--/.test(node.value) &&
        !/^<\/?(?:br|b|i|em|strong|sup|sub|span|u)\b/i.test(node.value)
      )
        options.note?.('HTML was left out.');
      return '';
    default:
      return inner();
  }
}

function link(url: string, text: string, { cite, plainLinks }: Options): string {
  if (!isWeb(url)) return /^(?:mailto|tel):/i.test(url) ? `[${text}](${url})` : text;
  if (plainLinks) return text && text !== url ? `${text} <${url}>` : `<${url}>`;
  if (!cite) return text;
  const label = text === url ? '' : text;
  return `${label}[^${cite(url, label)}]`;
}

/** A line of text that begins as a directive is none. */
export const escapeDirectives = (text: string): string => text.replace(/^:{3,}/gm, '');
