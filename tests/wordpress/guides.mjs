import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseGuide, renderGuide } from '../../src/html.ts';
import { readGuide } from '../support/host-page.mjs';
import { visitor } from './visitor.mjs';

/** Everything that HTML could mistake for itself. */
const HOSTILE = {
  id: 'knee',
  lang: 'en',
  title: 'Knee <script>alert(1)</script> & "quotes" \'too\'',
  note: '<b>no</b>',
  reviewed: '2026-01-31',
  funding: ['A & B'],
  sections: [
    {
      type: 'faq',
      id: 'why',
      heading: 'Why <img src=x onerror=alert(1)>?',
      body: [
        { heading: ['Sub', { cite: ['a'] }] },
        {
          paragraph: [
            'Text ',
            { strong: ['bold ', { emphasis: ['both'] }] },
            { cite: ['b', 'a', 'none'] },
          ],
        },
        {
          list: [['one'], [{ link: 'https://example.org/?a=1&b="2"', text: ['link'] }]],
          ordered: true,
        },
      ],
    },
    {
      type: 'goals',
      id: 'aims',
      heading: 'Aims',
      body: [],
      lists: [{ heading: ['First', { cite: ['c'] }], items: [['walk', { cite: ['a'] }]] }],
    },
    { type: 'program', id: 'program', heading: 'Program', body: [{ paragraph: ['See'] }] },
  ],
  references: [
    {
      id: 'a',
      text: [
        'A. ',
        { emphasis: ['Journal'] },
        ' ',
        { link: 'https://example.org/a', text: ['https://example.org/a'] },
      ],
    },
    { id: 'b', text: ['B'], lang: 'de' },
    { id: 'c', text: ['C'] },
    { id: 'd', text: ['Never cited'] },
  ],
};

const CHOICES = [
  {},
  { headingLevel: 4 },
  { headingLevel: 6 },
  { sections: 'faq' },
  { sections: 'faqs' },
  { sections: 'goals, program' },
];

