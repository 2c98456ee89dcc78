import { findAll } from './page.js';

/** The page's frames of the iframe edition, those in open shadow trees, too. */
export function* markedFrames(
  root: Document | ShadowRoot = document,
): Generator<HTMLIFrameElement> {
  yield* findAll<HTMLIFrameElement>(root, 'iframe[data-care-guide]');
  for (const { shadowRoot } of findAll(root, '*')) if (shadowRoot) yield* markedFrames(shadowRoot);
}

/** The origin of a sandbox that has none. */
export const OPAQUE = 'null';

/** Whether a document of this origin can be the one that the frame was given. */
export const isFrom = ({ sandbox, src }: HTMLIFrameElement, origin: string): boolean =>
  sandbox.length > 0 && !sandbox.contains('allow-same-origin')
    ? origin === OPAQUE
    : src.startsWith(`${origin}/`);

/** Where a frame's content stands, all in CSS pixels. */
interface ContentBox {
  /** From the window's top to the content's. */
  top: number;
  /** How much larger the content is seen than it is laid out: a transform may be around it. */
  scale: number;
  /** What padding and border add to the content's height in the `height` of the style. */
  edges: number;
}

export function contentBox(frame: HTMLIFrameElement): ContentBox {
  const { top, height } = frame.getBoundingClientRect();
  const style = getComputedStyle(frame);
  const paddingTop = parseFloat(style.paddingTop);
  const scale = height / frame.offsetHeight;
  return {
    top: top + (frame.clientTop + paddingTop) * scale,
    scale,
    edges:
      parseFloat(style.height) -
      (frame.clientHeight - paddingTop - parseFloat(style.paddingBottom)),
  };
}
