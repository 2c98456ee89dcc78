import type { Section } from '../../guide/schema.js';
import type { Check } from './context.js';
import { type PathFinding, error, warning } from './finding.js';

/** A heading has something to head, and no two sections have the same one. */
export const headings: Check = ({ guide, pathOf }) => {
  const seen = new Set<string>();
  return guide.sections.flatMap((section) => {
    const path = pathOf('sections', section.id);
    const key = section.heading.toLowerCase();
    const isRepeated = seen.has(key);
    seen.add(key);
    return [
      ...(isRepeated
        ? [
            warning(
              'heading',
              path,
              `Another section has the heading "${section.heading}" too: readers cannot keep ` +
                'them apart.',
            ),
          ]
        : []),
      ...withoutText(section, path),
    ];
  });
};

function withoutText(section: Section, path: string): PathFinding[] {
  const { heading, body } = section;
  const hasGoals = section.type === 'goals' && section.lists.length > 0;
  if (body.length === 0 && !hasGoals)
    return [error('heading', path, `"${heading}" has no text below it.`)];
  return body.flatMap((block, index) => {
    if (!('heading' in block)) return [];
    const next = body[index + 1];
    const isEmpty = next ? 'heading' in next : !hasGoals;
    const at = `${path}.body[${index}].heading`;
    return isEmpty ? [error('heading', at, 'This heading has no text below it.')] : [];
  });
}
