import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { linkSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { careGuide, folder } from './command-line.js';

const GUIDE = '---\nid: g\nlang: en\ntitle: T\n---\n\n:::faq\n## Q?\n\nRest.\n:::\n';
const CSV = 'Employer,Availability\nFernhollow Foods,all\n';

/** The command as a program of its own. */
const program = (cwd: string, ...args: string[]) =>
  spawnSync(
    process.execPath,
    [
      '--import',
      import.meta.resolve('tsx'),
      join(process.cwd(), 'src/authoring/cli/main.ts'),
      ...args,
    ],
    { cwd, encoding: 'utf8' },
  );

describe('What a command is told to write to', () => {
  it('may have seen enough of what goes wrong', () => {
    const { path } = folder({ 'a.csv': 'Employer,Availability\nFernhollow Foods,perhaps\n' });
    const script = `${process.execPath} --import ${import.meta.resolve('tsx')} ${join(process.cwd(), 'src/authoring/cli/main.ts')} directory build a.csv 2>&1 | true`;
    const { error, status } = spawnSync('sh', ['-c', script], { cwd: path, timeout: 60_000 });
    assert.equal(error, undefined);
    assert.equal(status, 0);
  });

  it('stays the pipe that it is', () => {
    const { path } = folder({ 'a.csv': CSV });
    spawnSync('mkfifo', ['pipe'], { cwd: path });
    const script = `cat pipe > copy & ${process.execPath} --import ${import.meta.resolve('tsx')} ${join(process.cwd(), 'src/authoring/cli/main.ts')} directory build a.csv -o pipe; wait`;
    spawnSync('sh', ['-c', script], { cwd: path });
    assert.ok(lstatSync(join(path, 'pipe')).isFIFO());
    assert.match(readFileSync(join(path, 'copy'), 'utf8'), /Fernhollow/);
  });

  it('stays the device that it is', async () => {
    const { code } = await careGuide(['directory', 'build', 'a.csv', '-o', '/dev/null'], {
      cwd: folder({ 'a.csv': CSV }).path,
    });
    assert.equal(code, 0);
    assert.ok(lstatSync('/dev/null').isCharacterDevice());
  });

  it('stays the link that it is; what it leads to is written', async () => {
    const { path, read } = folder({ 'a.csv': CSV, 'real.json': 'before' });
    symlinkSync('real.json', join(path, 'link.json'));
    assert.equal(
      (await careGuide(['directory', 'build', 'a.csv', '-o', 'link.json'], { cwd: path })).code,
      0,
    );
    assert.ok(lstatSync(join(path, 'link.json')).isSymbolicLink());
    assert.match(read('real.json'), /Fernhollow/);
  });

  it('is refused when it is a link that leads nowhere', async () => {
    const { path } = folder({ 'a.csv': CSV });
    symlinkSync('gone.json', join(path, 'link.json'));
    const { code, error } = await careGuide(['directory', 'build', 'a.csv', '-o', 'link.json'], {
      cwd: path,
    });
    assert.equal(code, 2);
    assert.match(error, /link\.json cannot be written: it is a link that leads nowhere/);
  });
});

describe('A source', () => {
  const over: [string[], string][] = [
    [['build', 'g.md', '-o', 'g.md'], 'g.md'],
    [['build', 'g.md', '-o', './sub/../g.md'], 'g.md'],
    [['build', 'g.md', '-o', 'same.md'], 'g.md'],
    [['build', 'g.md', '-o', 'soft.md'], 'g.md'],
    [['render', 'g.md', '-o', 'g.md'], 'g.md'],
    [['directory', 'build', 'a.csv', '-o', './a.csv'], 'a.csv'],
    [['directory', 'build', 'a', '--availability', 'all'], 'a'],
  ];
  for (const [args, source] of over) {
    it(`is never written over: ${args.join(' ')}`, async () => {
      const { path, read } = folder({ 'g.md': GUIDE, 'a.csv': CSV, a: CSV });
      mkdirSync(join(path, 'sub'));
      linkSync(join(path, 'g.md'), join(path, 'same.md'));
      symlinkSync('g.md', join(path, 'soft.md'));
      const before = read(source);
      const { code, error } = await careGuide(args, { cwd: path });
      assert.equal(read(source), before);
      if (source !== 'a') {
        assert.equal(code, 2);
        assert.match(error, /would be written over itself/);
      }
    });
  }
});

describe('What a file holds', () => {
  it('never commands the terminal', async () => {
    const { path } = folder({
      'a.csv':
        'Employer,Availability\nLarkspur Mills,all\n\u001B[2J\u001B]0;owned\u0007Foods,maybe\u202Etxt\u009B31m\n',
      'g.md': GUIDE.replace('Rest.', 'TODO \u001B[31mred\u001B[0m'),
    });
    for (const args of [
      ['directory', 'check', 'a.csv'],
      ['check', 'g.md'],
    ]) {
      const { out, error } = await careGuide(args, { cwd: path });
      assert.match(error, /␛\[/);

      assert.doesNotMatch(out + error, /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
    }
  });

  const hostile: Readonly<Record<string, string>> = {
    'quotes in quotes': GUIDE.replace('Rest.', `${'> '.repeat(20_000)}Rest.`),
    'lists in lists': GUIDE.replace(
      'Rest.',
      Array.from({ length: 2000 }, (_, n) => `${' '.repeat(n * 2)}- a`).join('\n'),
    ),
    'sections in sections': GUIDE + ':::faq\n'.repeat(5000),
    'emphasis in emphasis': GUIDE.replace('Rest.', `${'*a '.repeat(2000)}b${'*'.repeat(2000)}`),
    'front matter that repeats itself': `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nid: [*c,*c,*c,*c,*c,*c,*c]\n---\n`,
  };
  for (const [what, text] of Object.entries(hostile)) {
    it(`ends in a sentence, not in a stack trace: ${what}`, async () => {
      const { path } = folder({ 'g.md': text });
      for (const command of ['check', 'build', 'render']) {
        const { code, error } = await careGuide([command, 'g.md'], { cwd: path });
        assert.equal(code, 1, error.slice(0, 300));
        assert.match(
          error,
          /g\.md:\d+:\d+: error: .*(nested too deep|within others|repeats itself)/,
        );
      }
    });
  }

  it('takes a time in proportion to its length: a cell of many spaces', async () => {
    const spaces = ' '.repeat(200_000);
    const { path } = folder({
      'a.csv': `Health Plan,Plans,Also known as,State\nFernhollow Health,"Gold${spaces}PPO ${spaces}: yes;${spaces}x","a${spaces}b,${spaces}c","O${spaces}H"\n`,
    });
    const { code, error } = await careGuide(['directory', 'check', 'a.csv'], { cwd: path });
    assert.ok(code < 2, error.slice(0, 300));
  });
});

describe('The program itself', () => {
  it('says that the disk is full, without a stack trace', () => {
    const { path } = folder({ 'g.md': GUIDE });
    const script = `${process.execPath} --import ${import.meta.resolve('tsx')} ${join(process.cwd(), 'src/authoring/cli/main.ts')} build g.md -o - > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', script], { cwd: path, encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /the standard output cannot be written: the disk is full/);
    assert.doesNotMatch(stderr, /\n\s+at /);
  });

  it('takes only whole numbers where a half makes no sense', () => {
    const { path } = folder();
    writeFileSync(join(path, 'g.md'), GUIDE);
    const { status, stderr } = program(path, 'render', 'g.md', '--heading-level', '2.5');
    assert.equal(status, 2);
    assert.match(stderr, /Give a whole number from 1 to 6/);
  });
});
