import { expect } from '@open-wc/testing';
import { SCRIPT, openFrame } from '../support/frame.js';
import { find, findAll, until } from '../support/reader.js';

const LOAD = `<script src="${SCRIPT}"></script>`;

/** A guide with an answer and a preview open, on a page of its own. */
async function open(more = '') {
  const frame = await openFrame(
    `<!doctype html><html lang="en"><title>Host</title>${more}${LOAD}<care-guide expand="first" organization="harrowgate"></care-guide>`,
  );
  const guide = frame.document.querySelector('care-guide')!;
  await until(
    () => findAll('[part=plans]', guide).length > 0 && findAll('[part=note]', guide).length > 0,
    'the guide',
  );
  find('[role=doc-noteref]', guide).dispatchEvent(
    new PointerEvent('pointerenter', { pointerType: 'mouse' }),
  );
  return { ...frame, guide };
}

/** Values of each element as the engine computes them, but for those that follow from where the guide stands. */
const styles = (page: Document): string[] =>
  [...page.querySelectorAll('body > :not(care-guide, script, style)')].map((element) => {
    const computed = page.defaultView!.getComputedStyle(element);
    return [
      element.localName,
      ...[...computed].map((name) => `${name}: ${computed.getPropertyValue(name)}`),
    ].join('\n');
  });

describe('a guide is a guest', () => {
  it("that leaves the page's own elements as they were", async () => {
    const own =
      '<style>html { overflow-y: scroll }</style><h1>Own</h1><p class="part small prose">Text</p><button>Own</button><input aria-label="Own"><a href="#own">Own</a><ul><li>Own</ul><section id="results">Own</section>';
    const { document: bare } = await openFrame(
      `<!doctype html><html lang="en"><title>Host</title>${own}`,
    );
    const { document: page } = await open(own);
    expect(styles(page).join('\n\n') === styles(bare).join('\n\n')).to.equal(true);
    expect(styles(page)).to.have.length(7);
  });

  it('whose links to elsewhere give away no way back', async () => {
    const { guide } = await open();
    const away = findAll<HTMLAnchorElement>('a', guide).filter(
      ({ origin, protocol }) => protocol.startsWith('http') && origin !== location.origin,
    );
    expect(away.length).to.be.greaterThan(5);
    expect(
      away.filter(({ relList }) => !relList.contains('noopener')).map(({ href }) => href),
    ).to.deep.equal([]);
  });

  it('that is seen and reached no more than the closed dialog around it', async () => {
    const { document: page, guide } = await open('<style>body { visibility: hidden }</style>');
    const reachable = findAll('a, button, input, [part=title]', guide);
    expect(reachable.length).to.be.greaterThan(20);
    expect(
      reachable.filter((part) => page.defaultView!.getComputedStyle(part).visibility !== 'hidden'),
    ).to.deep.equal([]);
  });

  it('that leaves presses to what is under the closed dialog around it', async () => {
    const { document: page } = await open(
      '<style>body { opacity: 0; pointer-events: none }</style>',
    );
    expect(page.elementFromPoint(200, 200)?.localName).to.equal('html');
  });

  it('without a style attribute in its templates', async () => {
    const { guide } = await open();
    expect(findAll('[style]', guide).map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
  });

  it('that can be held to the hash that is written beside the script', async () => {
    const hashes = (await (await fetch('/site/dist/integrity.json')).json()) as Record<
      string,
      string
    >;
    expect(Object.keys(hashes)).to.include.members([
      'care-guide.js',
      'care-guide-frame.js',
      'care-guide-doctor.js',
    ]);
    for (const [file, hash] of Object.entries(hashes)) {
      const digest = await crypto.subtle.digest(
        'SHA-384',
        await (await fetch(`/site/dist/${file}`)).arrayBuffer(),
      );
      expect(`sha384-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`).to.equal(hash);
    }
    const { document: page } = await openFrame(
      `<script src="${SCRIPT}" integrity="${hashes['care-guide.js']!}"></script><care-guide></care-guide>`,
    );
    await until(() => findAll('[part=guide]', page).length > 0, 'the guide');
  });
});
