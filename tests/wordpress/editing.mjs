import assert from 'node:assert/strict';
import { picture, readGuide } from '../support/host-page.mjs';
import { blocksIn, openEditor, publish, typeBlock, visitor } from './visitor.mjs';

export function editing(host, it) {
  for (const role of ['administrator', 'editor', 'author'])
    it(`lets an ${role} insert the guide, see it, save it, and open it again without a block error`, async () => {
      const { browser, wordpress } = host;
      const page = await visitor(browser, wordpress.url, role);
      await openEditor(page, wordpress.url);
      await typeBlock(page, 'care guide');
      const seen = await readGuide(page, '.wp-block care-guide');
      assert.equal(seen.title, 'Physical therapy for a herniated disc');
      await picture(page, `editor-${role}`);
      const { saved, id, link } = await publish(page, `Back pain, by the ${role}`);
      assert.ok(saved, 'The post was not saved.');
      await openEditor(page, wordpress.url, id);
      const blocks = await blocksIn(page);
      assert.deepEqual(
        blocks.map(({ name, isValid }) => ({ name, isValid })),
        [{ name: 'care-guide/guide', isValid: true }],
      );
      await page.goto(link);
      assert.equal((await readGuide(page)).title, 'Physical therapy for a herniated disc');
      await page.leave();
    });

  it('saves what is chosen beside the block, and the page shows it', async () => {
    const { browser, wordpress } = host;
    const page = await visitor(browser, wordpress.url, 'author');
    await openEditor(page, wordpress.url);
    await typeBlock(page, 'care guide');
    await readGuide(page, '.wp-block care-guide');
    const choose = (label, value) =>
      page.evaluate(
        (label, value) => {
          const found = [...document.querySelectorAll('.interface-complementary-area label')].find(
            ({ textContent }) => textContent.trim() === label,
          );
          const field = document.getElementById(found.htmlFor);
          if (field.type === 'checkbox') return field.click();
          const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
          set.call(field, value);
          field.dispatchEvent(
            new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }),
          );
        },
        label,
        value,
      );
    const open = (title) =>
      page.evaluate((title) => {
        [...document.querySelectorAll('.components-panel__body-toggle')]
          .find(
            ({ textContent, ariaExpanded }) =>
              textContent.trim() === title && ariaExpanded === 'false',
          )
          ?.click();
      }, title);
    await choose('Your digital physical therapy program');
    await choose('Questions', 'first');
    await choose("Level of the title's heading", '3');
    await open('Look');
    await choose('Space around the text', '0px');
    await open('On paper');
    await choose(
      'Address of this page, for a QR picture in print',
      'https://example.org/back-pain',
    );
    await picture(page, 'editor-options');
    await page.waitForFunction(
      () => document.querySelector('.wp-block care-guide').getAttribute('expand') === 'first',
    );
    const { saved, link, id } = await publish(page, 'Options');
    assert.ok(saved);
    await openEditor(page, wordpress.url, id);
    const [{ isValid, attributes }] = await blocksIn(page);
    assert.ok(isValid);
    assert.equal(attributes.tokens['page-padding'], '0px');
    await page.goto(link);
    const { level } = await readGuide(page);
    assert.equal(level, 'h3');
    const guide = await page.$eval('care-guide', (guide) => ({
      sections: guide.getAttribute('sections'),
      expand: guide.getAttribute('expand'),
      padding: guide.style.getPropertyValue('--care-page-padding'),
      searches: guide.shadowRoot.querySelectorAll('care-coverage-search').length,
      handout: guide.querySelector('[slot=handout] path:last-child')?.getAttribute('d').length,
      inside: guide.textContent.includes('Your digital physical therapy program'),
    }));
    assert.equal(guide.expand, 'first');
    assert.equal(guide.padding, '0px');
    assert.equal(guide.searches, 0, 'A section that was left out shows.');
    assert.equal(guide.inside, false, 'A section that was left out stands in the static text.');
    assert.ok(guide.handout > 100, 'There is no QR picture.');
    await page.leave();
  });

  it('offers the search as a block of its own', async () => {
    const { browser, wordpress } = host;
    const page = await visitor(browser, wordpress.url, 'author');
    await openEditor(page, wordpress.url);
    await typeBlock(page, 'coverage search');
    await page.waitForSelector('.wp-block care-coverage-search >>> [part=input]');
    const { saved, link } = await publish(page, 'Search');
    assert.ok(saved);
    await page.goto(link);
    await page.waitForSelector('care-coverage-search >>> [part=input]');
    await page.leave();
  });

  it('keeps Tab and clicks of a writer out of the preview', async () => {
    const { browser, wordpress } = host;
    const page = await visitor(browser, wordpress.url, 'author');
    await openEditor(page, wordpress.url);
    await typeBlock(page, 'care guide');
    await readGuide(page, '.wp-block care-guide');
    assert.ok(
      await page.$eval('.wp-block care-guide', (guide) => guide.closest('[inert]') !== null),
    );
    await page.leave();
  });
}
