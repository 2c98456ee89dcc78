import { type Finding, type ExaminedElement, nameOf } from './finding.js';
import { namesakes } from './places.js';

const BOX =
  'Put a <div> around the tag, with nothing else in it, and no empty lines inside; or use ' +
  'the WordPress plugin or the HTML block.';

/** What is to stand in a slot of ours; what stands in another component is for that. */
const slotted = (page: Document) =>
  [...page.querySelectorAll('[slot=handout], [slot=language-assistance]')].filter(
    ({ parentElement }) => !parentElement?.localName.includes('-'),
  );

/**
 * What belongs into a tag and stands elsewhere: an editor put paragraphs around its lines, and the
 * tag ended too early. One element with the name of a place is the page's own.
 */
function escaped(page: Document, guides: readonly ExaminedElement[]): Finding[] {
  const texts = guides.map((guide) => namesakes(page, guide)).filter(({ length }) => length > 1);
  const [stray] = [...slotted(page), ...texts.flat()];
  return stray && guides.length > 0
    ? [
        {
          about: nameOf(stray),
          found:
            'It belongs inside of <care-guide> and stands outside: the text shows a second time.',
          fix: `The page's editor has put paragraphs around the lines of the tag. ${BOX}`,
        },
      ]
    : [];
}

/** Marks that an editor left in JSON: paragraphs, line breaks, and signs written as HTML. */
const MANGLED = /<\/?p>|<br ?\/?>|&(#0?\d{2,4}|amp|lt|gt|quot);/;

/** JSON in a tag that an editor took for text. */
const mangled = (element: ExaminedElement): Finding[] =>
  [...element.querySelectorAll('script[type="application/json"]')]
    .filter(({ textContent }) => MANGLED.test(textContent))
    .map(() => ({
      about: nameOf(element),
      found: "The page's editor has put HTML into the JSON inside of the tag.",
      fix: 'Write the JSON on one line, or give "directory" the address of a file.',
    }));

/** An object that a framework wrote as an attribute. */
const objects = (element: ExaminedElement): Finding[] =>
  element
    .getAttributeNames()
    .filter((name) => element.getAttribute(name)?.startsWith('[object '))
    .map((name) => ({
      about: nameOf(element),
      found: `${name}="${element.getAttribute(name) ?? ''}" is an object that was written as text.`,
      fix:
        `Set the property: in React use care-guide/react, in Vue :${name}.prop, on servers ` +
        'nothing.',
    }));

/** What editors and frameworks made of what was written. */
export const examineEditing = (page: Document, elements: readonly ExaminedElement[]): Finding[] => [
  ...escaped(
    page,
    elements.filter(({ localName }) => localName === 'care-guide'),
  ),
  ...elements.flatMap((element) => [...mangled(element), ...objects(element)]),
];
