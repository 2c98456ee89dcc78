import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { linkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'node:test';
import { Progress } from '../../../src/authoring/cli/progress.js';
import { run } from '../../../src/authoring/cli/run.js';
import { version } from '../../../src/version.js';
import { careGuide, folder } from './command-line.js';

const COMMANDS = [
  ['new'],
  ['import'],
  ['build'],
  ['check'],
  ['render'],
  ['qr'],
  ['directory', 'build'],
  ['directory', 'check'],
  ['directory', 'try'],
];

describe('The command line', () => {
  for (const command of COMMANDS) {
    it(`explains ${command.join(' ')}, its options and its exit codes`, async () => {
      const { code, out } = await careGuide([...command, '--help']);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^Usage: care-guide ${command.join(' ')} \\[options\\]`));
      assert.match(out, /--json[^]*Exit codes: 0 .* 1 .* 2 /);
    });

    it(`says what is missing when ${command.join(' ')} gets nothing to work on`, async () => {
      const { code, error } = await careGuide(command);
      assert.equal(code, 2);
      assert.match(error, /missing required argument[^]*--help/);
    });
  }

  it('tells its version', async () => {
    assert.deepEqual(await careGuide(['--version']), { code: 0, out: `${version}\n`, error: '' });
  });

  it('says so when it does not know a command or an option', async () => {
    assert.match(
      (await careGuide(['bulid'])).error,
      /unknown command 'bulid'[^]*Did you mean build/,
    );
    assert.equal((await careGuide(['build', 'a.md', '--colour'])).code, 2);
  });

  it('says so when a file cannot be read', async () => {
    const { path } = folder({ 'latin.md': Buffer.from('caf\u00E9', 'latin1'), 'guide.txt': '' });
    const said = async (...args: string[]) => (await careGuide(args, { cwd: path })).error;
    assert.match(await said('build', 'none.md'), /none\.md cannot be read: there is no such file/);
    assert.match(
      await said('build', 'latin.md'),
      /latin\.md:1:4: a letter here is not in UTF-8: save/,
    );
    assert.match(await said('build', 'guide.txt'), /guide\.txt is no guide/);
    assert.match(
      await said('directory', 'build', '.', '-o', 'a.json'),
      /\. cannot be read: this is a folder/,
    );
  });

  const wrong: [string[], RegExp][] = [
    [['build', 'none.md'], /^none\.md cannot be read/],
    [['bulid'], /^unknown command 'bulid'/],
    [['build'], /^missing required argument/],
    [['check', 'a.md', '--grade', '99'], /from 1 to 20/],
    [['directory', 'biuld'], /^unknown/],
  ];
  for (const [args, says] of wrong) {
    it(`answers in JSON also to a wrong ${args.join(' ')}`, async () => {
      const { code, out } = await careGuide([...args, '--json']);
      assert.equal(code, 2);
      const { ok, problems } = JSON.parse(out) as { ok: boolean; problems: { message: string }[] };
      assert.equal(ok, false);
      assert.match(problems[0]?.message ?? '', says);
    });
  }

  it('reads a guide in UTF-16 as Windows saves it', async () => {
    const markdown = (await careGuide(['new', 'Knee pain', '-o', '-'])).out;
    const { path } = folder({
      'a.md': Buffer.from(`\uFEFF${markdown}`, 'utf16le'),
      'b.md': Buffer.from(`\uFEFF${markdown}`, 'utf16le').swap16(),
    });
    for (const file of ['a.md', 'b.md'])
      assert.match((await careGuide(['build', file], { cwd: path })).error, /3 sections/);
  });

  it('leaves nothing half-written when it is stopped', () => {
    const { path, files, read } = folder();
    const stopped = `import { spawn } from 'node:child_process';
      import { write } from ${JSON.stringify(pathToFileURL('src/authoring/cli/files.ts').href)};
      spawn('sh', ['-c', 'until [ -e ./*.tmp ]; do :; done; kill -INT ' + process.pid]);
      await write({ cwd: '.' }, 'large.json', 'x'.repeat(1e8));`;
    spawnSync(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', stopped],
      { cwd: path },
    );
    assert.deepEqual(files(), ['large.json']);
    assert.equal(read('large.json').length, 1e8);
  });

  it('leaves a file as it was when the new one cannot take its place', async () => {
    const { path, files } = folder({ 'a.csv': 'Employer,Availability\nQuillmoor Foods,all\n' });
    const { code, error } = await careGuide(['directory', 'build', 'a.csv', '-o', '.'], {
      cwd: path,
    });
    assert.equal(code, 2);
    assert.match(error, /\. cannot be written: this is a folder/);
    assert.deepEqual(files(), ['a.csv']);
  });

  it('puts a new file in the place of the old one at once, without touching the old', async () => {
    const { path, read } = folder({
      'a.csv': 'Employer,Availability\nQuillmoor Foods,all\n',
      'a.json': 'before',
    });
    linkSync(join(path, 'a.json'), join(path, 'old.json'));
    assert.equal((await careGuide(['directory', 'build', 'a.csv'], { cwd: path })).code, 0);
    assert.equal(read('old.json'), 'before');
    assert.match(read('a.json'), /Quillmoor/);
  });

  it('lets through what it did not foresee', async () => {
    const world = {
      cwd: '.',
      watched: false,
      progress: () => undefined,
      sleep: () => Promise.resolve(),
      variables: {},
      today: () => 'x',
      fetch,
      out: () => {
        throw new Error('broken pipe');
      },
      error: () => undefined,
      lines: () => {
        throw new Error('none');
      },
    };
    await assert.rejects(run(['--version'], world), /broken pipe/);
  });
});

describe('Progress', () => {
  const told = (watched: boolean, milliseconds: number) => {
    let now = 0;
    const texts: string[] = [];
    const progress = new Progress(
      {
        watched,
        progress: (text = '') => {
          texts.push(`<${text}>`);
        },
      },
      () => now,
    );
    progress.report('first');
    now = milliseconds;
    progress.report('half');
    progress.done();
    return texts.join('');
  };

  it('is told of work over a second, and leaves nothing behind', () => {
    assert.equal(told(true, 1500), '<half><>');
  });

  it('is not told of less', () => {
    assert.equal(told(true, 900), '');
  });

  it('is not told to programs', () => {
    assert.equal(told(false, 1500), '');
  });
});
