import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { careGuide, folder } from './command-line.js';

const GUIDE = readFileSync('docs/authoring.md', 'utf8');

/** The blocks of a language that the page shows, without the indentation of a list. */
const blocks = (language: string): string[] =>
  [...GUIDE.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([^]*?)^ *\`\`\`$`, 'gm'))].map(
    ([, indent = '', text = '']) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
const answer = (name: string): string =>
  new RegExp(`<!-- answer:${name} -->\\n\`\`\`\\n([^]*?)\`\`\``).exec(GUIDE)?.[1] ?? '';
const commands = blocks('sh')
  .flatMap((block) => block.trim().split('\n'))
  .filter((line) => line.startsWith('npx care-guide '))
  .map((line) =>
    (line.replace('npx care-guide ', '').match(/"[^"]*"|\S+/g) ?? []).map((word) =>
      word.replaceAll('"', ''),
    ),
  );

describe('The page from a blank page to a published guide', () => {
  it('can be followed to the letter, and shows what the commands answer', async () => {
    const { path, files, json } = folder();
    const write = (file: string, text: string) => {
      writeFileSync(join(path, file), text);
    };
    const run = async (what: string) => {
      const command = commands.shift() ?? [];
      assert.match(command.join(' '), new RegExp(`^${what}`), 'the page goes on in another order');
      const { out, error } = await careGuide(command, { cwd: path });
      return error + out;
    };
    const [text = '', shorter = ''] = blocks('md');
    const [dates = ''] = blocks('yaml');
    const [organizations = ''] = blocks('csv');
    const cited = /`(Good days[^`]*)`/.exec(GUIDE)?.[1] ?? '';

    await run('new .* --output weeks.md');
    write('weeks.md', text);
    assert.equal(await run('check weeks.md'), answer('check'));
    write(
      'weeks.md',
      text
        .replace(/^title: .*\n/m, (title) => title + dates)
        .replace(/^A substantial .*\n/m, shorter)
        .replace(/^Good days.*$/m, cited),
    );
    assert.equal(
      await careGuide(['check', 'weeks.md'], { cwd: path }).then(({ out, error }) => error + out),
      answer('check-again'),
    );
    await run('check weeks.md --online');
    await run('build');
    write('organizations.csv', organizations);
    assert.equal(await run('directory build'), answer('directory'));
    assert.equal(await run('directory try'), answer('try'));
    await run('render');
    await run('qr');
    assert.deepEqual(commands, []);
    assert.deepEqual(files(), [
      'handout.html',
      'organizations.csv',
      'organizations.json',
      'weeks.html',
      'weeks.json',
      'weeks.md',
    ]);
    assert.equal(json('weeks.json')['title'], 'First weeks with a herniated disc');
  });

  it('names only rules and options that there are', async () => {
    const help = (
      await Promise.all(
        [
          ['check'],
          ['build'],
          ['render'],
          ['qr'],
          ['new'],
          ['import'],
          ['directory', 'build'],
          ['directory', 'try'],
        ].map((command) => careGuide([...command, '--help'])),
      )
    )
      .map(({ out }) => out)
      .join();
    for (const [option] of GUIDE.matchAll(/--[a-z][a-z-]+/g))
      assert.ok(help.includes(option), option);
  });
});
