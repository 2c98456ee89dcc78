import assert from 'node:assert/strict';
import { picture, readGuide, search } from '../support/host-page.mjs';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { visitor } from './visitor.mjs';

export function languages(host, it) {
  it('shows the guide in Spanish on a site in Spanish, static text and all', async () => {
    const { browser, wordpress } = host;
    wordpress.php(`update_option( 'WPLANG', 'es_ES' );`);
    const page = await visitor(browser, wordpress.url);
    await page.goto(`${wordpress.url}/in-twentythree/`);
    const guide = await readGuide(page);
    assert.equal(guide.lang, 'es');
    assert.match(guide.title, /hernia/);
    await picture(page, 'spanish');
    assert.match((await search(page, 'a')).answer, /programa/);
    const html = await (await fetch(page.url())).text();
    assert.match(html, /<article id="herniated-disc" lang="es"/);
    assert.deepEqual(page.errors, []);
    await page.leave();
  });

  it('speaks Spanish to administrators and writers, of whatever country', async () => {
    const { browser, wordpress } = host;
    for (const locale of ['es_ES', 'es_PE']) {
      wordpress.php(`update_option( 'WPLANG', '${locale}' );`);
      const page = await visitor(browser, wordpress.url, 'administrator');
      await page.goto(`${wordpress.url}/wp-admin/options-general.php?page=care-guide`);
      assert.match(await page.$eval('.wrap', ({ innerText }) => innerText), /Su directorio/);
      assert.equal(
        await page.evaluate(() => wp.i18n.__('Publish it', 'care-guide')),
        'Publicar',
        locale,
      );
      await page.leave();
    }
  });

  it('says in Spanish what each thing found in a spreadsheet is about', async () => {
    const { browser, wordpress } = host;
    wordpress.php(`update_option( 'WPLANG', 'es_ES' );`);
    const page = await visitor(browser, wordpress.url, 'administrator');
    await page.goto(`${wordpress.url}/wp-admin/options-general.php?page=care-guide`);
    const path = join(mkdtempSync(join(tmpdir(), 'care-guide-upload-')), 'plans.csv');
    writeFileSync(
      path,
      'Name,Type,Availability\nLarkspur,employer,all\nQuillmoor Foods,employer,perhaps\n',
    );
    await (await page.$('#care-guide-directory-file')).uploadFile(path);
    await page.waitForSelector('#care-guide-directory .care-guide-findings');
    const row = await page.$eval('#care-guide-directory tbody', ({ innerText }) => innerText);
    assert.match(row, /Línea 3/);
    assert.match(row, /No queda claro quién tiene el programa allí/);
    await page.leave();
  });

  it('follows the block where it asks for another language than the site', async () => {
    const { wordpress } = host;
    const tag = wordpress.php(`echo do_shortcode( '[care_guide lang="en"]' );`);
    assert.match(tag, /<care-guide lang="en"/);
    wordpress.php(`update_option( 'WPLANG', '' );`);
    assert.match(
      wordpress.php(`echo do_shortcode( '[care_guide lang="es"]' );`),
      /<care-guide lang="es"/,
    );
  });
}
