// Holds the files that are written from the sources against them.
import { existsSync, readFileSync } from 'node:fs';
import { generated } from '../../src/build/generated.js';

for (const { file, command, text } of generated) {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const row = text(lines.join('\n'))
    .split('\n')
    .findIndex((line, index) => line !== lines[index]);
  if (row === -1) continue;
  console.error(
    `${file} does not say what the sources say, from line ${String(row + 1)} on: run \`${command}\` and commit it.`,
  );
  process.exitCode = 1;
}
if (!process.exitCode) console.log('Generated files say what the sources say.');
