import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

/**
 * Writes `integrity.json` into a folder: for each script in it that a page can load, the value of an `integrity` attribute
 * (Subresource Integrity, SHA-384).
 */
export function writeIntegrity(folder: string): void {
  const scripts = readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .sort();
  const entries = scripts.map((file) => [
    file,
    `sha384-${createHash('sha384')
      .update(readFileSync(`${folder}/${file}`))
      .digest('base64')}`,
  ]);
  writeFileSync(
    `${folder}/integrity.json`,
    `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`,
  );
}
