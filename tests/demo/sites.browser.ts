import { expect } from '@open-wc/testing';
import { expectPageWithoutBarriers } from '../support/axe.js';
import { onlyIn } from '../support/commands.js';
import { type Frame, type PageOptions, openAddress } from '../support/frame.js';
import { find, findAll, type, until, visibleText } from '../support/reader.js';

/** A demo page, once its guides are there. */
async function open(page: string, options?: PageOptions): Promise<Frame> {
  const frame = await openAddress(`/site/demo/${page}`, options);
  await until(
    () =>
      [...frame.document.querySelectorAll('care-guide')].every(
        (guide) => findAll('[part=footer]', guide).length > 0,
      ),
    'the guide',
  );
  return frame;
}

for (const page of [
  'gallery.html',
  'employer/index.html',
  'plan/index.html',
  'clinic/index.html',
]) {
  describe(`the demo page ${page}`, () => {
    onlyIn('chromium', () => {
      it('has no barriers', async () => {
        await expectPageWithoutBarriers(await open(page, { width: 1200 }));
      });
    });

    it('does not scroll sideways in a window 320 px wide, and asks no other site', async () => {
      const { document, window } = await open(page, { width: 320 });
      expect(document.documentElement.scrollWidth).to.equal(document.documentElement.clientWidth);
      const origins = window.performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).origin);
      expect(origins.filter((origin) => origin !== location.origin)).to.deep.equal([]);
    });
  });
}

describe("an employer's page", () => {
  it('answers for its own people at once', async () => {
    const { document } = await open('employer/index.html');
    await until(() =>
      visibleText(find('care-guide', document)).includes('available through Quillmoor Foods'),
    );
  });
});

describe("a health plan's page", () => {
  it('speaks Spanish when asked, and shows the guide in Spanish or says that it cannot', async () => {
    const { document } = await open('plan/index.html');
    find('button[value=es]', document).click();
    expect(visibleText(find('h1', document))).to.equal('Buenos días, Sam');
    expect(document.documentElement.lang).to.equal('es');
    await until(() => {
      const lang = findAll('[part=guide]', find('care-guide', document))[0]?.lang;
      return (
        lang === 'es' ||
        (lang === 'en' &&
          visibleText(find('[role=status]', document)).includes('Se muestra en inglés'))
      );
    });
  });

  it('goes back to English', async () => {
    const { document } = await open('plan/index.html');
    find('button[value=es]', document).click();
    find('button[value=en]', document).click();
    expect(visibleText(find('h1', document))).to.equal('Good morning, Sam');
    await until(() => findAll('[part=guide]', find('care-guide', document))[0]?.lang === 'en');
    expect(visibleText(find('[role=status]', document))).to.equal('');
  });

  it('shows its dark brand', async () => {
    const { document } = await open('plan/index.html');
    const guide = find('care-guide', document);
    expect(getComputedStyle(guide).backgroundColor).to.equal('rgb(18, 28, 56)');
    expect(getComputedStyle(find('[part=title]', guide)).color).to.equal('rgb(255, 255, 255)');
  });
});

describe("a clinic's page", () => {
  it('has the search apart from the guide, under words of its own', async () => {
    const { document } = await open('clinic/index.html');
    const search = document.querySelector('care-coverage-search')!;
    await until(() => visibleText(search).startsWith('Find your coverage'));
    expect(findAll('care-coverage-search', find('care-guide', document))).to.deep.equal([]);
  });
});

describe('a hostile page', () => {
  it('does not keep the guide from showing', async () => {
    const { document } = await open('hostile.html');
    const guide = find('care-guide', document);
    const text = visibleText(guide);
    for (const part of [
      'Physical therapy for a herniated disc',
      'Yes, for many people',
      'Search your employer or health plan',
      'Further reading',
    ])
      expect(text).to.contain(part);
  });

  it('with shortcuts of its own gets none of the letters that are typed into the search', async () => {
    const { document } = await open('hostile.html');
    const input = find<HTMLInputElement>('input', find('care-guide', document));
    input.focus();
    await type('tallows');
    await until(() => input.value === 'tallows');
    expect(find('#taken', document).textContent).to.equal('0');
  });
});
