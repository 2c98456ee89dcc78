import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { careGuide, folder } from './command-line.js';

describe('care-guide new', () => {
  it('names the file after the title, and builds as it is', async () => {
    const { path, files } = folder();
    const made = await careGuide(['new', 'Knee pain: what helps?'], { cwd: path });
    assert.equal(made.code, 0, made.error);
    assert.deepEqual(files(), ['knee-pain-what-helps.md']);
    assert.equal((await careGuide(['build', 'knee-pain-what-helps.md'], { cwd: path })).code, 0);
  });

  it('keeps the title as it was given', async () => {
    const { path, json } = folder();
    const title = '"Knee" pain: what\'s #1?';
    await careGuide(['new', title, '-o', 'a.md'], { cwd: path });
    await careGuide(['build', 'a.md'], { cwd: path });
    assert.equal(json('a.json')['title'], title);
  });

  it('leaves nothing unwritten that the checks would not find', async () => {
    const { path, read } = folder();
    await careGuide(['new', 'Knee pain', '-o', 'a.md'], { cwd: path });
    const { code, out } = await careGuide(['check', 'a.md', '--json'], { cwd: path });
    const { problems } = JSON.parse(out) as { problems: { rule: string; line: number }[] };
    const todos = read('a.md')
      .split('\n')
      .flatMap((line, index) => (line.includes('TODO') ? [index + 1] : []));
    assert.equal(code, 1);
    assert.deepEqual(
      problems.filter(({ rule }) => rule === 'todo').map(({ line }) => line),
      todos,
    );
  });

  it('does not write over a file, unless told to', async () => {
    const { path, read } = folder({ 'knee.md': 'mine' });
    const refused = await careGuide(['new', 'Knee'], { cwd: path });
    assert.equal(refused.code, 2);
    assert.match(refused.error, /knee\.md is there already/);
    assert.equal(read('knee.md'), 'mine');
    assert.equal((await careGuide(['new', 'Knee', '--force'], { cwd: path })).code, 0);
    assert.match(read('knee.md'), /^---\n/);
  });

  it('names a guide whose title has no letters from A to Z after its file', async () => {
    const { path, read } = folder();
    assert.match(
      (await careGuide(['new', '膝の痛み'], { cwd: path })).error,
      /name the file with --output/,
    );
    assert.equal(
      (await careGuide(['new', '膝の痛み', '-l', 'ja', '-o', 'hiza.md'], { cwd: path })).code,
      0,
    );
    assert.match(read('hiza.md'), /^id: hiza\nlang: ja\ntitle: 膝の痛み$/m);
  });

  it('leaves no English in a guide in another language that the checks would not find', async () => {
    const { path, read } = folder();
    await careGuide(['new', 'Dolor de rodilla', '-l', 'es', '-o', 'a.md'], { cwd: path });
    const written = read('a.md')
      .replaceAll(/<!--[^]*?-->|^---[^]*?^---|^:::.*$/gm, '')
      .split('\n')
      .filter((line) => line.trim());
    assert.deepEqual(
      written.filter((line) => !line.includes('TODO')),
      [],
    );
    assert.doesNotMatch(read('a.md'), /label=/);
  });

  it('refuses a language that is no tag', async () => {
    const { code, error } = await careGuide(['new', 'Knee', '-l', 'en_US'], { cwd: folder().path });
    assert.equal(code, 2);
    assert.match(error, /Write the language as a tag such as "en" or "es-US"/);
  });

  it('wants a title with letters', async () => {
    const { code, error } = await careGuide(['new', '???'], { cwd: folder().path });
    assert.equal(code, 2);
    assert.match(error, /no letters/);
  });
});
