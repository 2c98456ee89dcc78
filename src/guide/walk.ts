import type { Inline, Section } from './schema.js';

/** The ids of all references that are cited. */
export function citedIn(sections: readonly Section[]): Set<string> {
  return new Set(
    sections
      .flatMap(runs)
      .flatMap(citations)
      .flatMap(({ cite }) => cite),
  );
}

/** The runs of text of a section, in reading order. */
export function runs(section: Section): Inline[][] {
  const body = section.body.flatMap((block) =>
    'list' in block ? block.list : ['heading' in block ? block.heading : block.paragraph],
  );
  const lists =
    section.type === 'goals'
      ? section.lists.flatMap(({ heading, items }) => [heading, ...items])
      : [];
  return [...body, ...lists];
}

export type Cite = Extract<Inline, { cite: string[] }>;

/** The citations in a run of text, in reading order. */
export function citations(run: Inline[]): Cite[] {
  return run.flatMap((token) => {
    if (typeof token === 'string') return [];
    if ('cite' in token) return [token];
    return citations(
      'strong' in token ? token.strong : 'emphasis' in token ? token.emphasis : token.text,
    );
  });
}
