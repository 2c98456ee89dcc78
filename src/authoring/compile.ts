import type { BlockContent, DefinitionContent, FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import { parseGuide } from '../guide/parse.js';
import type { Block, Guide, Reference, Section } from '../guide/schema.js';
import { dayInWords } from './day-in-words.js';
import { type Report, inline } from './inline.js';

/** A problem in a Markdown guide; line and column count from 1, and are absent for the guide as a whole. */
export interface SourceProblem {
  path: string;
  message: string;
  line?: number | undefined;
  column?: number | undefined;
}

export interface Compiled {
  guide?: Guide | undefined;
  problems: SourceProblem[];
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(remarkDirective);

/**
 * A guide's Markdown → the Guide document. A section is a directive (`:::faq`, `:::goals`, `:::program`) that begins with
 * its `## heading`; references are footnotes; all else about the guide stands in the front matter.
 */
export function compileGuide(markdown: string): Compiled {
  const problems: SourceProblem[] = [];
  const report: Report = (node, message) => problems.push({ path: '', message, ...node.position?.start });
  const root: Root = processor.parse(markdown);

  const sections: Section[] = [];
  const references: Reference[] = [];
  let head: Record<string, unknown> = {};
  for (const node of root.children) {
    if (node.type === 'yaml') head = frontMatter(node, report);
    else if (node.type === 'footnoteDefinition') references.push(reference(node, report));
    else if (node.type === 'containerDirective') sections.push(...section(node, report));
    else report(node, 'Text must stand in a section: put it between ":::faq", ":::goals" or ":::program" and ":::".');
  }

  const parsed = parseGuide({ ...head, sections, references });
  const { reviewed, lang } = parsed.guide ?? {};
  const reviewedOn = reviewed && dayInWords(reviewed, lang ?? '');
  if (parsed.guide && reviewedOn) parsed.guide.reviewedOn = reviewedOn;
  else if (reviewed) problems.push({ path: 'reviewed', message: `No calendar has the day ${reviewed}.` });
  return { guide: parsed.guide, problems: [...problems, ...parsed.problems] };
}

function frontMatter(node: Extract<RootContent, { type: 'yaml' }>, report: Report): Record<string, unknown> {
  try {
    // "core" keeps dates as they are written.
    return parseYaml(node.value, { schema: 'core' }) as Record<string, unknown>;
  } catch (error) {
    report(node, `The front matter is not valid YAML: ${(error as Error).message}`);
    return {};
  }
}

function reference(node: FootnoteDefinition, report: Report): Reference {
  const [paragraph, ...rest] = node.children;
  if (paragraph?.type !== 'paragraph' || rest.length > 0) report(node, 'A reference must be one paragraph.');
  return { id: node.identifier, text: paragraph?.type === 'paragraph' ? inline(paragraph.children, report) : [] };
}

function section(node: ContainerDirective, report: Report): Section[] {
  const [title, ...content] = node.children;
  if (title?.type !== 'heading' || title.depth !== 2) {
    report(node, `A section must begin with its heading: put "## …" right below ":::${node.name}".`);
    return [];
  }
  const heading = toString(title);
  const common = { id: node.attributes?.['id'] ?? slug(heading), heading };
  switch (node.name) {
    case 'faq':
      return [{ type: 'faq', ...common, body: blocks(content, report) }];
    case 'program':
      return [{ type: 'program', ...common, body: blocks(content, report), ...label(node) }];
    case 'goals': {
      const first = content.findIndex(({ type }) => type === 'heading');
      const intro = first < 0 ? content : content.slice(0, first);
      return [{ type: 'goals', ...common, body: blocks(intro, report), lists: goals(content.slice(intro.length), report) }];
    }
    default:
      report(node, `":::${node.name}" is not a section: use ":::faq", ":::goals" or ":::program".`);
      return [];
  }
}

const label = (node: ContainerDirective) => (node.attributes?.['label'] ? { label: node.attributes['label'] } : {});

type Content = BlockContent | DefinitionContent;

function blocks(nodes: readonly Content[], report: Report): Block[] {
  return nodes.flatMap((node): Block[] => {
    if (node.type === 'paragraph') return [{ paragraph: inline(node.children, report) }];
    if (node.type === 'heading') return [{ heading: inline(node.children, report) }];
    if (node.type === 'list') return [{ list: items(node, report), ...(node.ordered ? { ordered: true } : {}) }];
    report(node, 'A section can hold "###" headings, paragraphs and lists.');
    return [];
  });
}

function items(list: Extract<Nodes, { type: 'list' }>, report: Report) {
  return list.children.map((item) => {
    const [paragraph, ...rest] = item.children;
    if (rest.length > 0) report(item, 'A list item must be one paragraph.');
    return paragraph?.type === 'paragraph' ? inline(paragraph.children, report) : [];
  });
}

/** `### heading` and the list below it, again and again. */
function goals(nodes: readonly Content[], report: Report): Extract<Section, { type: 'goals' }>['lists'] {
  return nodes.flatMap((node, index) => {
    const next = nodes[index + 1];
    if (node.type === 'heading' && next?.type === 'list') return [{ heading: inline(node.children, report), items: items(next, report) }];
    if (node.type !== 'list' || nodes[index - 1]?.type !== 'heading') report(node, 'Goals are a "###" heading with a list right below it.');
    return [];
  });
}

const slug = (heading: string) =>
  heading.toLowerCase().normalize('NFD').replace(/[^a-z0-9]+/g, ' ').trim().replaceAll(' ', '-');
