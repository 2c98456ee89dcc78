import bundled from '../../src/content/herniated-disc.md';
import { type RenderOptions, parseGuide, renderGuide } from '../../src/html.js';

/** The guide as plain HTML, for readers without a script; undefined where it cannot be loaded. Without an address, the one that is built in. */
export async function staticHtml(src: string, options: RenderOptions): Promise<string | undefined> {
  if (!src) return renderGuide(bundled, options);
  try {
    const { guide } = parseGuide(await (await fetch(src)).json());
    return guide && renderGuide(guide, options);
  } catch {
    return undefined; // the preview has said why
  }
}
