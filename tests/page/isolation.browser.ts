import { expect } from '@open-wc/testing';
import { engine, onlyIn } from '../support/commands.js';
import { type Frame, SCRIPT, openFrame } from '../support/frame.js';
import { FILES, hostHeads } from '../support/host-sheets.js';
import { find, findAll, until } from '../support/reader.js';
import { pictureDifference, takePicture } from '../support/screens.js';

/** A place on the page that no sheet moves, so that the guide is as wide everywhere. */
const PLACE =
  'all: initial !important; position: absolute !important; inset: 0 auto auto 0 !important; inline-size: 800px !important; block-size: 6000px !important; background: white !important';
/** What a page asks of others is its own affair: nothing goes out while a test runs. */
const POLICY = "default-src 'self' 'unsafe-inline' data:";

interface GuidePage extends Frame {
  guide: Element;
}

/** A page with a guide that has an answer and a preview open. */
async function openGuide(
  head = '',
  html = 'lang="en"',
  tag = '<care-guide expand="first" organization="harrowgate"></care-guide>',
): Promise<GuidePage> {
  const frame = await openFrame(
    `<!doctype html><html ${html}><meta charset="utf-8"><title>Host</title>${head}<script src="${SCRIPT}"></script><body><div style="${PLACE}">${tag}</div>`,
    { height: 6000, policy: POLICY },
  );
  const guide = frame.document.querySelector('care-guide')!;
  await until(() => findAll('[part=plans]', guide).length > 0, 'the answer');
  await until(() => findAll('.fresh', guide).length === 0, 'all of it to be laid out');
  const [mark] = findAll('[role=doc-noteref]', guide);
  mark!.dispatchEvent(
    new PointerEvent('pointerdown', { pointerType: 'touch', bubbles: true, composed: true }),
  );
  mark!.click();
  await until(
    () => findAll('[popover]', guide).some((card) => card.matches(':popover-open')),
    'the preview',
  );
  // What moves as it comes has begun to after a frame, and is brought to its end.
  await new Promise((resolve) => {
    requestAnimationFrame(() => {
      requestAnimationFrame(resolve);
    });
  });
  for (const animation of findAll('*', guide).flatMap((element) => element.getAnimations()))
    animation.finish();
  await frame.document.fonts.ready;
  return { ...frame, guide };
}

/** What only says in other words where a box is, which its rectangle tells. */
const SAID_BY_THE_BOX = new Set(['position-area']);

/** Where each element of the guide stands and how it looks, as the engine computes it; a preview, which moves as it comes, is for the picture. */
function computed({ guide }: GuidePage): string[] {
  return findAll('*', find('[part=guide]', guide))
    .filter((element) => !element.closest('[popover]'))
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const values = [...style]
        .filter((name) => !name.startsWith('--') && !SAID_BY_THE_BOX.has(name))
        .map((name) => `${name}: ${style.getPropertyValue(name)}`);
      return [element.localName, element.className, x, y, width, height, ...values].join('\n');
    });
}

/** The first lines in which two elements differ. */
function differences(one: string[], other: string[]): string[] {
  if (one.length !== other.length) return [`${one.length} elements, not ${other.length}`];
  return one
    .flatMap((text, index) => {
      if (text === other[index]) return [];
      const lines = other[index]!.split('\n');
      return [
        text
          .split('\n')
          .filter((line, row) => line !== lines[row] || row === 0)
          .join(' | '),
      ];
    })
    .slice(0, 3);
}

describe('a guide looks as on a bare page', () => {
  let bare: string[];

  before(async () => {
    const page = await openGuide();
    if (engine !== 'chromium') bare = computed(page);
    else
      await until(async () => {
        // a picture of what stands still
        await takePicture('before', page);
        await takePicture('bare', page);
        return (await pictureDifference('before', 'bare')) === 0;
      }, 'two equal pictures of the bare page');
  });

  /** By a picture where one can be taken, else by what the engine computes. */
  const compare = async (page: GuidePage): Promise<void> => {
    if (engine !== 'chromium') {
      expect(differences(computed(page), bare)).to.deep.equal([]);
      return;
    }
    await until(async () => {
      // what a browser has yet to paint comes
      await takePicture('host', page);
      expect(await pictureDifference('bare', 'host')).to.equal(0);
    });
  };

  // The rules go further than any sheet does: they are tried in every engine, all the sheets in one, where a picture is taken.
  const tried = Object.entries(hostHeads).filter(
    ([name]) => engine === 'chromium' || !(name in FILES) || name === 'Bootstrap',
  );
  for (const [name, head] of tried) {
    it(`under ${name}`, async () => {
      await compare(await openGuide(await head()));
    });
  }

  it('on a page that reads from right to left', async () => {
    await compare(await openGuide('', 'lang="en" dir="rtl"'));
  });

  onlyIn('chromium', () => {
    it('and a picture shows one pixel that differs', async () => {
      const page = await openGuide();
      find('[part=card]', page.guide).style.boxShadow = '1px 1px 0 -0.5px black';
      await takePicture('host', page);
      expect(await pictureDifference('bare', 'host')).to.be.greaterThan(0);
    });
  });
});
