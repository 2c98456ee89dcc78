import type { Problem } from '../problems.js';
import type { Guide, Section } from './schema.js';

/**
 * The sections that a list of ids or types names, in the guide's order; all for a list that is
 * empty or names none. Unknown names are problems.
 */
export function selectSections(
  guide: Guide,
  names: string,
): { shown: readonly Section[]; problems: Problem[] } {
  const { sections } = guide;
  const wanted = names.split(/[\s,]+/).filter(Boolean);
  const isCalled = (name: string) => (section: Section) =>
    name === section.id || name === section.type;
  const ids = sections.map(({ id }) => id).join(', ');
  const problems = wanted
    .filter((name) => !sections.some(isCalled(name)))
    .map((name) => ({
      path: 'sections',
      message: `No section is called "${name}". This guide has: ${ids}.`,
    }));
  const named = sections.filter((section) => wanted.some((name) => isCalled(name)(section)));
  return { shown: named[0] ? named : sections, problems };
}
