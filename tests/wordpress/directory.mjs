import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbook } from '../authoring/directory/xlsx.ts';
import { picture, readGuide, search } from '../support/host-page.mjs';
import { visitor } from './visitor.mjs';

const SHEET = `Name,Type,Availability,Also called,Members
Quillmoor Foods,employer,all,Quillmoor,"1,200"
,employer,all,,
Larkspur Health Plan,health plan,all,LHP,
Tindle & Co <b>,employer,perhaps,,
`;

/** A workbook of two sheets. */
const WORKBOOK = workbook({
  Plans: [
    ['Name', 'Type', 'Availability', 'Also called'],
    ['Quillmoor Foods', 'employer', 'all', 'Quillmoor'],
    ['Ünder & Söhne', 'employer', 'some plans', null],
  ],
  Notes: [['Ask HR.']],
});

const file = (name, text) => {
  const path = join(mkdtempSync(join(tmpdir(), 'care-guide-upload-')), name);
  writeFileSync(path, text);
  return path;
};

export function directory(host, it) {
  const route = () => `${host.wordpress.url}/wp-json/care-guide/v1/directory`;

  it('has none at first, and says so', async () => {
    assert.equal((await fetch(route())).status, 404);
  });

  it('is checked in the browser as it is uploaded, row by row, and published without its faults', async () => {
    const { browser, wordpress } = host;
    const page = await visitor(browser, wordpress.url, 'administrator');
    await page.goto(`${wordpress.url}/wp-admin/options-general.php?page=care-guide`);
    await (
      await page.waitForSelector('#care-guide-directory-file')
    ).uploadFile(file('plans.csv', SHEET));
    await page.waitForSelector('#care-guide-directory .care-guide-findings');
    const found = await page.$$eval('#care-guide-directory tbody tr', (rows) =>
      rows.map(({ innerText }) => innerText),
    );
    assert.ok(
      found.some((row) => /^Line 3\tError/.test(row)),
      found.join('\n'),
    );
    assert.ok(
      found.some((row) => /^Line 5\tError/.test(row)),
      found.join('\n'),
    );
    await picture(page, 'directory-findings', true);
    await Promise.all([
      page.waitForNavigation(),
      page.click('#care-guide-directory .care-guide-publish button'),
    ]);
    assert.match(
      await page.$eval('.care-guide-now', ({ textContent }) => textContent),
      /2\s+organizations, from plans\.csv/,
    );
    await picture(page, 'directory-published', true);
    assert.deepEqual(page.errors, []);
    await page.leave();
  });

  it('asks for what the file does not say, by the names of the choices on the page', async () => {
    const { browser, wordpress } = host;
    const page = await visitor(browser, wordpress.url, 'administrator');
    await page.goto(`${wordpress.url}/wp-admin/options-general.php?page=care-guide`);
    const input = await page.waitForSelector('#care-guide-directory-file');
    await input.uploadFile(file('names.csv', 'Name\nQuillmoor Foods\nTindle Mills\n'));
    await page.waitForSelector('#care-guide-directory .notice-error');
    const found = await page.$eval('#care-guide-directory tbody', ({ innerText }) => innerText);
    assert.match(found, /first choice above/);
    assert.doesNotMatch(found, /--kind|--availability/);
    await page.select('#care-guide-kind', 'employer');
    await page.select('#care-guide-availability', 'all');
    await page.waitForSelector('#care-guide-directory .care-guide-publish:not([hidden])');
    await page.leave();
  });

  it('reads a workbook, and says which of its sheets it was', async () => {
    const { browser, wordpress } = host;
    const page = await visitor(browser, wordpress.url, 'administrator');
    await page.goto(`${wordpress.url}/wp-admin/options-general.php?page=care-guide`);
    await (await page.$('#care-guide-directory-file')).uploadFile(file('plans.xlsx', WORKBOOK));
    await page.waitForSelector('#care-guide-directory .care-guide-publish:not([hidden])');
    const text = await page.$eval('#care-guide-directory', ({ innerText }) => innerText);
    assert.match(text, /2 organizations can be published/);
    assert.match(text, /The sheet "Plans" was read, and not "Notes"/);
    assert.deepEqual(page.errors, []);
    await page.leave();
  });

  it('says what is wrong with a workbook that is broken, and offers nothing to publish', async () => {
    const { browser, wordpress } = host;
    const page = await visitor(browser, wordpress.url, 'administrator');
    await page.goto(`${wordpress.url}/wp-admin/options-general.php?page=care-guide`);
    await (
      await page.$('#care-guide-directory-file')
    ).uploadFile(file('plans.csv', 'PK\u0003\u0004rest of a workbook'));
    await page.waitForSelector('#care-guide-directory .notice-error');
    assert.match(
      await page.$eval('#care-guide-directory', ({ innerText }) => innerText),
      /cannot be read/,
    );
    assert.ok(
      await page.$eval('#care-guide-directory .care-guide-publish', ({ hidden }) => hidden),
    );
    await page.leave();
  });

  it('is served with headers that let browsers keep it', async () => {
    const answer = await fetch(route());
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-type'), /^application\/json/);
    assert.equal(answer.headers.get('cache-control'), 'public, max-age=300');
    const { organizations } = await answer.json();
    assert.deepEqual(
      organizations.map(({ name, members }) => [name, members]),
      [
        ['Quillmoor Foods', 1200],
        ['Larkspur Health Plan', undefined],
      ],
    );
    const etag = answer.headers.get('etag');
    const again = await fetch(route(), { headers: { 'if-none-match': etag } });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
    const named = await fetch(`${route()}?v=${etag.replaceAll('"', '')}`);
    assert.equal(named.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  });

  it('is what visitors search, with no sample among it', async () => {
    const { browser, wordpress } = host;
    const page = await visitor(browser, wordpress.url);
    await page.goto(`${wordpress.url}/in-twentythree/`);
    await readGuide(page);
    const { name, answer } = await search(page, 'quill');
    assert.match(name, /Quillmoor Foods/);
    assert.match(answer, /Quillmoor Foods/);
    const text = await page.$eval(
      'care-guide',
      (guide) => guide.shadowRoot.querySelector('care-coverage-search').shadowRoot.textContent,
    );
    assert.doesNotMatch(text, /sample/i);
    await page.leave();
  });

  it('takes the links of the site for granted, where a block has none of its own', async () => {
    const { browser, wordpress } = host;
    const page = await visitor(browser, wordpress.url, 'administrator');
    await page.goto(`${wordpress.url}/wp-admin/options-general.php?page=care-guide`);
    await page.type('#care-guide-link', 'https://example.org/start');
    await page.type('#care-guide-contact', 'javascript:alert(1)');
    await page.type('#care-guide-endpoint', 'mailto:search@example.org');
    await Promise.all([page.waitForNavigation(), page.click('#submit')]);
    assert.equal(
      await page.$eval('#care-guide-link', ({ value }) => value),
      'https://example.org/start',
    );
    for (const name of ['contact', 'endpoint'])
      assert.equal(await page.$eval(`#care-guide-${name}`, ({ value }) => value), '');
    await page.goto(`${wordpress.url}/in-twentythree/`);
    assert.equal(
      await page.$eval('care-guide', (guide) => guide.getAttribute('link')),
      'https://example.org/start',
    );
    await page.leave();
  });

  it('is searched by the service that the site names, and the page says so to nobody else', () => {
    const { php } = host.wordpress;
    const endpoint = 'https://search.example.org/v1/organizations';
    php(`update_option( 'care_guide_settings', array( 'endpoint' => '${endpoint}' ) );`);
    const tag = php(`echo do_shortcode( '[care_guide]' );`);
    assert.ok(tag.includes(` endpoint="${endpoint}"`), tag.slice(0, 500));
    const other = php(
      `echo do_shortcode( '[care_coverage_search endpoint="https://other.example/v1"]' );`,
    );
    assert.ok(other.includes(' endpoint="https://other.example/v1"'), other);
    php(`delete_option( 'care_guide_settings' );`);
    assert.doesNotMatch(php(`echo do_shortcode( '[care_guide]' );`), / endpoint=/);
  });
}
