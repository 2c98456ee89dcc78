import type { FootnoteDefinition, Heading, Nodes, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import type { Reference, Section } from '../guide/schema.js';
import { type Content, blocks, goals, withoutComments } from './blocks.js';
import { isComment } from './comments.js';
import type { CompileContext } from './compile-context.js';
import { identified } from './references/identifiers.js';
import { inline } from './inline.js';
import { spanOf } from './places.js';
import { slug } from './slug.js';

/** The ids of all references that a tree defines. */
export const definitionsIn = (root: Root): string[] =>
  root.children
    .flatMap((node): Nodes[] => (node.type === 'containerDirective' ? node.children : [node]))
    .flatMap((node) => (node.type === 'footnoteDefinition' ? [node.identifier] : []));

/** Collects a guide's sections and references from the nodes below its front matter. */
export class GuideParts {
  readonly sections: Section[] = [];
  readonly references: Reference[] = [];

  constructor(private readonly context: CompileContext) {}

  add(node: Root['children'][number]): void {
    if (node.type === 'footnoteDefinition') this.#reference(node);
    else if (node.type === 'containerDirective') this.#section(node);
    else if (/^:{3,}$/.test(toString(node).trim()))
      this.context.report(node, 'This ":::" closes no section.');
    else if (!isComment(node))
      this.context.report(
        node,
        'Text must stand in a section: put it between ":::faq", ":::goals" or ":::program" ' +
          'and ":::".',
      );
  }

  #reference(node: FootnoteDefinition): void {
    const { context, references } = this;
    const { start } = spanOf(node);
    if (start > context.source.text.length) return; // the bibliography's
    const [paragraph, ...rest] = node.children;
    if (paragraph?.type !== 'paragraph' || rest.length > 0)
      context.report(node, 'A reference must be one paragraph.');
    if (references.some(({ id }) => id === node.identifier)) {
      context.report(node, `The id "${node.identifier}" stands twice: give this one another.`);
      return;
    }
    const path = `references[${references.length}]`;
    context.places.set(path, spanOf(node));
    context.places.set(`${path}.text`, spanOf(paragraph ?? node));
    const text = paragraph?.type === 'paragraph' ? inline(paragraph.children, context) : [];
    references.push({ id: node.identifier, text: identified(text) });
  }

  #section(node: ContainerDirective): void {
    const { context, sections } = this;
    const [title, ...rest] = node.children.filter((child) => !isComment(child));
    if (title?.type !== 'heading' || title.depth !== 2) {
      context.report(
        node,
        `A section must begin with its heading: put "## …" right below ":::${node.name}".`,
      );
      return;
    }
    const written = context.source.text.slice(0, spanOf(node).end).trimEnd();
    if (!/(^|\n)\s*:{3,}$/.test(written))
      context.report(node, 'This section has no end: put a line ":::" below it.');
    for (const definition of rest)
      if (definition.type === 'footnoteDefinition') this.#reference(definition);
    const after = node.children.slice(node.children.indexOf(title) + 1);
    const content = withoutComments(after.filter(({ type }) => type !== 'footnoteDefinition'));
    const section = this.#kind(node, title, content);
    if (!section) return;
    if (sections.some(({ id }) => id === section.id))
      context.report(
        node,
        `The id "${section.id}" stands twice: give this one another, such as {#another}.`,
      );
    else {
      context.places.set(`sections[${sections.length}]`, spanOf(node));
      sections.push(section);
    }
  }

  #kind(
    node: ContainerDirective,
    title: Heading,
    content: readonly Content[],
  ): Section | undefined {
    const { context } = this;
    const path = `sections[${this.sections.length}]`;
    const heading = toString(title);
    const common = { id: node.attributes?.['id'] ?? slug(heading), heading };
    const label = node.attributes?.['label'];
    const body = (part: readonly Content[]) => blocks(part, `${path}.body`, context);
    switch (node.name) {
      case 'faq':
        return { type: 'faq', ...common, body: body(content) };
      case 'program':
        return { type: 'program', ...common, body: body(content), ...(label ? { label } : {}) };
      case 'goals': {
        const first = content.findIndex(({ node: { type } }) => type === 'heading');
        const intro = first < 0 ? content : content.slice(0, first);
        const lists = goals(content.slice(intro.length), `${path}.lists`, context);
        return { type: 'goals', ...common, body: body(intro), lists };
      }
      default:
        context.report(
          node,
          `":::${node.name}" is not a section: use ":::faq", ":::goals" or ":::program".`,
        );
        return undefined;
    }
  }
}
