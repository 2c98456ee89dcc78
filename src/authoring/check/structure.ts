import type { Check } from './desk.js';

/** A heading has something to head, and no two sections have the same one. */
export const headings: Check = ({ guide, tell }) => {
  const seen = new Map<string, string>();
  for (const section of guide.sections) {
    const key = section.heading.toLowerCase();
    if (seen.has(key))
      tell(
        'heading',
        'warning',
        section,
        `Another section has the heading "${section.heading}" too: readers cannot tell them apart.`,
      );
    seen.set(key, section.id);
    if (section.body.length === 0 && !(section.type === 'goals' && section.lists.length > 0))
      tell('heading', 'error', section, `"${section.heading}" has no text below it.`);
    section.body.forEach((block, index) => {
      const next = section.body[index + 1];
      if (!('heading' in block)) return;
      const goals = section.type === 'goals' && section.lists.length > 0;
      if ((!next && !goals) || (next && 'heading' in next))
        tell('heading', 'error', block.heading, 'This heading has no text below it.');
    });
  }
};
