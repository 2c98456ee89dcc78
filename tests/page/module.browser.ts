import { expect } from '@open-wc/testing';
import { SCRIPT, openFrame } from '../support/frame.js';
import { find, findAll, focused, until, visibleText } from '../support/reader.js';

const MODULE = SCRIPT.replace('care-guide.js', 'module/care-guide.js');

/** A page with the guide as modules; what it has loaded comes from the browser's own list. */
async function page(html: string, lang = 'en') {
  const frame = await openFrame(
    `<!doctype html><html lang="${lang}"><title>Test page</title><script type="module" src="${MODULE}"></script>${html}`,
    { policy: "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'" },
  );
  const { document, window } = frame;
  await until(() => findAll('[part=guide]', document).length > 0, 'the guide');
  const loaded = () =>
    window.performance.getEntriesByType('resource').map(({ name }) => name.replace(/.*\//, ''));
  return { ...frame, loaded };
}

describe('the script as modules', () => {
  it('shows the guide, under a strict policy', async () => {
    const { document } = await page('<care-guide></care-guide>');
    expect(visibleText(find('article', document))).to.contain('Physical therapy');
  });

  it('loads the search when a visitor goes there, and finds', async () => {
    const { document, loaded } = await page('<care-guide></care-guide>');
    const before = loaded().filter((name) => name.endsWith('.js'));
    const input = find<HTMLInputElement>('input', document);
    input.focus();
    expect(focused(document)).to.equal(input);
    input.value = 'harrow';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await until(() => findAll('[role=option]', document).length > 0, 'a match');
    expect(loaded().filter((name) => name.endsWith('.js')).length).to.be.greaterThan(before.length);
  });

  it('finds the translation that lies beside the script', async () => {
    const { document } = await page('<care-guide></care-guide>', 'es');
    await until(() => find('article', document).lang === 'es', 'the guide in Spanish');
  });

  it('finds the doctor beside the script', async () => {
    const { loaded } = await page('<care-guide debug></care-guide>');
    await until(() => loaded().includes('care-guide-doctor.js'), 'the doctor');
  });
});
