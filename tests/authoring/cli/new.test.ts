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
    const todos = read('a.md').split('\n').flatMap((line, index) => (line.includes('TODO') ? [index + 1] : []));
    assert.equal(code, 1);
    assert.deepEqual(problems.filter(({ rule }) => rule === 'todo').map(({ line }) => line), todos);
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

  it('wants a title with letters', async () => {
    const { code, error } = await careGuide(['new', '???'], { cwd: folder().path });
    assert.equal(code, 2);
    assert.match(error, /no letters/);
  });
});
