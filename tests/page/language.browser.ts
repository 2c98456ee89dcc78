import { expect } from '@open-wc/testing';
import { SCRIPT, openFrame } from '../support/frame.js';
import { find, findAll, until, visibleText } from '../support/reader.js';

const page = (html: string, lang = 'en', script = SCRIPT) =>
  openFrame(
    `<!doctype html><html lang="${lang}"><title>Test page</title><script src="${script}" defer></script>${html}`,
  );

async function shown(html: string, lang?: string, script?: string): Promise<HTMLElement> {
  const { document } = await page(html, lang, script);
  await until(() => findAll('[part=guide]', document).length > 0, 'the guide');
  return find('article', document);
}

describe('the guide that the script brings', () => {
  it('is in Spanish on a page in Spanish', async () => {
    const article = await shown('<care-guide></care-guide>', 'es-US');
    expect(article.lang).to.equal('es');
    expect(visibleText(article)).to.contain('Fisioterapia para una hernia de disco');
    expect(visibleText(article)).to.contain('En esta guía');
  });

  it('is in the language of the tag rather than of the page', async () => {
    expect((await shown('<care-guide lang="es"></care-guide>')).lang).to.equal('es');
    expect((await shown('<care-guide lang="en"></care-guide>', 'es')).lang).to.equal('en');
  });

  it('says that it is a translation, of which text, and that no clinician has reviewed it', async () => {
    const text = visibleText(await shown('<care-guide></care-guide>', 'es'));
    expect(text).to.contain(
      'Esta guía es una traducción del texto en inglés del 23 de noviembre de 2026.',
    );
    expect(text).to.contain('Ningún profesional clínico ha revisado la traducción.');
  });

  it('says in which language its references are', async () => {
    const article = await shown('<care-guide></care-guide>', 'es');
    await until(() => findAll('[part=note] [lang=en]', article).length === 6);
  });

  it('is in English, and marked so, where there is no translation', async () => {
    const article = await shown('<care-guide></care-guide>', 'fr');
    expect(article.lang).to.equal('en');
  });

  it('is in English, and says why, where the translation cannot be had', async () => {
    const alone = await (await fetch(SCRIPT)).text();
    const { document, window } = await openFrame(
      '<!doctype html><html lang="es"><title>Test page</title>',
    );
    const problems: string[] = [];
    document.addEventListener('care-guide-error', (event) => {
      problems.push(
        ...(event as Event & { problems: { message: string }[] }).problems.map(
          ({ message }) => message,
        ),
      );
    });
    const script = document.createElement('script');
    script.src = window.URL.createObjectURL(new Blob([alone], { type: 'text/javascript' }));
    document.head.append(script);
    document.body.innerHTML = '<care-guide></care-guide>';
    await until(() => findAll('[part=guide]', document).length > 0, 'the guide');
    expect(find('article', document).lang).to.equal('en');
    expect(problems.join()).to.contain('herniated-disc.es.json');
  });

  it("shows the page's notice of help in other languages below its title", async () => {
    const { document } = await page(
      '<care-guide><p slot="language-assistance">Call 711.</p></care-guide>',
    );
    await until(() => findAll('[part=guide]', document).length > 0, 'the guide');
    const notice = document.querySelector('p')!;
    await until(() => notice.getBoundingClientRect().height > 0);
    expect(notice.getBoundingClientRect().top).to.be.above(
      find('[part=title]', document).getBoundingClientRect().bottom,
    );
  });
});
