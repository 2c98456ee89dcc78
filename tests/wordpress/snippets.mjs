// What the embed builder writes, pasted into posts where the plugin's block is not used.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { htmlSnippet, moduleSnippet } from '../../demo/builder/snippets.ts';
import { parseGuide, renderGuide } from '../../src/html.ts';
import { picture, readGuide } from '../support/host-page.mjs';
import { blocksIn, openEditor, publish, visitor } from './visitor.mjs';

const read = (file) => readFileSync(file, 'utf8');

export function snippets(host, it) {
  const { integrity, inside } = {
    integrity: () => JSON.parse(read('dist/integrity.json')),
    inside: () =>
      renderGuide(parseGuide(JSON.parse(read('dist/guides/herniated-disc.json'))).guide),
  };

  /** A post's address; classic ones have no blocks, and WordPress turns their lines into paragraphs. */
  const post = (title, content, user = 1) =>
    host.wordpress.php(
      `wp_set_current_user( ${user} ); if ( current_user_can( 'unfiltered_html' ) ) { kses_remove_filters(); } else { kses_init_filters(); }
       echo get_permalink( wp_insert_post( array( 'post_title' => '${title}', 'post_status' => 'publish', 'post_content' => wp_slash( <<<'CONTENT'\n${content}\nCONTENT\n) ) ) );`,
    );
  const options = (more = {}) => ({
    base: '/care/',
    title: 'Back pain',
    tokens: { '--care-accent-color': '#7a1f5c' },
    headingLevel: '2',
    page: 'https://example.org/back-pain',
    contact: 'mailto:benefits@example.org',
    integrity: integrity(),
    ...more,
  });

  for (const [what, write, more] of [
    ['as it is', htmlSnippet, () => ({})],
    ['with the text inside', htmlSnippet, () => ({ inside: inside() })],
    ['as a module', moduleSnippet, () => ({})],
  ])
    it(`stand in a classic post and in its column, ${what}`, async () => {
      const { browser, wordpress } = host;
      mkdirSync(`${wordpress.site}/care`, { recursive: true });
      for (const file of ['care-guide.js', 'care-guide-doctor.js', 'embed.html', 'module'])
        cpSync(`dist/${file}`, `${wordpress.site}/care/${file}`, { recursive: true });
      const page = await visitor(browser, wordpress.url);
      await page.goto(post(`Classic ${what}`, `Before.\n\n${write(options(more()))}\n\nAfter.`));
      const guide = await readGuide(page);
      assert.equal(guide.overflow, 0);
      assert.equal(guide.staticShown, false, 'What stands inside shows beside the guide.');
      const around = await page.evaluate(() => ({
        handout: document.querySelector('[slot=handout]').parentElement.localName,
        after: document.querySelector('care-guide').textContent.includes('After.'),
        outside: [...document.querySelectorAll('article[id^=herniated], [slot]')].some(
          (element) => !element.closest('care-guide'),
        ),
      }));
      assert.deepEqual(around, { handout: 'care-guide', after: false, outside: false });
      await picture(page, `snippet-${what.replaceAll(' ', '-')}`);
      assert.deepEqual(page.errors, []);
      await page.leave();
    });

  it('leave readers a way to the guide, where an author may paste no script', async () => {
    const { browser, wordpress } = host;
    const author = wordpress.php(`echo get_user_by( 'login', 'author' )->ID;`);
    const page = await visitor(browser, wordpress.url);
    await page.goto(post('By an author', htmlSnippet(options()), author));
    assert.equal(await page.$('care-guide'), null);
    const link = await page.waitForSelector('a[href*="/care/embed.html"]');
    await Promise.all([page.waitForNavigation(), link.click()]);
    assert.equal((await readGuide(page)).title, 'Physical therapy for a herniated disc');
    await page.leave();
  });

  it('leave readers a way to the guide, where a writer pastes one into a paragraph', async () => {
    const { browser, wordpress } = host;
    const page = await visitor(browser, wordpress.url, 'administrator');
    await openEditor(page, wordpress.url);
    await page.evaluate((snippet) => {
      const { blocks, data } = wp;
      const pasted = blocks.pasteHandler({ HTML: snippet, plainText: snippet, mode: 'AUTO' });
      data.dispatch('core/block-editor').insertBlocks(pasted);
    }, htmlSnippet(options()));
    const blocks = await blocksIn(page);
    assert.ok(blocks.some(({ name }) => name === 'core/paragraph'));
    const { saved, link } = await publish(page, 'In a paragraph');
    assert.ok(saved);
    await page.goto(link);
    const way = await page.waitForSelector('a[href*="/care/embed.html"]');
    await Promise.all([page.waitForNavigation(), way.click()]);
    assert.equal((await readGuide(page)).title, 'Physical therapy for a herniated disc');
    await page.leave();
  });

  it('say their address once on paper, under a sheet that prints the addresses of links', async () => {
    const { browser, wordpress } = host;
    const sheet = '<style>@media print { a::after { content: " (" attr(href) ")" } }</style>\n';
    const page = await visitor(browser, wordpress.url);
    await page.goto(post('Paper, by a snippet', `${sheet}${htmlSnippet(options())}`));
    await readGuide(page);
    await page.emulateMediaType('print');
    const handout = await page.$eval('care-guide [slot=handout]', (box) => ({
      text: box.textContent,
      links: box.querySelectorAll('a').length,
    }));
    assert.equal(handout.text.split(options().page).length, 2);
    assert.equal(handout.links, 0);
    await page.leave();
  });

  it('keep their script out of the hands of the emoji script', async () => {
    const { browser, wordpress } = host;
    const page = await visitor(browser, wordpress.url);
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(post('Emoji', htmlSnippet(options({ inside: inside() }))));
    await readGuide(page);
    assert.equal(await page.$('care-guide img.emoji'), null);
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(wordpress.url) && !/^(data|blob):|gravatar/.test(url)),
      [],
    );
    await page.leave();
  });
}
