import { type Finding, type ExaminedElement, nameOf } from './finding.js';

const about = 'Page';
const RULE = ':where(care-guide:not(:defined)) { display: block; min-block-size: 100vh }';

/** Sheets of other sites may not be read: they hold no rules then. */
const rulesOf = (sheet: CSSStyleSheet): CSSRule[] => {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
};

const keepsRoom = ({ styleSheets, adoptedStyleSheets }: Document) =>
  [...styleSheets, ...adoptedStyleSheets]
    .flatMap(rulesOf)
    .some(({ cssText }) => cssText.includes('care-guide:not(:defined)'));

/** A style element that a policy blocks has no sheet. */
const isBlocked = (page: Document) =>
  [...page.querySelectorAll('style')].some(
    ({ sheet, textContent }) => !sheet && textContent.includes('care-guide:not(:defined)'),
  );

function room(page: Document): Finding[] {
  if (keepsRoom(page)) return [];
  return isBlocked(page)
    ? [
        {
          about,
          found:
            'It keeps no room while the script loads: its policy blocks the <style> with the ' +
            'rule for it.',
          fix: 'Put what that <style> holds into a stylesheet of yours.',
        },
      ]
    : [
        {
          about,
          found: 'It keeps no room while the script loads.',
          fix: `Add ${RULE} to its style, or it will jump.`,
        },
      ];
}

/** The places in a guide that a page can link to, such as `herniated-disc-results`. */
const placesOf = ({ shadowRoot }: ExaminedElement) =>
  [...(shadowRoot?.querySelectorAll<HTMLAnchorElement>('[part=contents] a') ?? [])].map(
    ({ hash }) => hash.slice(1),
  );

/** Links to a place go to the first that has its name. */
function sharedPlaces(guides: readonly ExaminedElement[]): Finding[] {
  return guides.flatMap((guide, index) =>
    placesOf(guide)
      .slice(0, 1)
      .flatMap((place) => {
        const other = guides.slice(0, index).find((earlier) => placesOf(earlier).includes(place));
        const own = [...document.querySelectorAll(`#${CSS.escape(place)}`)].find(
          (element) => !element.closest('care-guide'),
        );
        if (other)
          return [
            {
              about: nameOf(guide),
              found: `Its places have the names of another guide's, such as #${place}.`,
              fix:
                'Show a guide once on a page, or give one of them another "id" in its ' +
                'document: a link leads to both.',
            },
          ];
        return own
          ? [
              {
                about: nameOf(guide),
                found: `${nameOf(own)} has the name of a place in the guide.`,
                fix: "Give the page's own element another id.",
              },
            ]
          : [];
      }),
  );
}

/** What of the page itself changes how a guide shows. */
export function examinePage(page: Document, elements: readonly ExaminedElement[]): Finding[] {
  const root = parseFloat(getComputedStyle(page.documentElement).fontSize);
  const guides = elements.filter(({ localName }) => localName === 'care-guide');
  return [
    ...(elements.length === 0
      ? [
          {
            about,
            found: 'It has no <care-guide>.',
            fix:
              "Paste the tag. If you did, your site's editor took it out: use its block for " +
              'HTML, or the iframe edition.',
          },
        ]
      : []),
    ...(page.compatMode === 'BackCompat'
      ? [{ about, found: 'It is in quirks mode.', fix: 'Begin it with <!doctype html>.' }]
      : []),
    ...(page.querySelector('meta[name=viewport]')
      ? []
      : [
          {
            about,
            found: 'Phones show it tiny.',
            fix: 'Add <meta name="viewport" content="width=device-width, initial-scale=1">.',
          },
        ]),
    ...(root === 16
      ? []
      : [
          {
            about,
            found: `Its root font size is ${String(root)}px, not 16px.`,
            fix: 'Nothing, as long as --care-* properties are in px: 1rem is that large here.',
          },
        ]),
    ...(guides.length === 0 ? [] : room(page)),
    ...sharedPlaces(guides),
  ];
}
