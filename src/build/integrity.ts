import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

/** The value of an `integrity` attribute (Subresource Integrity, SHA-384). */
const integrityOf = (file: string) =>
  `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;

/**
 * Writes `integrity.json` into a folder: the integrity of each file in it with one of these
 * endings, by its path.
 * @param within folders below it that are looked into, too.
 */
export function writeIntegrity(
  folder: string,
  endings = /\.js$/,
  within: readonly string[] = ['module'],
): void {
  const files = ['', ...within.map((name) => `${name}/`)]
    .flatMap((below) => readdirSync(`${folder}/${below}`).map((file) => below + file))
    .filter((file) => endings.test(file) && file !== 'integrity.json')
    .sort();
  const entries = files.map((file) => [file, integrityOf(`${folder}/${file}`)]);
  writeFileSync(
    `${folder}/integrity.json`,
    `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`,
  );
}
