import type { Guide, Inline, Section } from '../../guide/schema.js';
import { plainText } from '../../guide/plain-text.js';
import type { Compiled } from '../compile.js';
import type { Finding } from './finding.js';

/** One run of text: a heading, a paragraph, or an item of a list. */
export interface Run {
  section: Section;
  kind: 'heading' | 'paragraph' | 'item';
  tokens: Inline[];
  /** The run as one reads it aloud. */
  text: string;
  /** For an item, the heading or paragraph right above its list. */
  above?: Inline[] | undefined;
}

/** What a check may look at, and the way it tells what it finds. */
export interface Desk {
  guide: Guide;
  compiled: Compiled;
  runs: Run[];
  /** The day of the check, as YYYY-MM-DD. */
  today: string;
  /** Highest reading grade of a section. */
  grade: number;
  /** Most months between two reviews. */
  reviewEvery: number;
  /** Tells about a part of the guide; `words` are what to point at within it. Silent where the author allows it. */
  tell(
    rule: string,
    severity: Finding['severity'],
    part: object,
    message: string,
    words?: string,
  ): void;
  /** Tells about a key of the front matter. */
  tellHead(rule: string, severity: Finding['severity'], key: string, message: string): void;
}

export type Check = (desk: Desk) => void;

export function runsOf(section: Section): Run[] {
  const run = (kind: Run['kind'], tokens: Inline[], above?: Inline[]): Run => ({
    section,
    kind,
    tokens,
    text: plainText(tokens).trim(),
    above,
  });
  let above: Inline[] | undefined;
  const body = section.body.flatMap((block) => {
    if ('list' in block) return block.list.map((item) => run('item', item, above));
    above = 'heading' in block ? block.heading : block.paragraph;
    return [run('heading' in block ? 'heading' : 'paragraph', above)];
  });
  const lists = section.type === 'goals' ? section.lists : [];
  return [
    ...body,
    ...lists.flatMap(({ heading, items }) => [
      run('heading', heading),
      ...items.map((item) => run('item', item, heading)),
    ]),
  ];
}
