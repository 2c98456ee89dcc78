import assert from 'node:assert/strict';
import { followCitation, picture, readGuide, search } from '../support/host-page.mjs';
import { visitor } from './visitor.mjs';
import { THEMES } from './wordpress.mjs';

const PHONE = 360;
const DESKTOP = 1280;

/** Makes a post, by PHP; gives its address. */
const post = ({ php }, title, content) =>
  php(
    `wp_set_current_user( 1 ); echo get_permalink( wp_insert_post( array( 'post_title' => '${title}', 'post_status' => 'publish', 'post_content' => wp_slash( <<<'CONTENT'\n${content}\nCONTENT\n) ) ) );`,
  );

const BLOCK = '<!-- wp:care-guide/guide /-->';

export function reading(host, it) {
  for (const theme of THEMES)
    for (const width of [PHONE, DESKTOP])
      it(`is read, searched and followed to its notes in ${theme} at ${width} px`, async () => {
        const { browser, wordpress } = host;
        wordpress.php(`switch_theme( '${theme}' );`);
        const address = post(wordpress, `In ${theme.slice(6)}`, BLOCK);
        const page = await visitor(browser, wordpress.url);
        await page.setViewport({ width, height: 800 });
        await page.goto(post(wordpress, `In ${theme.slice(6)}`, '<p>Nothing of ours.</p>'));
        const sideways = () =>
          page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
        const without = await sideways(); // one theme is too wide by itself
        await page.goto(address);
        const guide = await readGuide(page);
        assert.equal(guide.title, 'Physical therapy for a herniated disc');
        assert.equal(await sideways(), without, 'The guide makes the page scroll sideways.');
        assert.equal(guide.staticShown, false, 'The static text shows beside the guide.');
        assert.ok(guide.width >= 240, `The guide has ${guide.width} px.`);
        await picture(page, `${theme}-${width}`);
        await picture(page, `${theme}-${width}-full`, true);
        const { name, answer } = await search(page, 'lark');
        assert.match(answer, new RegExp(name.split(/\s/)[0]));
        await picture(page, `${theme}-${width}-answer`);
        const note = await followCitation(page);
        assert.match(note.text, /\d{4}/);
        assert.ok(note.inView, 'The note is out of the window.');
        await picture(page, `${theme}-${width}-note`);
        assert.deepEqual(page.errors, []);
        await page.leave();
      });

  it('is at the place that a link names, below the bar of administrators, though the page scrolls smoothly', async () => {
    const { browser, wordpress } = host;
    wordpress.php(`switch_theme( 'twentytwentyone' );`);
    const address = post(
      wordpress,
      'Deep link',
      `<style>html { scroll-behavior: smooth }</style>${BLOCK}`,
    );
    const page = await visitor(browser, wordpress.url, 'administrator');
    // What the bar's own script did: it moves the page as soon as it is there.
    await page.evaluateOnNewDocument(() => {
      addEventListener('load', () => {
        if (location.hash) scrollBy(0, -32);
      });
    });
    await page.goto(`${address}#herniated-disc-goals`);
    await readGuide(page);
    const bar = await page.$eval('#wpadminbar', (bar) => bar.getBoundingClientRect().bottom);
    // The letters of a heading begin some pixels below its box: the page still moves by one or two as it loads.
    const LEADING = 4;
    await page.waitForFunction(
      (edge) => {
        const goals = document.querySelector('care-guide').shadowRoot.querySelector('#goals');
        const { top } = goals.getBoundingClientRect();
        return top >= edge && top < innerHeight / 2;
      },
      {},
      bar - LEADING,
    );
    await page.leave();
  });

  it('says each address once on paper, under a sheet that prints the addresses of links', async () => {
    const { browser, wordpress } = host;
    const qr = '21 M0 0h1v1h-1z';
    const address = post(
      wordpress,
      'Paper',
      `<style>@media print { a::after { content: " (" attr(href) ")" } }</style><!-- wp:care-guide/guide {"page":"https://example.org/back-pain","qr":"${qr}"} /-->`,
    );
    const page = await visitor(browser, wordpress.url);
    await page.goto(address);
    await readGuide(page);
    await page.emulateMediaType('print');
    const printed = await page.$eval('care-guide [slot=handout]', (handout) => ({
      text: handout.textContent,
      links: handout.querySelectorAll('a').length,
      added: [...handout.querySelectorAll('*')].map(
        (element) => getComputedStyle(element, '::after').content,
      ),
    }));
    assert.equal(printed.text.split('https://example.org/back-pain').length, 2);
    assert.equal(printed.links, 0);
    assert.ok(printed.added.every((content) => content === 'none'));
    await page.leave();
  });

  it('loads its script once, deferred and marked for optimizers, and only where it is used', async () => {
    const { wordpress } = host;
    const html = await (await fetch(post(wordpress, 'Script', `${BLOCK}\n\n${BLOCK}`))).text();
    const tags = html.match(/<script[^>]*care-guide\.js[^>]*>/g);
    assert.equal(tags?.length, 1);
    for (const mark of [
      'defer',
      'data-noptimize',
      'data-no-optimize',
      'data-no-minify',
      'data-cfasync="false"',
      'nowprocket',
    ])
      assert.ok(tags[0].includes(` ${mark}`), `The tag has no ${mark}: ${tags[0]}`);
    const other = await (
      await fetch(post(wordpress, 'Another page', '<p>Nothing of ours.</p>'))
    ).text();
    assert.ok(!other.includes('care-guide'), 'A page without a guide loads something of ours.');
  });

  it('has the whole guide in the page without a script, with each id once', async () => {
    const { browser, wordpress } = host;
    const page = await visitor(browser, wordpress.url);
    await page.setJavaScriptEnabled(false);
    await page.goto(post(wordpress, 'No script', `${BLOCK}\n\n${BLOCK}`));
    const text = await page.$eval('care-guide', ({ textContent }) => textContent);
    assert.match(text, /References/);
    const html = await page.content();
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    assert.deepEqual(
      ids.filter((id, index) => id.startsWith('herniated') && ids.indexOf(id) !== index),
      [],
    );
    const targets = [...html.matchAll(/href="#(herniated[^"]*)"/g)].map(([, id]) => id);
    assert.ok(targets.length > 20);
    assert.deepEqual(
      targets.filter((id) => !ids.includes(id)),
      [],
    );
    await page.leave();
  });

  it('is put on a page by a shortcode, in a classic post and in a text widget', async () => {
    const { browser, wordpress } = host;
    const page = await visitor(browser, wordpress.url);
    await page.goto(
      post(
        wordpress,
        'Shortcode',
        'Before\n\n[care_guide sections="faq" expand="none" heading-level="2" accent-color="#7a1f5c" link-params="a=1&b=2" contact="javascript:alert(1)"]\n\nAfter',
      ),
    );
    const guide = await readGuide(page);
    assert.equal(guide.overflow, 0);
    const tag = await page.$eval('care-guide', (guide) => ({
      color: guide.style.getPropertyValue('--care-accent-color'),
      contact: guide.getAttribute('contact'),
      params: guide.getAttribute('link-params'),
      parent: guide.parentElement.className,
    }));
    assert.deepEqual(tag, {
      color: '#7a1f5c',
      contact: null,
      params: 'a=1&b=2',
      parent: 'care-guide',
    });
    wordpress.php(`switch_theme( 'twentytwentyone' );
      update_option( 'widget_text', array( 2 => array( 'title' => '', 'text' => '[care_coverage_search heading="Is it open to me?"]', 'filter' => true, 'visual' => true ), '_multiwidget' => 1 ) );
      update_option( 'sidebars_widgets', array( 'sidebar-1' => array( 'text-2' ), 'array_version' => 3 ) );`);
    await page.goto(wordpress.url);
    const heading = await page.waitForSelector('.widget care-coverage-search >>> [part=heading]');
    assert.equal(
      await heading.evaluate(({ textContent }) => textContent.trim()),
      'Is it open to me?',
    );
    await page.leave();
  });

  it('lets no option end its attribute or ask for a file', async () => {
    const { wordpress } = host;
    const html = wordpress.php(
      `echo do_shortcode( '[care_guide organization=\\'x" onload="alert(1)\\' surface-color="url(https://example.org/pixel)" text-color="red;position:fixed" font-family="a} b{" sections="faq&quot;&gt;&lt;script&gt;" link="javascript:alert(1)"]' );`,
    );
    const tag = /<care-guide[^>]*>/.exec(html)[0];
    assert.ok(
      !/onload="|url\(|position|javascript|<script/.test(tag.replaceAll('&quot;', '')) ||
        !/ onload="/.test(tag),
      tag,
    );
    assert.ok(
      !/ onload=|url\(|position:|javascript:|\{/.test(tag.replace(/&quot; onload=&quot;/, '')),
      tag,
    );
  });
}
