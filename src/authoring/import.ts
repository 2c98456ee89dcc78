import type { List, ListItem, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse, stringify } from 'yaml';
import { ImportedReferences } from './import-references.js';
import { escapeDirectives, serialize } from './markdown-writer.js';
import { slug } from './slug.js';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter);

/** An article as a guide, and what a person has to look at in it. */
export interface Imported {
  markdown: string;
  id: string;
  sections: number;
  references: number;
  /** What could not be taken over as it was, each as a sentence. */
  notes: string[];
}

/** Headings under which an article lists its references. */
const REFERENCES =
  /^(?:references?|sources?|bibliography|citations?|notes|footnotes|further reading|works cited|referencias|fuentes|bibliografía)$/i;

/**
 * An ordinary article in Markdown → a guide to work on: its title, a question for each heading of
 * the second level, lists as they are, links and footnotes as references that are cited where they
 * stood.
 */
export function importArticle(markdown: string, { lang = 'en', name = '' } = {}): Imported {
  const root = processor.parse(markdown.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const writer = new GuideWriter(root);
  const title = writer.title || toWords(name) || 'TODO: Title';
  const id = slug(title) || slug(name) || 'guide';
  const head = [
    '---',
    `id: ${id}`,
    `lang: ${writer.lang ?? lang}`,
    `title: ${stringify(title).trim()}`,
  ];
  const text = [
    [
      ...head,
      '# The day on which you checked the text against its sources:',
      '# sources-checked: 2026-01-31',
      '---',
    ].join('\n'),
    ...writer.sections,
    ...writer.references.lines,
  ];
  return {
    markdown: `${text.join('\n\n')}\n`,
    id,
    sections: writer.sections.length,
    references: writer.references.lines.length,
    notes: [...writer.notes],
  };
}

const toWords = (name: string): string => {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

class GuideWriter {
  readonly sections: string[] = [];
  readonly notes = new Set<string>();
  readonly references = new ImportedReferences((note) => this.notes.add(note));
  title = '';
  lang?: string;
  readonly #ids = new Set<string>();

  constructor(root: Root) {
    this.#readFrontMatter(root);
    const definitions = root.children.filter((node) => node.type === 'footnoteDefinition');
    for (const definition of definitions) this.references.define(definition);
    const nodes = root.children.filter(
      ({ type }) => !['yaml', 'footnoteDefinition', 'definition', 'thematicBreak'].includes(type),
    );
    const links = new Map(
      root.children.flatMap((node) =>
        node.type === 'definition' ? [[node.identifier, node.url]] : [],
      ),
    );
    this.#writeSections(nodes, links);
  }

  #readFrontMatter({ children }: Root): void {
    const [yaml] = children;
    let values: unknown;
    try {
      values = yaml?.type === 'yaml' ? parse(yaml.value) : undefined;
    } catch {
      this.notes.add('Its front matter is not valid YAML and was left out.');
    }
    const { title, lang } = (values ?? {}) as { title?: unknown; lang?: unknown };
    if (typeof title === 'string') this.title = title;
    if (typeof lang === 'string') this.lang = lang;
  }

  #writeSections(nodes: readonly Root['children'][number][], links: ReadonlyMap<string, string>) {
    const depths = nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
    const [first] = nodes;
    const isTitled =
      first?.type === 'heading' && depths.filter((depth) => depth === first.depth).length === 1;
    const rest = isTitled ? nodes.slice(1) : nodes;
    if (isTitled && !this.title) this.title = toString(first);
    const top = Math.min(...depths.slice(isTitled ? 1 : 0), 6);
    let open: { heading: string; blocks: string[] } | undefined;
    const close = () => {
      if (open) this.sections.push(this.#section(open.heading, open.blocks));
    };
    let inReferences = false;
    for (const node of rest) {
      if (node.type === 'heading' && node.depth === top) {
        close();
        const heading = toString(node).trim();
        inReferences = REFERENCES.test(heading.replace(/[:.]$/, ''));
        open = inReferences ? undefined : { heading, blocks: [] };
      } else if (inReferences) this.references.listed(node);
      else {
        open ??= { heading: 'TODO: What is this about?', blocks: [] };
        open.blocks.push(...this.#block(node, links));
      }
    }
    close();
  }

  #section(heading: string, blocks: readonly string[]): string {
    const base = slug(heading.replace(/^TODO: /, '')) || 'section';
    let id = base;
    for (let n = 2; this.#ids.has(id); n++) id = `${base}-${n}`;
    this.#ids.add(id);
    const body = blocks.length > 0 ? blocks : ['TODO: Answer in one or two short sentences.'];
    return [
      `:::faq{#${id}}`,
      `## ${heading || 'TODO: A question'}`,
      '',
      body.join('\n\n'),
      ':::',
    ].join('\n');
  }

  /** A block as a guide can hold it. */
  #block(node: Nodes, links: ReadonlyMap<string, string>): string[] {
    const inline = (one: Nodes) =>
      serialize(one, {
        cite: (url, text) => this.references.cite(url, text),
        links,
        note: (what) => this.notes.add(what),
      });
    switch (node.type) {
      case 'heading':
        return [`### ${inline(node)}`];
      case 'paragraph':
        return [escapeDirectives(inline(node))].filter(Boolean);
      case 'list':
        return [this.#list(node, inline)];
      case 'blockquote':
        this.notes.add('Quotations became paragraphs.');
        return node.children.flatMap((child) => this.#block(child, links));
      case 'html':
        if (!/^<!--/.test(node.value.trim())) this.notes.add('HTML was left out.');
        return [];
      case 'code':
        this.notes.add('Code became a paragraph.');
        return [node.value.replace(/\s+/g, ' ').trim()].filter(Boolean);
      case 'table':
        this.notes.add('Tables became lists, a row an item.');
        return [
          node.children
            .map(
              (row) =>
                `- ${row.children
                  .map((cell) => inline(cell))
                  .filter(Boolean)
                  .join(': ')}`,
            )
            .join('\n'),
        ];
      default:
        return [];
    }
  }

  /** One level: what is nested comes behind the item it belongs to. */
  #list({ ordered, children }: List, inline: (node: Nodes) => string): string {
    const items: string[] = [];
    const add = (item: ListItem) => {
      const nested = item.children.filter((child) => child.type === 'list');
      const text = item.children
        .filter((child) => child.type !== 'list')
        .map(inline)
        .filter(Boolean)
        .join(' ');
      if (text) items.push(text);
      if (nested.length > 0) this.notes.add('Lists within lists became lists of one level.');
      for (const list of nested) list.children.forEach(add);
    };
    children.forEach(add);
    return items.map((item, index) => `${ordered ? `${index + 1}.` : '-'} ${item}`).join('\n');
  }
}
