import { existsSync, readFileSync } from 'node:fs';
import { tokens } from '../styles/tokens.js';
import { conformancePage } from './conformance/page.js';
import { doctorVocabulary } from './doctor-vocabulary.js';
import { elementsPage } from './docs/elements-page.js';
import { withSamples } from './docs/samples.js';
import { isUnreleased, withHash } from './docs/snippet-hash.js';
import { elementManifest } from './manifest/element-manifest.js';
import { tokenList } from './token-list.js';

/** A file in the repository that is written from the sources. */
export interface Generated {
  /** Its place, from the top of the repository. */
  file: string;
  /** The command that writes it. */
  command: string;
  /** What it should be, given what it is. */
  text: (before: string) => string;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** @throws {Error} when nothing was built yet. */
function scriptHash(): string {
  const file = 'dist/integrity.json';
  if (!existsSync(file)) throw new Error(`There is no ${file}: run \`npm run build\` first.`);
  const hashes = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return hashes['care-guide.js'] ?? '';
}

const packageVersion = () =>
  (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version;

export const generated: readonly Generated[] = [
  {
    file: 'custom-elements.json',
    command: 'npm run manifest',
    text: () => json(elementManifest()),
  },
  {
    file: 'docs/elements.md',
    command: 'npm run docs',
    text: () => elementsPage(elementManifest(), tokenList(tokens.cssText)),
  },
  {
    // Its samples are files of the apps that `npm run test:hosts` builds.
    file: 'docs/frameworks.md',
    command: 'npm run docs',
    text: withSamples,
  },
  {
    file: 'docs/accessibility-conformance.md',
    command: 'npm run docs',
    text: () => conformancePage(packageVersion()),
  },
  {
    file: 'demo/builder/tokens.json',
    command: 'npm run docs',
    text: () => json(tokenList(tokens.cssText)),
  },
  {
    file: 'src/doctor/vocabulary.json',
    command: 'npm run docs',
    text: () => json(doctorVocabulary(elementManifest(), tokenList(tokens.cssText))),
  },
  {
    // The script changes every day; a snippet's hash is that of a release.
    file: 'README.md',
    command: 'npm run build && npm run docs',
    text: (before) =>
      isUnreleased(readFileSync('CHANGELOG.md', 'utf8')) ? before : withHash(before, scriptHash()),
  },
];
