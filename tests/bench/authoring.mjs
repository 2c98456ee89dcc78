// How long the commands take, and how much memory, on large work: a guide of 500 references, a spreadsheet of 100,000 rows.
// Build first: it measures dist/cli.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const REFERENCES = 500;
const ROWS = 100_000;

const program = resolve('dist/cli/care-guide.js');
if (!existsSync(program))
  throw new Error('There is no dist/cli/care-guide.js: run "npm run build" first.');

const folder = mkdtempSync(join(tmpdir(), 'care-guide-bench-'));
const range = (length, make) => Array.from({ length }, (_, index) => make(index));

const head = '---\nid: large\nlang: en\ntitle: A large guide\nsources-checked: 2026-11-01\n';
const section = (index) =>
  `:::faq{#section-${index}}\n## Question ${index}\n\n${range(10, (at) => `You can walk a bit each day.[^ref-${index * 10 + at}]`).join('\n\n')}\n:::\n`;
const sections = range(REFERENCES / 10, section).join('\n');
const notes = range(
  REFERENCES,
  (index) =>
    `[^ref-${index}]: Smith AB, Jones CD. Invented paper number ${index}. *J Invent Pap*. 2024;${index}(1):1-10. doi:10.1000/paper.${index}\n`,
).join('\n');
const entries = range(REFERENCES, (index) => ({
  id: `ref-${index}`,
  type: 'article-journal',
  title: `Invented paper number ${index}`,
  author: [{ family: 'Smith', given: 'Ann' }],
  'container-title': 'J Invent Pap',
  issued: { 'date-parts': [[2024]] },
  volume: index,
  page: '1-10',
  DOI: `10.1000/paper.${index}`,
}));
writeFileSync(join(folder, 'notes.md'), `${head}---\n\n${sections}\n${notes}`);
writeFileSync(join(folder, 'entries.md'), `${head}bibliography: entries.json\n---\n\n${sections}`);
writeFileSync(join(folder, 'entries.json'), JSON.stringify(entries));

const SYLLABLES =
  'bran corm delt fing gast halp kust lorf mund nark posh quev ritz selj tovi ulex wunk yarb zepo jipa'.split(
    ' ',
  );
const ENDS = [
  'Foods, Inc.',
  'Unified School District',
  'Regional Hospital',
  'Mills LLC',
  'Health Plan',
  'Logistics',
  'Insurance Company',
  'University',
];
// Every part is picked by another share of the number, so that no two names are the same.
const name = (index) => {
  const part = (share) => SYLLABLES[Math.floor(index / share) % SYLLABLES.length];
  const word = part(1) + part(20) + part(400) + part(8000);
  return `${word[0].toUpperCase()}${word.slice(1)} ${ENDS[index % ENDS.length]}`;
};
const rows = range(
  ROWS,
  (index) =>
    `C-${index},"${name(index)}",${index % 3 ? 'Employer' : 'Health plan'},${['OH', 'CA', 'TX', 'ME'][index % 4]},"Short ${index}; S${index}",${index % 5 ? 'all' : 'some plans'}`,
);
writeFileSync(
  join(folder, 'rows.csv'),
  `Client ID,Name,Type,State,AKA,Availability\n${rows.join('\n')}\n`,
);

// The program itself says at its end how much memory it took at most.
const watch = `data:text/javascript,process.on('exit',()=>console.error('\\nmemory '+process.resourceUsage().maxRSS))`;

console.log(`${'command'.padEnd(42)}${'seconds'.padStart(9)}${'MB'.padStart(7)}`);
for (const args of [
  ['build', 'notes.md'],
  ['build', 'entries.md'],
  ['check', 'notes.md'],
  ['render', 'notes.json', '-o', 'notes.html'],
  ['directory', 'build', 'rows.csv'],
  ['directory', 'try', 'rows.json', 'corbran'],
]) {
  const since = performance.now();
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--import', watch, program, ...args],
    { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const seconds = (performance.now() - since) / 1000;
  const memory = Number(/memory (\d+)/.exec(stderr)?.[1]) / 1024;
  console.log(
    `${args.join(' ').padEnd(42)}${seconds.toFixed(2).padStart(9)}${memory.toFixed(0).padStart(7)}${status === 0 ? '' : `   exit code ${status}: ${(stderr || stdout).split('\n').filter(Boolean).slice(-3).join(' / ')}`}`,
  );
}
rmSync(folder, { recursive: true, force: true });
