import type { FootnoteDefinition, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parseGuide } from '../guide/parse.js';
import type { Guide, Reference, Section } from '../guide/schema.js';
import { type Bibliography, withEntries } from './bibliography.js';
import { type Content, blocks, goals, withoutComments } from './blocks.js';
import { isComment } from './comments.js';
import { dayInWords } from './day-in-words.js';
import { type FrontMatter, noFrontMatter, readFrontMatter } from './front-matter.js';
import { identified } from './identifiers.js';
import { type Report, inline } from './inline.js';
import { type Place, Places, SourceText } from './places.js';
import { slug } from './slug.js';
import { translationNote } from './translation-note.js';
import { wordsFor } from './words.js';

/** A problem in a Markdown guide, at its place in the text. */
export interface SourceProblem extends Partial<Place> {
  /** The JSON path in the guide that would have come of it, or `''`. */
  path: string;
  message: string;
}

export interface Compiled {
  format: 'markdown' | 'json';
  /** Absent when there is nothing that could be shown. Its parts are the ones that `places` knows. */
  guide?: Guide | undefined;
  problems: SourceProblem[];
  head: FrontMatter;
  source: SourceText;
  places: Places;
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkFrontmatter)
  .use(remarkDirective);

/**
 * A guide's Markdown → the Guide document. A section is a directive (`:::faq`, `:::goals`, `:::program`) that begins with
 * its `## heading`; references are footnotes, or entries of a bibliography; all else stands in the front matter.
 */
export function compileGuide(markdown: string, bibliography: Bibliography = new Map()): Compiled {
  const source = new SourceText(markdown.replace(/^\uFEFF/, ''));
  const problems: SourceProblem[] = [];
  const places = new Places();
  const report: Report = (node, message, within) => {
    const { start, end } = node.position ?? {};
    const found = within ? source.text.slice(0, end?.offset).indexOf(within, start?.offset) : -1;
    problems.push({
      path: '',
      message,
      ...(found < 0 ? { line: start?.line ?? 1, column: start?.column ?? 1 } : source.place(found)),
    });
  };
  const compiler = new Compiler(report, places, source.text);
  const root: Root = processor.parse(withEntries(source.text, bibliography));

  let head = noFrontMatter;
  for (const node of root.children) {
    if (node.type === 'yaml') head = readFrontMatter(node);
    else compiler.add(node);
  }
  const { sections, references } = compiler;
  const known = new Set(references.map(({ id }) => id));
  const wanted = new Set([...compiler.cited, ...furtherReading(head)]);
  for (const [id, text] of bibliography)
    if (wanted.has(id) && !known.has(id)) references.push({ id, text });

  const inLanguage = head.values['references-lang'];
  if (inLanguage) for (const each of references) each.lang = String(inLanguage);
  const document = {
    ...noteFor(head.values),
    ...head.values,
    ...wordsFor(head.values),
    sections,
    references,
  };
  const parsed = parseGuide(document);
  problems.push(...headProblems(head));
  for (const { path, message } of parsed.problems) {
    const inHead = !/^(sections|references)\b/.test(path);
    if (
      inHead &&
      (head.errors.length > 0 || REQUIRED.some((key) => key === path && !(key in head.values)))
    )
      continue;
    const span = places.at(document, path);
    problems.push({
      path,
      message,
      ...(span ? source.place(span.start) : head.place(inHead ? path : '')),
    });
  }
  const { reviewed, lang = '' } = parsed.guide ?? {};
  const reviewedOn = reviewed && dayInWords(reviewed, lang);
  if (parsed.guide && reviewedOn) parsed.guide.reviewedOn = reviewedOn;
  else if (reviewed)
    problems.push({
      path: 'reviewed',
      message: `There is no day ${reviewed}.`,
      ...head.place('reviewed'),
    });
  problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return {
    format: 'markdown',
    guide: parsed.guide && sameParts(parsed.guide, sections, references),
    problems,
    head,
    source,
    places,
  };
}

/** The references that are listed though nothing cites them. */
export const furtherReading = ({ values }: FrontMatter): string[] =>
  [values['further-reading'] ?? []].flat().map((id) => String(id).toLowerCase());

/** The note of a translation, unless the author wrote another. */
const noteFor = ({ lang, translation }: FrontMatter['values']) =>
  typeof translation === 'object' && translation
    ? { note: translationNote(String(lang), translation) }
    : {};

const REQUIRED = ['id', 'lang', 'title'];

