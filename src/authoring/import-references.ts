import type { FootnoteDefinition, Link, Nodes } from 'mdast';
import { serialize } from './markdown-writer.js';
import { slug } from './slug.js';

/** The references of an imported article: those it lists, and the pages that it links to. */
export class ImportedReferences {
  readonly lines: string[] = [];
  readonly #keys = new Map<string, string>();

  constructor(private readonly note: (what: string) => void) {}

  /** A reference of the article's own list, to be cited by hand. */
  listed(node: Nodes): void {
    const entries: Nodes[] = node.type === 'list' ? node.children : [node];
    for (const entry of entries) {
      const text = serialize(entry, { plainLinks: true });
      if (!text || entry.type === 'heading') continue;
      const url = firstLink(entry);
      const known = url === undefined ? undefined : this.#keys.get(url);
      if (known !== undefined) {
        const at = this.lines.findIndex((line) => line.startsWith(`[^${known}]: `));
        if (at >= 0) this.lines[at] = `[^${known}]: ${text}`;
        continue;
      }
      const key = this.#key(text);
      if (url !== undefined) this.#keys.set(url, key);
      this.lines.push(`[^${key}]: ${text}`);
      this.note(
        'References from its own list are not cited yet: put [^…] behind what rests on them.',
      );
    }
  }

  define({ identifier, children }: FootnoteDefinition): void {
    const text = children
      .map((child) => serialize(child, { plainLinks: true }))
      .filter(Boolean)
      .join(' ');
    this.lines.push(`[^${identifier}]: ${text || 'TODO'}`);
  }

  /** A link's page as a reference, cited behind the link's words. */
  cite(url: string, text: string): string {
    const known = this.#keys.get(url);
    if (known !== undefined) return known;
    const key = this.#key(text || new URL(url).hostname);
    this.#keys.set(url, key);
    this.lines.push(`[^${key}]: ${text ? `${text.replace(/[.\s]+$/, '')}. ` : ''}<${url}>`);
    return key;
  }

  #key(text: string): string {
    const base = slug(text).split('-').slice(0, 4).join('-') || 'reference';
    const isTaken = (key: string) => this.lines.some((line) => line.startsWith(`[^${key}]: `));
    let key = base;
    for (let n = 2; isTaken(key); n++) key = `${base}-${n}`;
    return key;
  }
}

function firstLink(node: Nodes): string | undefined {
  if (node.type === 'link') return (node as Link).url;
  const children: Nodes[] = 'children' in node ? node.children : [];
  return children.map(firstLink).find((url) => url !== undefined);
}
