import assert from 'node:assert/strict';
import { visitor } from './visitor.mjs';
import { ROLES } from './wordpress.mjs';

const DIRECTORY = {
  file: 'x.json',
  document: { organizations: [{ id: 'a', name: 'A', kind: 'employer', availability: 'all' }] },
};
const GUIDE = {
  file: 'x.json',
  document: {
    id: 'role',
    lang: 'en',
    title: 'T',
    sections: [{ type: 'faq', id: 's', heading: 'S', body: [] }],
    references: [],
  },
};

/** What may be asked of the server, and with which status it answers who may and who may not. */
const REQUESTS = [
  ['GET', 'directory', undefined, 200, 200],
  ['POST', 'directory', DIRECTORY, 200, 403],
  ['POST', 'guides', GUIDE, 200, 403],
  ['DELETE', 'guides/role.en', undefined, 200, 403],
];

export function roles(host, it) {
  for (const role of ['nobody', ...ROLES])
    it(`lets ${role} do what ${role === 'administrator' ? 'administrators' : 'readers'} may`, async () => {
      const { browser, wordpress } = host;
      const page = await visitor(browser, wordpress.url, role === 'nobody' ? undefined : role);
      if (role === 'nobody') await page.goto(wordpress.url);
      const nonce = await page.evaluate(async () => {
        const answer = await fetch('/wp-admin/admin-ajax.php?action=rest-nonce');
        return answer.ok ? answer.text() : '';
      });
      for (const [method, path, body, allowed, refused] of REQUESTS) {
        const status = await page.evaluate(
          async (method, path, body, nonce) =>
            (
              await fetch(`/wp-json/care-guide/v1/${path}`, {
                method,
                headers: {
                  'content-type': 'application/json',
                  ...(nonce && { 'x-wp-nonce': nonce }),
                },
                ...(body && { body: JSON.stringify(body) }),
              })
            ).status,
          method,
          path,
          body,
          nonce,
        );
        const wanted =
          role === 'administrator' ? allowed : role === 'nobody' && refused === 403 ? 401 : refused;
        assert.equal(status, wanted, `${method} ${path}`);
      }
      const settings = await page.goto(
        `${wordpress.url}/wp-admin/options-general.php?page=care-guide`,
      );
      const isThere = settings.ok() && (await page.$('#care-guide-directory')) !== null;
      assert.equal(isThere, role === 'administrator', 'the settings page');
      await page.leave();
    });

  it('refuses an administrator whose request another site has sent, for it has no nonce', async () => {
    const { browser, wordpress } = host;
    const page = await visitor(browser, wordpress.url, 'administrator');
    const status = await page.evaluate(
      async (body) =>
        (
          await fetch('/wp-json/care-guide/v1/directory', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(body),
          })
        ).status,
      DIRECTORY,
    );
    assert.equal(status, 401);
    await page.leave();
  });

  it('refuses what is no directory and no guide, though an administrator sends it', async () => {
    const { php } = host.wordpress;
    for (const value of [
      'null',
      '[]',
      '{"organizations":[]}',
      '{"organizations":[{"id":"a"}]}',
      '{"organizations":"x"}',
      '{"organizations":[{"id":["a"],"name":"A","kind":"employer","availability":"all"}]}',
    ])
      assert.equal(
        php(`var_export( CareGuide\\Checker::directory( json_decode( '${value}', true ) ) );`),
        'NULL',
        value,
      );
    for (const value of [
      'null',
      '{}',
      '{"id":"a","lang":"en","title":"T","sections":[]}',
      '{"id":"../a","lang":"en","title":"T","sections":[{"type":"faq","id":"s","heading":"S"}]}',
    ])
      assert.equal(
        php(`var_export( CareGuide\\Checker::guide( json_decode( '${value}', true ) ) );`),
        'NULL',
        value,
      );
  });
}