export function guides(host, it) {
  const guides = () => [
    HOSTILE,
    {
      ...HOSTILE,
      reviewer: { name: 'Ann <b>Hart', credentials: 'PT, "DPT"', link: 'https://example.org/?a&b' },
      reviewedOn: 'January <31>',
    },
    ...readdirSync('dist/guides')
      .filter((file) => file.endsWith('.json'))
      .map((file) => JSON.parse(readFileSync(`dist/guides/${file}`, 'utf8'))),
  ];

  it('writes the same static HTML as the package does, to the letter, whatever is chosen', () => {
    const { php } = host.wordpress;
    for (const guide of guides())
      for (const options of CHOICES) {
        const mine = php(
          `$guide = CareGuide\\Checker::guide( json_decode( <<<'JSON'\n${JSON.stringify(guide)}\nJSON\n, true ) );
           $words = json_decode( file_get_contents( WP_PLUGIN_DIR . '/care-guide/words.json' ), true );
           echo CareGuide\\Static_Html::render( $guide, $words, ${options.headingLevel ?? 2}, '${options.sections ?? ''}' );`,
        );
        assert.equal(
          mine,
          renderGuide(parseGuide(guide).guide, options),
          `${guide.id} ${JSON.stringify(options)}`,
        );
      }
  });

  it("names the site's clinician in that HTML as the package does, in the guide's language", () => {
    const review = { reviewer: 'Luz "Gil" <PT>', reviewed: '2026-12-01' };
    for (const guide of guides()) {
      const mine = host.wordpress.php(
        `$guide = CareGuide\\Checker::guide( json_decode( <<<'JSON'\n${JSON.stringify(guide)}\nJSON\n, true ) );
         $words = json_decode( file_get_contents( WP_PLUGIN_DIR . '/care-guide/words.json' ), true );
         echo CareGuide\\Static_Html::render( CareGuide\\Review::on( $guide, json_decode( '${JSON.stringify(review)}', true ) ), $words );`,
      );
      assert.equal(mine, renderGuide(parseGuide(guide).guide, review), guide.id);
    }
  });

  it("shows the block's clinician, else the site's, and never half of a review", () => {
    const { php } = host.wordpress;
    const written = (attributes) => {
      const html = php(`echo do_shortcode( '[care_guide ${attributes}]' );`);
      return {
        reviewer: / reviewer="([^"]*)"/.exec(html)?.[1],
        reviewed: / reviewed="([^"]*)"/.exec(html)?.[1],
        line: /<p>(Reviewed on [^<]*)<\/p>/.exec(html)?.[1],
      };
    };
    const nothing = { reviewer: undefined, reviewed: undefined, line: undefined };
    assert.deepEqual(written(''), nothing);
    php(
      `update_option( 'care_guide_settings', array( 'reviewer' => 'Ann Hart, PT', 'reviewed' => '2026-11-20' ) );`,
    );
    assert.deepEqual(written(''), {
      reviewer: 'Ann Hart, PT',
      reviewed: '2026-11-20',
      line: 'Reviewed on November 20, 2026 by Ann Hart, PT',
    });
    assert.equal(written('reviewer="Luz Gil" reviewed="2026-12-01"').reviewer, 'Luz Gil');
    assert.deepEqual(written('reviewer="Luz Gil"'), nothing, "Luz Gil on Ann Hart's day");
    php(
      `update_option( 'care_guide_settings', array( 'reviewer' => 'Ann', 'reviewed' => '2026-02-31' ) );`,
    );
    assert.deepEqual(written(''), nothing, 'on a day that no calendar has');
    php(`delete_option( 'care_guide_settings' );`);
  });

  it('takes a guide as JSON, offers it in the editor and shows its text as text', async () => {
    const { browser, wordpress } = host;
    const page = await visitor(browser, wordpress.url, 'administrator');
    await page.goto(`${wordpress.url}/wp-admin/options-general.php?page=care-guide`);
    const path = join(mkdtempSync(join(tmpdir(), 'care-guide-upload-')), 'knee.json');
    writeFileSync(path, JSON.stringify(HOSTILE));
    await (await page.$('#care-guide-guide-file')).uploadFile(path);
    await page.waitForSelector('#care-guide-guide .care-guide-publish:not([hidden])');
    await Promise.all([
      page.waitForNavigation(),
      page.click('#care-guide-guide .care-guide-publish button'),
    ]);
    assert.match(await page.$eval('.wrap', ({ innerText }) => innerText), /knee\.en/);
    const address = wordpress.php(
      `echo get_permalink( wp_insert_post( array( 'post_title' => 'Knee', 'post_status' => 'publish', 'post_content' => '<!-- wp:care-guide/guide {"guide":"knee"} /-->' ) ) );`,
    );
    const html = await (await fetch(address)).text();
    assert.doesNotMatch(html, /<script>alert|<img src=x|<b>no/);
    await page.goto(address);
    assert.equal((await readGuide(page)).title, HOSTILE.title);
    assert.deepEqual(page.errors, []);
    await page.leave();
  });

  it('drops links that nobody should follow, though a browser sent them', () => {
    const html = host.wordpress.php(
      `$guide = json_decode( <<<'JSON'\n${JSON.stringify({ ...HOSTILE, sections: [{ type: 'faq', id: 'x', heading: 'X', body: [{ paragraph: [{ link: 'javascript:alert(1)', text: ['press'] }, { unknown: 1 }, 7, null] }] }] })}\nJSON\n, true );
       echo CareGuide\\Static_Html::render( CareGuide\\Checker::guide( $guide ), array() );`,
    );
    assert.match(html, /<p>press<\/p>/);
    assert.doesNotMatch(html, /javascript/);
  });

  it('tells who can change it that a guide is gone, and readers nothing', async () => {
    const { browser, wordpress } = host;
    const page = await visitor(browser, wordpress.url, 'administrator');
    await page.goto(`${wordpress.url}/wp-admin/options-general.php?page=care-guide`);
    page.once('dialog', (dialog) => dialog.accept());
    await Promise.all([page.waitForNavigation(), page.click('[data-delete="guides/knee.en"]')]);
    await page.goto(`${wordpress.url}/knee/`);
    assert.match(
      await page.$eval('body', ({ innerText }) => innerText),
      /This guide is no longer there/,
    );
    assert.doesNotMatch(
      await (await fetch(`${wordpress.url}/knee/`)).text(),
      /no longer there|<care-guide/,
    );
    await page.leave();
  });
}
