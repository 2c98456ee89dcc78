import { PRINT_WIDTH } from '../messages.js';

/**
 * Share by which a page is taller on paper than was measured: engines round each line in their own
 * way.
 */
const SLACK = 1.02;

/** Every style sheet of a tree and of the shadow trees in it. */
function* sheetsOf(root: Document | ShadowRoot): Generator<CSSStyleSheet> {
  yield* root.adoptedStyleSheets;
  for (const { shadowRoot } of root.querySelectorAll('*'))
    if (shadowRoot) yield* sheetsOf(shadowRoot);
}

/**
 * How tall this page is on paper in CSS pixels, when it is `PRINT_WIDTH` wide. A page cannot be
 * laid out for paper before it is printed, and then it is too late to say how tall it is: so the
 * rules for print apply for a moment in which nothing is painted.
 */
export function measurePrintHeight(): number {
  const { body } = document;
  const { scrollX, scrollY } = window;
  const rules = [...new Set(sheetsOf(document))]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText === 'print')
    .map((rule) => rule as CSSMediaRule);
  try {
    for (const { media } of rules) media.mediaText = 'all';
    body.style.inlineSize = `${PRINT_WIDTH}px`;
    return Math.ceil(body.getBoundingClientRect().height * SLACK);
  } finally {
    for (const { media } of rules) media.mediaText = 'print';
    body.style.inlineSize = '';
    scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
  }
}
