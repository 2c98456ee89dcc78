import { type Finding, type ExaminedElement, nameOf } from './finding.js';
import { nearest } from './nearest.js';
import { vocabulary, vocabularyOf } from './vocabulary.js';

/**
 * Every element of the page, also those in the shadow trees of others; what is in our own is our
 * affair.
 */
export function* everything(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot && !vocabularyOf(element)) yield* everything(element.shadowRoot);
  }
}

/** A guide, or a search that stands alone. */
export const isExamined = (element: Element): element is ExaminedElement =>
  /^care-(guide|coverage-search)$/.test(element.localName);

const TAGS = Object.keys(vocabulary.tags);

/** Tags that nobody has defined, and that are written nearly as ours. */
const misspelled = (all: readonly Element[]): Finding[] =>
  all
    .filter(
      (element) =>
        !vocabularyOf(element) &&
        (element instanceof HTMLUnknownElement || element.localName.includes('-')) &&
        !customElements.get(element.localName),
    )
    .flatMap((element) => {
      const tag = nearest(element.localName, TAGS);
      return tag
        ? [
            {
              about: nameOf(element),
              found: 'There is no such tag.',
              fix: `Did you mean <${tag}>?`,
            },
          ]
        : [];
    });

/** Whether any of our tags is there, and those that were meant to be. */
export function examineTags(all: readonly Element[]): Finding[] {
  const findings = misspelled(all);
  if (findings.length > 0 || all.some(vocabularyOf)) return findings;
  return [
    {
      about: 'Page',
      found: 'It has no <care-guide>.',
      fix:
        "Paste the tag. If you did, your site's editor took it out: use its block for HTML, or " +
        'the iframe edition.',
    },
  ];
}

/** A tag that another one took for its content. */
export function examineNesting(element: ExaminedElement): Finding[] {
  const within = element.parentElement?.closest('care-guide');
  return within
    ? [
        {
          about: nameOf(element),
          found: `It stands inside of ${nameOf(within)}, and does not show.`,
          fix: 'Close the first tag: <care-guide></care-guide>. HTML does not know <care-guide />.',
        },
      ]
    : [];
}
