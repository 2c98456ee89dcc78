import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Guide } from '../../../src/guide/schema.js';
import { careGuide, folder } from './command-line.js';

const ARTICLE = readFileSync('tests/fixtures/guides/articles/back-pain.md', 'utf8');

async function imported(article: string, args: string[] = []) {
  const { path, files, read, json } = folder({ 'a.md': article });
  const ran = await careGuide(['import', 'a.md', ...args], { cwd: path });
  const build = async () => {
    const { code, error } = await careGuide(['build', 'a.guide.md', '-o', 'a.json'], { cwd: path });
    assert.equal(code, 0, error);
    return json('a.json') as unknown as Guide;
  };
  return { ...ran, path, files, read, build };
}

describe('care-guide import', () => {
  it('makes of an article a guide that builds at once', async () => {
    const { code, build } = await imported(ARTICLE);
    assert.equal(code, 0);
    const guide = await build();
    assert.deepEqual(
      [guide.id, guide.title, guide.sections.map(({ heading }) => heading)],
      [
        'back-pain-what-helps',
        'Back pain: what helps',
        ['TODO: What is this about?', 'Should I rest?', 'What about heat?'],
      ],
    );
  });

  it('makes citations of its links and footnotes, and references of what it lists', async () => {
    const { build } = await imported(ARTICLE);
    const { sections, references } = await build();
    assert.deepEqual(sections[0]?.body, [
      { paragraph: ['Most back pain gets better', { cite: ['gets-better'] }, ' with time.'] },
    ]);
    assert.deepEqual(
      references.map(({ id }) => id),
      ['1', 'gets-better', 'the-guideline', 'boyd-t-walk-doi'],
    );
    assert.match(
      JSON.stringify(references[2]),
      /Hart A\. Rest\./,
      'the listed one goes before the link',
    );
  });

  it('says what it could not take over', async () => {
    const { error } = await imported(ARTICLE);
    for (const note of [
      /Quotations became paragraphs/,
      /Lists within lists became lists of one level/,
      /Images were left out/,
      /Tables became lists/,
      /HTML was left out/,
      /are not cited yet/,
    ])
      assert.match(error, note);
    assert.match(
      error,
      /a\.guide\.md: 3 questions, 4 references\. Then: care-guide check a\.guide\.md/,
    );
  });

  it('tells the author what is still to be done, not one error for each block', async () => {
    const { path } = await imported(ARTICLE);
    const { error } = await careGuide(['check', 'a.guide.md'], { cwd: path });
    assert.doesNotMatch(error, /\(format\)/);
    assert.match(error, /Still to be written: "TODO: What is this about\?"/);
  });

  const others: Readonly<Record<string, [article: string, headings: string[]]>> = {
    'without a heading': ['Backs need motion.\n', ['TODO: What is this about?']],
    'whose questions are first headings': ['# Why?\n\nSo.\n\n# When?\n\nNow.\n', ['Why?', 'When?']],
    'with two headings of one name': ['# T\n\n## Rest\n\nA.\n\n## Rest\n\nB.\n', ['Rest', 'Rest']],
    'whose links are written below': [
      '# T\n\n## Q\n\nSee [it][a].\n\n[a]: https://example.org\n',
      ['Q'],
    ],
    'with a line of colons and a break': ['# T\n\n## Q\n\n::: note\n\n---\n\nText.\n', ['Q']],
    'that links by mail': ['# T\n\n## Q\n\n[Write](mailto:a@example.org) to us.\n', ['Q']],
    'that is empty': ['', []],
  };
  for (const [what, [article, headings]] of Object.entries(others)) {
    it(`takes an article ${what}`, async () => {
      const { build } = await imported(article);
      assert.deepEqual(
        (await build()).sections.map(({ heading }) => heading),
        headings,
      );
    });
  }

  it('writes over nothing, and knows a guide when it sees one', async () => {
    const { path, read } = await imported(ARTICLE);
    const before = read('a.guide.md');
    assert.equal((await careGuide(['import', 'a.md'], { cwd: path })).code, 2);
    assert.equal((await careGuide(['import', 'a.md', '-o', 'a.md', '-f'], { cwd: path })).code, 2);
    assert.match(
      (await careGuide(['import', 'a.guide.md'], { cwd: path })).error,
      /is a guide already: build it/,
    );
    assert.equal(read('a.guide.md'), before);
    assert.equal(read('a.md'), ARTICLE);
  });
});
