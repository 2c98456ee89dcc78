import { type Message, PRINT_WIDTH } from '../messages.js';
import { contentBox } from './frames.js';
import { own } from './page.js';

/** The tallest that a frame may ask to be, in CSS pixels: some fifty screens. */
const MAX_HEIGHT = 50_000;

const RATIO = '--care-print-ratio';

/**
 * On paper a frame has the shape of its content, however wide it is, and the content scales itself
 * to it.
 */
const PRINT_RULE =
  `@media print{iframe[style*="${RATIO}"]{height:auto!important;min-height:0!important;` +
  'max-height:none!important;border:0!important;padding:0!important;' +
  `aspect-ratio:var(${RATIO})!important}}`;

const sheet = new CSSStyleSheet();
sheet.replaceSync(PRINT_RULE);

/**
 * Makes a frame as tall as its content, and on paper, too, where it may show less on the screen.
 */
export function setSize(
  frame: HTMLIFrameElement,
  { height, printHeight }: Extract<Message, { careGuide: 'size' }>,
): void {
  if (height > 0)
    frame.style.height = `${Math.min(height, MAX_HEIGHT) + contentBox(frame).edges}px`;
  if (!(printHeight > 0)) return;
  frame.style.setProperty(RATIO, `${PRINT_WIDTH}/${Math.min(printHeight, MAX_HEIGHT)}`);
  const sheets = own(frame.getRootNode() as Document | ShadowRoot, 'adoptedStyleSheets');
  if (!sheets.includes(sheet)) sheets.push(sheet);
}
