import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/** The package's folder that a module belongs to. */
const packageOf = (module: string): string | undefined =>
  /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(
    module.replaceAll('\\', '/').replace(/^\0/, ''),
  )?.[0];

const nameOf = (folder: string): string =>
  folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * Everything in the script and in the command line that others wrote, with the licenses under which they let us.
 *
 * @param dependencies What the package needs at run time.
 */
export const licenses = (dependencies: readonly string[]): Plugin => ({
  name: 'licenses',
  applyToEnvironment: ({ name }) => name === 'client' || name === 'cli',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((chunk) =>
      chunk.type === 'chunk' ? Object.keys(chunk.modules) : [],
    );
    // What stands in for a package, or was taken from it by the diet, is its work too.
    const own =
      this.environment.name === 'client'
        ? dependencies.map((name) => resolve('node_modules', name))
        : [];
    const folders = new Map(
      [...own, ...modules.flatMap((module) => packageOf(module) ?? [])].map((folder) => [
        nameOf(folder),
        folder,
      ]),
    );
    const texts = [
      ['care-guide', '.'] as const,
      ...[...folders].sort(([a], [b]) => (a < b ? -1 : 1)),
    ].map(
      ([name, folder]) =>
        `${name}\n\n${licenseOf(name, folder, (message) => this.error(message))}\n`,
    );
    this.emitFile({
      type: 'asset',
      fileName: 'LICENSES.txt',
      source: texts.join(`\n${'-'.repeat(80)}\n\n`),
    });
  },
});

const FREE = /^\(?(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|CC0-1\.0|Unlicense)\b/;

interface PackageLicense {
  license?: string;
  licenses?: { type: string }[];
  author?: string | { name: string };
}

/** A package's license: its file, else what it says in its package.json. Refuses those that ask for more than to be named. */
function licenseOf(name: string, folder: string, fail: (message: string) => never): string {
  const {
    license,
    licenses: [older] = [],
    author = '',
  } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as PackageLicense;
  const kind = license ?? older?.type ?? 'none';
  if (!FREE.test(kind))
    fail(`${name} comes under the license "${kind}": find out whether it may be passed on.`);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return file
    ? readFileSync(`${folder}/${file}`, 'utf8').trim()
    : `${kind}, by ${typeof author === 'string' ? author : author.name}`;
}
