import { settle } from '../support/appearance.js';
import { type Frame, SCRIPT, openFrame } from '../support/frame.js';
import { findAll, until } from '../support/reader.js';

/** A place on the page that no sheet moves, so that the guide is as wide everywhere. */
const PLACE =
  'all: initial !important; position: absolute !important; inset: 0 auto auto 0 !important; inline-size: 800px !important; block-size: 6000px !important; background: white !important';
/** What a page asks of others is its own affair: nothing goes out while a test runs. */
const POLICY = "default-src 'self' 'unsafe-inline' data:";

export interface GuidePage extends Frame {
  guide: Element;
}

/**
 * A page with a guide that has a question, an answer and a preview open.
 *
 * @param head What the page has in its head.
 * @param html The attributes of its root.
 */
export async function openGuide(head = '', html = 'lang="en"'): Promise<GuidePage> {
  const tag = '<care-guide expand="first" organization="harrowgate"></care-guide>';
  const frame = await openFrame(
    `<!doctype html><html ${html}><meta charset="utf-8"><title>Host</title>${head}<script src="${SCRIPT}"></script><body><div style="${PLACE}">${tag}</div>`,
    { height: 6000, policy: POLICY },
  );
  const guide = frame.document.querySelector('care-guide');
  if (!guide) throw new Error('The page has no guide.');
  await until(() => findAll('[part=plans]', guide).length > 0, 'the answer');
  settle(guide); // the preview stands where its mark is now
  const [mark] = findAll('[role=doc-noteref]', guide);
  mark?.scrollIntoView({ block: 'center', behavior: 'instant' }); // a preview hides while its mark is out of sight
  mark?.dispatchEvent(
    new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true, composed: true }),
  );
  mark?.click();
  await until(
    () =>
      findAll('[popover]', guide).some(
        (card) => card.matches(':popover-open') && getComputedStyle(card).visibility === 'visible',
      ),
    'the preview',
  );
  await frame.document.fonts.ready;
  return { ...frame, guide };
}