function headProblems(head: FrontMatter): SourceProblem[] {
  if (head.errors.length > 0)
    return head.errors.map(({ message, place }) => ({ path: '', message, ...place }));
  return REQUIRED.filter((key) => !(key in head.values)).map((key) => ({
    path: key,
    message: `The front matter needs a line "${key}: …".`,
    ...head.place(''),
  }));
}

/** A valid guide, made of the very parts whose places are known. */
function sameParts(
  guide: Guide,
  sections: readonly Section[],
  references: readonly Reference[],
): Guide {
  const same = <T extends { id: string }>(kept: readonly T[], all: readonly T[]) =>
    kept.map((part) => all.find(({ id }) => id === part.id) ?? part);
  return {
    ...guide,
    sections: same(guide.sections, sections),
    references: same(guide.references, references),
  };
}

class Compiler {
  readonly sections: Section[] = [];
  readonly references: Reference[] = [];
  readonly cited = new Set<string>();
  readonly #ids = { sections: new Set<string>(), references: new Set<string>() };

  constructor(
    private readonly report: Report,
    private readonly places: Places,
    private readonly text: string,
  ) {}

  add(node: Root['children'][number]): void {
    if (node.type === 'footnoteDefinition') this.#reference(node);
    else if (node.type === 'containerDirective') this.#section(node);
    else if (/^:{3,}$/.test(toString(node).trim()))
      this.report(node, 'This ":::" closes no section.');
    else if (!isComment(node))
      this.report(
        node,
        'Text must stand in a section: put it between ":::faq", ":::goals" or ":::program" and ":::".',
      );
  }

  #reference(node: FootnoteDefinition): void {
    if ((node.position?.start.offset ?? 0) > this.text.length) return; // the bibliography's
    const [paragraph, ...rest] = node.children;
    if (paragraph?.type !== 'paragraph' || rest.length > 0)
      this.report(node, 'A reference must be one paragraph.');
    const text =
      paragraph?.type === 'paragraph' ? identified(inline(paragraph.children, this.report)) : [];
    this.#keep(
      'references',
      { id: node.identifier, text: this.places.set(text, paragraph ?? node) },
      node,
    );
  }

  #section(node: ContainerDirective): void {
    const [title, ...rest] = node.children.filter((child) => !isComment(child));
    if (title?.type !== 'heading' || title.depth !== 2) {
      this.report(
        node,
        `A section must begin with its heading: put "## …" right below ":::${node.name}".`,
      );
      return;
    }
    const written = this.text.slice(0, node.position?.end.offset).trimEnd();
    if (!/(^|\n)\s*:{3,}$/.test(written))
      this.report(node, 'This section has no end: put a line ":::" below it.');
    for (const definition of rest)
      if (definition.type === 'footnoteDefinition') this.#reference(definition);
    const after = node.children.slice(node.children.indexOf(title) + 1);
    const content = withoutComments(after.filter(({ type }) => type !== 'footnoteDefinition'));
    const section = this.#kind(node, title, content);
    if (section) this.#keep('sections', section, node);
  }

  #kind(
    node: ContainerDirective,
    title: Content['node'],
    content: readonly Content[],
  ): Section | undefined {
    const heading = toString(title);
    const common = { id: node.attributes?.['id'] ?? slug(heading), heading };
    const label = node.attributes?.['label'];
    const body = (part: readonly Content[]) => blocks(part, this.report, this.places, this.cited);
    switch (node.name) {
      case 'faq':
        return { type: 'faq', ...common, body: body(content) };
      case 'program':
        return { type: 'program', ...common, body: body(content), ...(label ? { label } : {}) };
      case 'goals': {
        const first = content.findIndex(({ node: { type } }) => type === 'heading');
        const intro = first < 0 ? content : content.slice(0, first);
        const lists = goals(content.slice(intro.length), this.report, this.places, this.cited);
        return { type: 'goals', ...common, body: body(intro), lists };
      }
      default:
        this.report(
          node,
          `":::${node.name}" is not a section: use ":::faq", ":::goals" or ":::program".`,
        );
        return undefined;
    }
  }

  #keep<K extends 'sections' | 'references'>(
    kind: K,
    part: this[K][number] & object,
    node: ContainerDirective | FootnoteDefinition,
  ): void {
    const ids = this.#ids[kind];
    if (ids.has(part.id))
      this.report(
        node,
        `The id "${part.id}" stands twice: give this one another${kind === 'sections' ? ', such as {#another}' : ''}.`,
      );
    else (this[kind] as unknown[]).push(this.places.set(part, node));
    ids.add(part.id);
  }
}
