// The package as it is sent out, unpacked into an empty folder without any other package, runs each of its commands.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/install.mjs';

process.chdir(root);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const empty = mkdtempSync(join(tmpdir(), 'care-guide-commands-'));
const installed = join(empty, 'node_modules', 'care-guide');
mkdirSync(installed, { recursive: true });
const [{ filename }] = JSON.parse(
  execFileSync(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', empty], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }),
);
execFileSync('tar', ['-xzf', join(empty, filename), '--strip-components=1', '-C', installed]);
const { bin } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
const program = join(installed, bin['care-guide']);

const problems = [];
function runs(args, code, says, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: empty,
    encoding: 'utf8',
    input,
  });
  if (status !== code)
    problems.push(
      `care-guide ${args.join(' ')}: exit code ${status}, not ${code}.\n${stdout}${stderr}`,
    );
  else if (!says.test(stdout + stderr))
    problems.push(`care-guide ${args.join(' ')} does not say ${says}.\n${stdout}${stderr}`);
}

writeFileSync(
  join(empty, 'names.csv'),
  'Employer,Also known as,Availability\nQuillmoor Foods,QF,all\n',
);
runs(['--help'], 0, /Usage: care-guide/);
runs(['--version'], 0, /^\d+\.\d+\.\d+$/m);
runs(['new', 'Knee pain'], 0, /knee-pain\.md/);
runs(['check', 'knee-pain.md'], 1, /TODO/);
runs(['build', 'knee-pain.md'], 0, /3 sections/);
runs(['render', 'knee-pain.json'], 0, /^<article id="knee-pain"/);
runs(['qr', 'https://example.org/knee'], 0, /^<div slot="handout" hidden>/);
runs(['directory', 'check', 'names.csv'], 0, /no problem/);
runs(['directory', 'build', 'names.csv'], 0, /1 organization/);
runs(['directory', 'try', 'names.json', 'quillmoor'], 0, /Quillmoor Foods/);
runs(['directory', 'try', 'names.json'], 0, /Quillmoor Foods/, 'qf\n');
runs(['serve', 'absent.json'], 2, /absent\.json cannot be read: there is no such file/);
runs(['directory', 'push', 'names.json', '--to', 'http://127.0.0.1:9'], 2, /cannot be reached/);
for (const file of ['knee-pain.md', 'knee-pain.json', 'names.json'])
  if (!existsSync(join(empty, file))) problems.push(`${file} was not written.`);

rmSync(empty, { recursive: true, force: true });
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log('Each command runs from the package alone.');
