import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { zipSync } from 'fflate';
import { en } from '../../strings/en.js';
import type { Token } from '../token-list.js';
import { compiled, forScript, messagesOf, template } from './translations.js';

const SOURCE = 'src/wordpress';
const LOCALE = 'es_ES';

/** Zip files have no time zone, and the same sources give the same file. */
const EPOCH = new Date(1980, 0, 1);

/** The plugin's sources by their path. */
export const pluginSources = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(SOURCE, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((file) => [file.slice(SOURCE.length + 1), readFileSync(file, 'utf8')]),
  );

/** Scripts for the administration, which find WordPress's own there. */
async function scripts(tokens: readonly Token[]): Promise<Record<string, string>> {
  const { outputFiles } = await build({
    entryPoints: { editor: `${SOURCE}/editor/main.ts`, admin: `${SOURCE}/admin/main.ts` },
    outdir: '.',
    write: false,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
    conditions: ['browser'],
    define: { TOKENS: JSON.stringify(tokens) },
    alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' },
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [path.replace(/^.*\//, ''), text]));
}

/**
 * Writes the plugin as a folder and as the zip file that an administrator uploads. What it brings
 * of the widget is in dist/.
 */
export async function writeWordPressPlugin(
  version: string,
  tokens: readonly Token[],
): Promise<void> {
  const sources = pluginSources();
  const messages = messagesOf(
    Object.fromEntries(
      Object.entries(sources).filter(([file]) => /\.(php|ts)$|block\.json$/.test(file)),
    ),
  );
  const spanish = Buffer.from(sources[`languages/care-guide-${LOCALE}.po`] ?? '');
  const files: Record<string, string | Buffer> = {
    ...Object.fromEntries(
      Object.entries(sources)
        .filter(([file]) => /\.(php|json|txt)$/.test(file))
        .map(([file, text]) => [file, text.replaceAll('{{version}}', version)]),
    ),
    ...(await scripts(tokens)),
    'admin.css': sources['admin/admin.css'] ?? '',
    'words.json': JSON.stringify(en),
    'languages/care-guide.pot': template(messages, version),
    [`languages/care-guide-${LOCALE}.po`]: spanish,
    [`languages/care-guide-${LOCALE}.mo`]: compiled(spanish),
    [`languages/care-guide-${LOCALE}-care-guide-editor.json`]: forScript(
      spanish,
      messages,
      (file) => file.startsWith('editor/'),
    ),
    [`languages/care-guide-${LOCALE}-care-guide-admin.json`]: forScript(spanish, messages, (file) =>
      file.startsWith('admin/'),
    ),
    LICENSE: readFileSync('LICENSE'),
    'LICENSES.txt': ['dist', 'dist/cli']
      .map((folder) => readFileSync(`${folder}/LICENSES.txt`, 'utf8'))
      .join('\n'),
    'care-guide.js': readFileSync('dist/care-guide.js'),
    'care-guide-doctor.js': readFileSync('dist/care-guide-doctor.js'),
  };
  for (const name of ['herniated-disc.json', 'herniated-disc.es.json'])
    files[`guides/${name}`] = readFileSync(`dist/guides/${name}`);
  const entries = Object.entries(files).map(
    ([file, content]) => [`care-guide/${file}`, new Uint8Array(Buffer.from(content))] as const,
  );
  mkdirSync('dist/wordpress', { recursive: true });
  writeFileSync(
    'dist/wordpress/care-guide.zip',
    zipSync(Object.fromEntries(entries), { level: 9, mtime: EPOCH }),
  );
}
