import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { writeIntegrity } from './integrity.js';

/** What pages load from an address: the script, the modules, the iframe edition and the guides. */
const FILES = [
  'care-guide.js',
  'care-guide-doctor.js',
  'care-guide-frame.js',
  'embed.html',
  'module',
  'guides',
  'LICENSES.txt',
];

/**
 * Writes `dist/cdn/<version>/`, as a server gives it out: a folder that never changes once it is
 * published, so that browsers may keep its files for ever, with the integrity of each.
 */
export function writeCdn(version: string): void {
  const folder = `dist/cdn/${version}`;
  rmSync('dist/cdn', { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of FILES) cpSync(`dist/${file}`, `${folder}/${file}`, { recursive: true });
  writeIntegrity(folder, /\.(js|html|json)$/, ['module', 'guides']);
}
