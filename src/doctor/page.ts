import { type ExaminedElement, type Finding, nameOf } from './finding.js';
import { examineRoom } from './room.js';
import { vocabulary } from './vocabulary.js';

const about = 'Page';

/** Browsers give a page without a size of its own this one, in CSS pixels. */
const USUAL_ROOT = 16;
/** How much larger a visitor must be able to make a page: WCAG 1.4.4. */
const ENLARGED = 2;

/** Whether phones show the page as wide as they are, and let visitors enlarge it. */
function examineViewport(page: Document): Finding[] {
  const viewport = page.querySelector<HTMLMetaElement>('meta[name=viewport]');
  const fix = '<meta name="viewport" content="width=device-width, initial-scale=1">';
  if (!viewport) return [{ about, found: 'Phones show it tiny.', fix: `Add ${fix}.` }];
  const most = /maximum-scale\s*=\s*([\d.]+)/i.exec(viewport.content)?.[1];
  const isFixed = /user-scalable\s*=\s*(no|0)\b/i.test(viewport.content);
  return isFixed || (most && Number(most) < ENLARGED)
    ? [
        {
          about,
          found: `Its viewport, "${viewport.content}", keeps visitors from enlarging it.`,
          fix: `Write ${fix} (WCAG 1.4.4).`,
        },
      ]
    : [];
}

/** A root font size of the page's own matters where a size is given in rem. */
function examineRootSize(page: Document, elements: readonly ExaminedElement[]): Finding[] {
  const root = parseFloat(getComputedStyle(page.documentElement).fontSize);
  if (root === USUAL_ROOT) return [];
  const inRem = Object.keys(vocabulary.styles).find((name) =>
    elements.some((element) => /\drem\b/.test(getComputedStyle(element).getPropertyValue(name))),
  );
  return [
    {
      about,
      found: `Its root font size is ${String(root)}px, not ${String(USUAL_ROOT)}px.`,
      fix: inRem ? `1rem is that large here: give ${inRem} in px.` : '',
    },
  ];
}

/** What keeps a page from scrolling: its root, or the body, which the window takes for the root. */
function unscrollable({ documentElement: root, body }: Document): Element | undefined {
  const hides = (box: Element) => /hidden|clip/.test(getComputedStyle(box).overflowY);
  const isCut = root.scrollHeight > innerHeight;
  if (hides(root)) return isCut ? root : undefined;
  const isRoot = getComputedStyle(root).overflowY === 'visible';
  return hides(body) && (isRoot ? isCut : body.scrollHeight > body.clientHeight) ? body : undefined;
}

/** A guide that ends below the window, on a page that does not scroll. */
function examineScrolling(page: Document, elements: readonly ExaminedElement[]): Finding[] {
  const holder = unscrollable(page);
  const isBelow = (element: Element) =>
    element.getBoundingClientRect().bottom + scrollY > innerHeight;
  return holder && elements.some(isBelow)
    ? [
        {
          about,
          found: `${nameOf(holder)} has "overflow: hidden": nobody can scroll to all of the guide.`,
          fix: 'Take it away. If only a dialog or a cookie banner sets it for now, all is well.',
        },
      ]
    : [];
}

/** What of the page itself changes how a guide shows. */
export const examinePage = (page: Document, elements: readonly ExaminedElement[]): Finding[] => [
  ...(page.compatMode === 'BackCompat'
    ? [{ about, found: 'It is in quirks mode.', fix: 'Begin it with <!doctype html>.' }]
    : []),
  ...examineViewport(page),
  ...examineRootSize(page, elements),
  ...examineScrolling(page, elements),
  ...(elements.some(({ localName }) => localName === 'care-guide') ? examineRoom(page) : []),
];
