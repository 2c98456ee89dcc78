import { type Finding, nameOf, written } from './finding.js';
import { meant } from './nearest.js';
import { vocabularyOf } from './vocabulary.js';

/** What stands in a tag and is meant for a place that the tag does not have: it never shows. */
export const examineSlots = (element: Element): Finding[] => {
  const slots = vocabularyOf(element)?.slots.filter(Boolean) ?? [];
  return [...element.children]
    .filter(({ slot }) => slot && !slots.includes(slot))
    .map((child) => ({
      about: nameOf(element),
      found: `${nameOf(child)} in it does not show: there is no ${written('slot', child.slot)}.`,
      fix: meant(
        child.slot,
        slots,
        slots.length > 0 ? `The slots are: ${slots.join(', ')}.` : 'Take the attribute away.',
        (right) => written('slot', right),
      ),
    }));
};
