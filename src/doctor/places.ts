import { type Finding, type ExaminedElement, nameOf } from './finding.js';

/** The places in a guide that a page can link to, such as `herniated-disc-results`. */
const placesOf = ({ shadowRoot }: ExaminedElement) =>
  [...(shadowRoot?.querySelectorAll<HTMLAnchorElement>('[part=contents] a') ?? [])].map(
    ({ hash }) => decodeURIComponent(hash.slice(1)),
  );

/** Elements of the page that have the names of a guide's places, outside of every guide. */
export const namesakes = (page: Document, guide: ExaminedElement): Element[] =>
  placesOf(guide)
    .flatMap((place) => [...page.querySelectorAll(`#${CSS.escape(place)}`)])
    .filter((element) => !element.closest('care-guide'));

/** Links to a place go to the first that has its name. */
function examinePlaces(
  page: Document,
  guide: ExaminedElement,
  earlier: readonly ExaminedElement[],
): Omit<Finding, 'about'>[] {
  const taken = new Set(earlier.flatMap(placesOf));
  const shared = placesOf(guide).find((place) => taken.has(place));
  if (shared)
    return [
      {
        found: `Its places have the names of another guide's, such as #${shared}.`,
        fix:
          'Show a guide once on a page, or give one of them another "id" in its document: a link ' +
          'leads to both.',
      },
    ];
  const [own, another] = namesakes(page, guide);
  return own && !another
    ? [
        {
          found: `${nameOf(own)} has the name of a place in the guide.`,
          fix: "Give the page's own element another id.",
        },
      ]
    : [];
}

/** Another element with a tag's id: scripts, labels and links find the first. */
const examineId = (page: Document, { id }: Element): Omit<Finding, 'about'>[] =>
  id && page.querySelectorAll(`#${CSS.escape(id)}`).length > 1
    ? [
        {
          found: `The page has the id "${id}" more than once.`,
          fix: 'Give each element an id of its own.',
        },
      ]
    : [];

/** Whether the names on a page lead to one thing each. */
export const examineNames = (page: Document, elements: readonly ExaminedElement[]): Finding[] =>
  elements.flatMap((element, index) =>
    [...examineId(page, element), ...examinePlaces(page, element, elements.slice(0, index))].map(
      (finding) => ({ about: nameOf(element), ...finding }),
    ),
  );
