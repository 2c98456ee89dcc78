import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { picture } from '../support/host-page.mjs';
import { visitor } from './visitor.mjs';

export function installation(host, it) {
  it('is installed from its zip file, leads to its settings and complains of nothing', async () => {
    const { browser, wordpress } = host;
    const page = await visitor(browser, wordpress.url, 'administrator');
    await page.goto(`${wordpress.url}/wp-admin/plugin-install.php?tab=upload`);
    const file = await page.waitForSelector('#pluginzip');
    await file.uploadFile('dist/wordpress/care-guide.zip');
    await Promise.all([page.waitForNavigation(), page.click('#install-plugin-submit')]);
    await Promise.all([page.waitForNavigation(), page.click('.wrap a.button-primary')]);
    const row = 'tr[data-slug=care-guide]';
    assert.match(await page.$eval(row, ({ className }) => className), /\bactive\b/);
    const settings = await page.$eval(
      `${row} .row-actions a[href*="page=care-guide"]`,
      ({ href }) => href,
    );
    await page.goto(settings);
    assert.equal(await page.$eval('.wrap h1', ({ textContent }) => textContent), 'Care Guide');
    await picture(page, 'settings', true);
    assert.deepEqual(wordpress.complaints().match(/.*plugins\/care-guide.*/g), null);
    await page.leave();
  });

  it('brings every file that it names', () => {
    const at = (file) => existsSync(`${host.wordpress.site}/wp-content/plugins/care-guide/${file}`);
    for (const file of [
      'care-guide.js',
      'editor.js',
      'admin.js',
      'admin.css',
      'words.json',
      'readme.txt',
      'uninstall.php',
      'languages/care-guide.pot',
      'languages/care-guide-es_ES.mo',
      'guides/herniated-disc.json',
      'guides/herniated-disc.es.json',
      'LICENSE',
      'LICENSES.txt',
    ])
      assert.ok(at(file), `There is no ${file}.`);
    assert.ok(!at('editor/main.ts') && !at('wp.d.ts'), 'It brings its TypeScript, too.');
  });
}
