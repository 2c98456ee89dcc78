import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { visitor } from './visitor.mjs';

export function uninstalling(host, it) {
  it('leaves nothing in the database, and pages without an error', async () => {
    const { browser, wordpress } = host;
    assert.notEqual(
      wordpress.sql("select count(*) from wp_options where option_name like 'care\\_guide%'"),
      '0',
    );
    const page = await visitor(browser, wordpress.url, 'administrator');
    await page.goto(`${wordpress.url}/wp-admin/plugins.php`);
    const row = 'tr[data-slug=care-guide]';
    await Promise.all([page.waitForNavigation(), page.click(`${row} .deactivate a`)]);
    page.once('dialog', (dialog) => dialog.accept());
    await page.click(`${row} .delete a`);
    await page.waitForSelector(`${row}.deleted, #care-guide-deleted`);
    assert.ok(!existsSync(`${wordpress.site}/wp-content/plugins/care-guide`));
    for (const [table, column] of [
      ['options', 'option_name'],
      ['usermeta', 'meta_key'],
      ['postmeta', 'meta_key'],
    ])
      assert.equal(
        wordpress.sql(`select ${column} from wp_${table} where ${column} like '%care%guide%'`),
        '',
        table,
      );
    const answer = await fetch(`${wordpress.url}/in-twentythree/`);
    assert.equal(answer.status, 200);
    assert.doesNotMatch(await answer.text(), /<care-guide|care-guide\.js/);
    await page.leave();
  });

  it('made PHP complain of nothing in all that time', () => {
    const ours = host.wordpress
      .complaints()
      .split('\n')
      .filter((line) => /plugins\/care-guide|CareGuide/.test(line));
    assert.deepEqual(ours, []);
  });
}
