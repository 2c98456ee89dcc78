import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { messagesOf, gaps } from '../../src/build/wordpress/translations.ts';
import { pluginSources } from '../../src/build/wordpress/plugin.ts';

export function code(host, it) {
  const php = () => Object.entries(pluginSources()).filter(([file]) => file.endsWith('.php'));

  it('follows the coding standard', () => {
    const { status, stdout } = spawnSync(
      'phpcs',
      ['--standard=src/wordpress/phpcs.xml', '-s', 'src/wordpress'],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout);
  });

  it('can be called only through WordPress', () => {
    for (const [file, source] of php())
      assert.match(source, /defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/, file);
  });

  it('escapes whatever it prints', () => {
    for (const [file, source] of php())
      for (const [statement] of source.matchAll(/^\s*(echo|print|printf)\b[^;]*;.*$/gm))
        assert.match(statement, /\besc_\w+\(|phpcs:ignore .* -- /, `${file}: ${statement}`);
  });

  it('asks who may before it changes anything', () => {
    const rest = pluginSources()['includes/class-rest.php'];
    assert.equal(rest.match(/'callback' /g).length, rest.match(/'permission_callback' /g).length);
  });

  it('has words of its own for every rule that a spreadsheet can break', () => {
    const folder = 'src/authoring/directory';
    const source = readdirSync(folder)
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
      .join('\n');
    const found = [
      ...source.matchAll(/rule: '([a-z-]+)'|row(?:Error|Warning)\(\s*[^,]+,\s*'([a-z-]+)'/g),
    ].map(([, one, other]) => one ?? other);
    assert.ok(new Set(found).size > 12);
    const known = pluginSources()['admin/rules.ts'];
    assert.deepEqual(
      [...new Set(found)].filter((rule) => !new RegExp(`^ *'?${rule}'?: `, 'm').test(known)),
      [],
    );
  });

  it('says everything in Spanish, too, and nothing for nothing', () => {
    const sources = pluginSources();
    const messages = messagesOf(
      Object.fromEntries(
        Object.entries(sources).filter(([file]) => /\.(php|ts)$|block\.json$/.test(file)),
      ),
    );
    assert.ok(messages.length > 80);
    const translation = readFileSync('src/wordpress/languages/care-guide-es_ES.po');
    assert.deepEqual(gaps(translation, messages), { missing: [], unused: [] });
  });
}
