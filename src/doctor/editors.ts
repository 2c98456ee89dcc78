import { type Finding, type Patient, nameOf } from './finding.js';

const BOX =
  'Put a <div> around the tag, with nothing else in it, and no empty lines inside; or use the WordPress plugin or the HTML block.';

/** What belongs into a tag and stands elsewhere: an editor put paragraphs around its lines, and the tag ended too early. */
function escaped(page: Document, guides: readonly Patient[]): Finding[] {
  const texts = guides.flatMap(({ shadowRoot }) => {
    const fragment = shadowRoot?.querySelector<HTMLAnchorElement>('[part=contents] a')?.hash;
    return fragment ? [fragment] : [];
  });
  const strays = [
    ...page.querySelectorAll('[slot=handout], [slot=language-assistance]'),
    ...texts.flatMap((fragment) => [...page.querySelectorAll(fragment.replaceAll('.', '\\.'))]),
  ].filter((element) => !element.closest('care-guide'));
  const [stray] = strays;
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
const mangled = (patient: Patient): Finding[] =>
  [...patient.querySelectorAll('script[type="application/json"]')]
    .filter(({ textContent }) => MANGLED.test(textContent))
    .map(() => ({
      about: nameOf(patient),
      found: "The page's editor has put HTML into the JSON inside of the tag.",
      fix: 'Write the JSON on one line, or give "directory" the address of a file.',
    }));

/** An object that a framework wrote as an attribute. */
const objects = (patient: Patient): Finding[] =>
  patient
    .getAttributeNames()
    .filter((name) => patient.getAttribute(name)?.startsWith('[object '))
    .map((name) => ({
      about: nameOf(patient),
      found: `${name}="${patient.getAttribute(name) ?? ''}" is an object that was written as text.`,
      fix: `Set the property: in React use care-guide/react, in Vue :${name}.prop, on servers nothing.`,
    }));

/** What editors and frameworks made of what was written. */
export const examineEditing = (page: Document, patients: readonly Patient[]): Finding[] => [
  ...escaped(
    page,
    patients.filter(({ localName }) => localName === 'care-guide'),
  ),
  ...patients.flatMap((patient) => [...mangled(patient), ...objects(patient)]),
];
