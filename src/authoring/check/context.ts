import { plainText } from '../../guide/plain-text.js';
import type { Guide, Inline, Section } from '../../guide/schema.js';
import type { Compiled } from '../compile.js';
import type { PathFinding } from './finding.js';

/** One run of text: a heading, a paragraph, or an item of a list. */
export interface Run {
  section: Section;
  kind: 'heading' | 'paragraph' | 'item';
  /** Its JSON path. */
  path: string;
  tokens: Inline[];
  /** The run as one reads it aloud. */
  text: string;
  /** For an item, the heading or paragraph right above its list. */
  above?: Inline[] | undefined;
}

/** What a check may look at. */
export interface CheckContext {
  guide: Guide;
  compiled: Compiled;
  runs: Run[];
  /** The day of the check, as YYYY-MM-DD. */
  today: string;
  /** Highest reading grade of a section in English. */
  grade: number;
  /** Lowest INFLESZ score of a section in Spanish. */
  inflesz: number;
  /** Most months between two reviews. */
  reviewEvery: number;
  /** The JSON path of a section or of a reference's text. */
  pathOf(kind: 'sections' | 'references', id: string): string;
}

export type Check = (context: CheckContext) => PathFinding[];

/**
 * Paths lead into the document that the guide was validated from, where parts that are not valid
 * still stand.
 */
export function pathIn({ document }: Compiled): CheckContext['pathOf'] {
  const known = new Map<string, string>();
  for (const kind of ['sections', 'references'] as const) {
    const parts = (document as Partial<Guide> | null)?.[kind] ?? [];
    for (const [index, part] of parts.entries()) {
      const key = `${kind} ${(part as Partial<Section> | null)?.id ?? ''}`;
      if (!known.has(key))
        known.set(key, `${kind}[${index}]${kind === 'references' ? '.text' : ''}`);
    }
  }
  return (kind, id) => known.get(`${kind} ${id}`) ?? '';
}

/** The runs of text of a section, in reading order. */
export function runsOf(section: Section, path: string): Run[] {
  const run = (kind: Run['kind'], at: string, tokens: Inline[], above?: Inline[]): Run => ({
    section,
    kind,
    path: `${path}.${at}`,
    tokens,
    text: plainText(tokens).trim(),
    above,
  });
  let above: Inline[] | undefined;
  const body = section.body.flatMap((block, index) => {
    const at = `body[${index}]`;
    if ('list' in block)
      return block.list.map((item, n) => run('item', `${at}.list[${n}]`, item, above));
    const kind = 'heading' in block ? 'heading' : 'paragraph';
    above = 'heading' in block ? block.heading : block.paragraph;
    return [run(kind, `${at}.${kind}`, above)];
  });
  const lists = section.type === 'goals' ? section.lists : [];
  return [
    ...body,
    ...lists.flatMap(({ heading, items }, index) => [
      run('heading', `lists[${index}].heading`, heading),
      ...items.map((item, n) => run('item', `lists[${index}].items[${n}]`, item, heading)),
    ]),
  ];
}
