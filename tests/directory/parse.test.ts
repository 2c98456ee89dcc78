import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createSearchSync, parseDirectory, sampleDirectory } from '../../src/directory/index.js';
import { CAPS } from '../../src/directory/schema.js';
import { organization } from './helpers.js';

const parse = (...organizations: unknown[]) => parseDirectory({ organizations });
const paths = async (...rows: unknown[]) => (await parse(...rows)).problems.map(({ path }) => path);

describe('parseDirectory', () => {
  test('reads the sample without a problem, and as it is', async () => {
    assert.deepEqual(await parseDirectory(sampleDirectory), {
      directory: sampleDirectory,
      problems: [],
    });
  });
  for (const [what, value] of Object.entries({
    null: null,
    text: 'hello',
    'a list': [],
    'an object without organizations': {},
    'a number': 7,
  })) {
    test(`says what is wrong with ${what}, without throwing`, async () => {
      const { directory, problems } = await parseDirectory(value);
      assert.deepEqual(directory.organizations, []);
      assert.equal(problems.length, 1);
      assert.match(problems[0]?.message ?? '', /organizations/);
    });
  }
  test('leaves a bad row out, says where it is, and keeps the others', async () => {
    const { directory, problems } = await parse(
      organization('Marrow'),
      { ...organization('Vell'), kind: 'club' },
      null,
      organization('Odile'),
    );
    assert.deepEqual(
      directory.organizations.map(({ name }) => name),
      ['Marrow', 'Odile'],
    );
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['organizations[1].kind', 'organizations[2]'],
    );
  });
  test('says where in a plan or an alias the fault is', async () => {
    assert.deepEqual(
      await paths({
        ...organization('Marrow'),
        plans: [{ name: 'Gold', availability: 'perhaps' }],
      }),
      ['organizations[0].plans[0].availability'],
    );
    assert.deepEqual(await paths({ ...organization('Marrow'), aliases: ['M', 3] }), [
      'organizations[0].aliases[1]',
    ]);
  });
  test('keeps unknown keys out', async () => {
    const { directory } = await parse({ ...organization('Marrow'), password: 'x' });
    assert.deepEqual(directory.organizations, [organization('Marrow')]);
  });
  test('takes the first of two rows with the same id, and tells the second', async () => {
    const { directory, problems } = await parse(
      organization('Marrow', { id: 'a' }),
      organization('Vell', { id: 'a' }),
    );
    assert.deepEqual(
      directory.organizations.map(({ name }) => name),
      ['Marrow'],
    );
    assert.equal(problems[0]?.path, 'organizations[1].id');
    assert.match(problems[0]?.message ?? '', /"a"/);
  });
  test('takes only addresses that can be followed safely', async () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'ftp://a']) {
      assert.deepEqual(await paths(organization('Marrow', { url })), ['organizations[0].url'], url);
    }
    assert.deepEqual(
      await paths(
        organization('A', { url: 'https://a.example' }),
        organization('B', { url: 'tel:+1555' }),
      ),
      [],
    );
  });
  test('uses so many aliases, and says that there were more', async () => {
    const { directory, problems } = await parse(
      organization('Marrow', { aliases: Array.from({ length: 60 }, (_, i) => `M${String(i)}`) }),
    );
    assert.equal(directory.organizations[0]?.aliases?.length, 40);
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['organizations[0].aliases'],
    );
  });
  test('leaves out a name of more than 200 characters', async () => {
    assert.deepEqual(await paths(organization('x'.repeat(201), { id: 'x' })), [
      'organizations[0].name',
    ]);
  });
  test('cleans names of null bytes, line breaks and characters that turn text around', async () => {
    const { directory } = await parse(
      organization(' Mar\u0000row\u202E \n Foods\u2066\uFEFF ', { id: 'm' }),
    );
    assert.equal(directory.organizations[0]?.name, 'Mar row Foods');
  });
  test('takes markup for text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const { directory } = await parse(organization(name, { id: 'm' }));
    assert.equal(createSearchSync(directory.organizations).search('img')[0]?.matched.text, name);
  });
  test('does not mind aliases that name each other', async () => {
    const { directory, problems } = await parse(
      organization('Marrow', { aliases: ['Vell'] }),
      organization('Vell', { aliases: ['Marrow'] }),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(
      createSearchSync(directory.organizations)
        .search('vell')
        .map(({ organization: { name } }) => name)
        .sort(),
      ['Marrow', 'Vell'],
    );
  });
  test('reads so many rows, and says first of all that there were more', async () => {
    const { directory, problems } = await parseDirectory({
      organizations: [organization('Marrow'), ...Array<number>(CAPS.rows).fill(0)],
    });
    assert.equal(directory.organizations.length, 1);
    assert.deepEqual(problems[0], {
      path: `organizations[${String(CAPS.rows)}]`,
      message: `Only ${String(CAPS.rows)} rows are read.`,
    });
  });
  test('goes on saying that the names are invented when something else about the directory is wrong', async () => {
    const { directory, problems } = await parseDirectory({
      sample: true,
      updated: 2026,
      organizations: [organization('Marrow')],
    });
    assert.deepEqual(directory, { sample: true, organizations: [organization('Marrow')] });
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['updated'],
    );
  });
  test('tells a hundred problems and counts the rest', async () => {
    const { problems } = await parse(...Array.from({ length: 130 }, () => 0));
    assert.equal(problems.length, 101);
    assert.match(problems[100]?.message ?? '', /30 more/);
  });
  test('stops when it is aborted', async () => {
    await assert.rejects(
      parseDirectory(sampleDirectory, { signal: AbortSignal.abort(new Error('gone')) }),
      /gone/,
    );
  });
});
