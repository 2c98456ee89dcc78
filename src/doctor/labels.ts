import { type ExaminedElement, type Finding, nameOf } from './finding.js';

/** Ids that are to name an element for those who hear it, and that lead to nothing. */
export const examineLabels = (element: ExaminedElement): Finding[] =>
  (element.getAttribute('aria-labelledby')?.match(/\S+/g) ?? [])
    .filter((id) => {
      const root = element.getRootNode() as Document | ShadowRoot;
      return !root.querySelector(`#${CSS.escape(id)}`);
    })
    .map((id) => ({
      about: nameOf(element),
      found: `"aria-labelledby" names "${id}", and no element there has that id.`,
      fix: 'Give the element with the label that id: screen readers say something else until then.',
    }));
