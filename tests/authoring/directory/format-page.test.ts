import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { careGuide, folder } from '../cli/command-line.js';

const PAGE = readFileSync('docs/directory-format.md', 'utf8');
const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'm').exec(PAGE)?.[1] ?? '';

describe('The page about the format of a directory', () => {
  it('shows what the command answers to its spreadsheet', async () => {
    const [, ...command] = block('sh').trim().replace('npx ', '').split(' ');
    const answer = /^```\n(products[^]*?)^```/m.exec(PAGE)?.[1];
    const { path, json } = folder({ 'products.csv': block('csv') });
    const { error } = await careGuide(command, { cwd: path });
    const lines = error.split('\n').filter((line) => line.startsWith('products.'));
    assert.equal(`${lines.join('\n')}\n`, answer);
    const [organization] = json('products.json')['organizations'] as { name: string }[];
    assert.equal(organization?.name, 'Fernhollow Health');
  });

  it('shows a directory in JSON that is one', async () => {
    const { path } = folder({ 'a.json': block('json') });
    const { out } = await careGuide(['directory', 'try', 'a.json', 'QFI'], { cwd: path });
    assert.match(out, /Quillmoor Foods, Inc\. \(QFI\)/);
  });

  it('names only options that there are', async () => {
    const { out } = await careGuide(['directory', 'build', '--help']);
    for (const [option] of PAGE.matchAll(/--[a-z][a-z-]+/g))
      assert.ok(out.includes(option), option);
  });
});
