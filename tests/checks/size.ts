// What a page loads, as it travels (gzip -9), against what it may weigh.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const gzip = (code: string) => gzipSync(code, { level: 9 }).length;
const read = (file: string) => readFileSync(join('dist', file), 'utf8');
const bytes = (count: number) => `${count.toLocaleString('en')} bytes`;

let failed = false;
function limit(what: string, size: number, most: number, advice: string) {
  if (size > most) {
    failed = true;
    console.error(`${what}: ${bytes(size)}, ${bytes(size - most)} over its limit. ${advice}`);
  } else console.log(`${what}: ${bytes(size)}, ${bytes(most - size)} below its limit.`);
}

/** The files that a module needs before it runs: itself, and what it imports statically. */
function eager(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, target = ''] of read(`module/${file}`).matchAll(
    /(?:^|[;}\s])(?:import|export)(?:[\w{}\s*,$]*from)?\s*["']\.\/([^"']+)["']/g,
  ))
    eager(target, seen);
  return seen;
}

/** Our modules as a host's bundler makes files of them, one after the other. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: 'dist/esm/define.js' },
    },
  });
  if (!('output' in result)) throw new Error('Vite gave no bundle.');
  return result.output.map((file) => (file.type === 'chunk' ? file.code : '')).join('');
}

/** What a goal that is not met yet leaves to do, loudly: the limit above it only keeps the way back from growing longer. */
function goal(size: number, wanted: number) {
  if (size > wanted)
    console.warn(`  NOT MET: the goal is ${bytes(wanted)}, ${bytes(size - wanted)} to go.`);
  else console.log(`  The goal of ${bytes(wanted)} is met: make it the limit.`);
}

const script = gzip(read('care-guide.js'));
limit(
  'dist/care-guide.js',
  script,
  53_900,
  'Look in the table that the build prints for the part that grew; make it smaller, load it later or leave it to the host.',
);
goal(script, 45_000);
const first = [...eager('care-guide.js')].reduce(
  (sum, file) => sum + gzip(read(`module/${file}`)),
  0,
);
limit(
  'dist/module/ before the first focus',
  first,
  24_000,
  'What is not needed to show a guide belongs behind an import().',
);
limit(
  'dist/care-guide-frame.js',
  gzip(read('care-guide-frame.js')),
  2_000,
  'Let the page in the frame (src/frame/embed.ts) do more of the work.',
);

/** How far a bundle of the modules may be from the script, which is the same code. */
const SAME = 0.05;
const bundled = gzip(await bundle());
const difference = bundled / script - 1;
const percent = `${(difference * 100).toFixed(1)} %`;
if (Math.abs(difference) > SAME) {
  failed = true;
  console.error(
    `A bundle of dist/esm weighs ${bytes(bundled)}, ${percent} from the script: it must be the same code, ± ${String(SAME * 100)} %.`,
  );
} else console.log(`A bundle of dist/esm: ${bytes(bundled)}, ${percent} from the script.`);
if (failed) process.exitCode = 1;
