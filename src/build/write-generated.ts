// Writes the files in the repository that come from the sources: all, or those whose path has the
// argument in it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { generated } from './generated.js';

const filter = process.argv[2] ?? '';
for (const { file, text } of generated.filter(({ file }) => file.includes(filter))) {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const after = text(before);
  if (after === before) continue;
  writeFileSync(file, after);
  console.log(`Wrote ${file}.`);
}
