import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { careGuide, folder } from './command-line.js';

const OURS = readFileSync('src/content/herniated-disc.md', 'utf8');

describe('care-guide render', () => {
  it('makes the same page of the Markdown and of what was built from it', async () => {
    const { path } = folder({ 'guide.md': OURS });
    await careGuide(['build', 'guide.md'], { cwd: path });
    const [markdown, json] = [
      await careGuide(['render', 'guide.md'], { cwd: path }),
      await careGuide(['render', 'guide.json'], { cwd: path }),
    ];
    assert.equal(markdown.code, 0);
    assert.match(markdown.out, /^<article id="herniated-disc" lang="en"[^]*<\/article>\n$/);
    assert.equal(json.out, markdown.out);
  });

  it('writes to a file', async () => {
    const { path, read } = folder({ 'guide.md': OURS });
    const { out } = await careGuide(['render', 'guide.md', '-o', 'guide.html'], { cwd: path });
    assert.equal(out, '');
    assert.match(read('guide.html'), /^<article/);
  });

  it('fits the page it goes into', async () => {
    const { path } = folder({ 'guide.md': OURS });
    const { out } = await careGuide(
      [
        'render',
        'guide.md',
        '--heading-level',
        '3',
        '--sections',
        'goals',
        '--id-prefix',
        'my-',
        '--json-ld',
      ],
      { cwd: path },
    );
    assert.match(out, /^<article id="my-herniated-disc"/);
    assert.match(out, /<h3 id="my-herniated-disc:title">/);
    assert.equal(out.match(/<section id="my-herniated-disc-/g)?.length, 1);
    assert.match(out, /<script type="application\/ld\+json">/);
  });

  it('says so when there is no section of a name', async () => {
    const { code, error } = await careGuide(['render', 'guide.md', '--sections', 'quiz'], {
      cwd: folder({ 'guide.md': OURS }).path,
    });
    assert.equal(code, 2);
    assert.match(
      error,
      /No section is called "quiz"\. This guide has: does-it-help, goals, results, program\./,
    );
  });

  it('refuses a level that is none', async () => {
    const { code, error } = await careGuide(['render', 'guide.md', '--heading-level', '7']);
    assert.equal(code, 2);
    assert.match(error, /number from 1 to 6/);
  });

  it('writes nothing of a guide with a problem', async () => {
    const { path, files } = folder({ 'guide.md': OURS.replace(':::goals', ':::quiz') });
    const { code, out } = await careGuide(['render', 'guide.md', '-o', 'guide.html'], {
      cwd: path,
    });
    assert.deepEqual([code, out, files()], [1, '', ['guide.md']]);
  });

  it('answers in JSON with the page in it', async () => {
    const { out } = await careGuide(['render', 'guide.md', '--json'], {
      cwd: folder({ 'guide.md': OURS }).path,
    });
    assert.match((JSON.parse(out) as { html: string }).html, /^<article/);
  });
});
