import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { root } from '../support/install.mjs';

/**
 * Holds a file that is printed from the sources against them; with `--write`, writes it.
 *
 * @param name the file, from the top of the repository.
 * @param command what writes it.
 * @param print takes the file's text and gives what it should be, or throws what has to be mended first.
 */
export function keepWritten(name, command, print) {
  const file = `${root}/${name}`;
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  try {
    const after = print(before);
    if (before === after) {
      console.log(`${name} says what the sources say.`);
    } else if (process.argv.includes('--write')) {
      writeFileSync(file, after);
      console.log(`Wrote ${name}.`);
    } else {
      const lines = before.split('\n');
      const row = after.split('\n').findIndex((line, index) => line !== lines[index]);
      throw new Error(
        `${name} does not say what the sources say, from line ${row + 1} on: run \`${command}\` and commit it.`,
      );
    }
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
