import { type Finding, type ExaminedElement, nameOf } from './finding.js';

/**
 * Every element of the page, also those in the shadow trees of others; what is in our own is our
 * affair.
 */
function* everything(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot && !element.localName.startsWith('care-'))
      yield* everything(element.shadowRoot);
  }
}

/** The page's guides, and its searches that stand alone. */
export const examinedElements = (page: Document): ExaminedElement[] =>
  [...everything(page)].filter((element): element is ExaminedElement =>
    /^care-(guide|coverage-search)$/.test(element.localName),
  );

/** `heading-level`, `headingLevel` and `heading_level` are one name to the person who wrote it. */
const plain = (name: string) => name.replaceAll(/[-_]/g, '').toLowerCase();

/** Whether a tag is written as the browser has to read it. */
export function examineTag(element: ExaminedElement): Finding[] {
  const about = nameOf(element);
  const known =
    (customElements.get(element.localName) as { observedAttributes?: string[] } | undefined)
      ?.observedAttributes ?? [];
  const misspelled = element.getAttributeNames().flatMap((name) => {
    const meant = known.find(
      (right) => right !== name && !known.includes(name) && plain(right) === plain(name),
    );
    return meant
      ? [{ about, found: `The attribute "${name}" means nothing.`, fix: `Write ${meant}="…".` }]
      : [];
  });
  const objects = ['guide', 'words']
    .filter((name) => !known.includes(name) && element.hasAttribute(name))
    .map((name) => ({
      about,
      found: `"${name}" is an attribute here.`,
      fix:
        name === 'guide'
          ? 'Write src="…" for an address, or set the property in JavaScript.'
          : 'Set the property in JavaScript.',
    }));
  const within = element.parentElement?.closest('care-guide');
  const swallowed = within
    ? [
        {
          about,
          found: `It stands inside of ${nameOf(within)}, and does not show.`,
          fix: 'Close the first tag: <care-guide></care-guide>. HTML does not know <care-guide />.',
        },
      ]
    : [];
  return [...misspelled, ...objects, ...swallowed];
}
