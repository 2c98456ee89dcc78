import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type Plugin, build } from 'esbuild';
import { guideModule } from './guide-module.js';
import { withScriptsInside } from './embed-page.js';

const markdownGuides: Plugin = {
  name: 'markdown-guides',
  setup({ onLoad }) {
    onLoad({ filter: /\.md$/ }, ({ path }) => ({
      contents: guideModule(readFileSync(path, 'utf8'), relative(process.cwd(), path)),
    }));
  },
};

/**
 * Writes the iframe edition, one page with its scripts inside, and the script for the page around
 * it. And the doctor, and the demo's builder.
 */
export async function writeSmallScripts(banner: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: {
      embed: 'src/frame/embed.ts',
      'care-guide-frame': 'src/frame/host.ts',
      'care-guide-doctor': 'src/doctor/embed.ts',
      'demo/builder': 'demo/builder/main.ts',
    },
    outdir: 'dist',
    write: false,
    bundle: true,
    format: 'iife',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [markdownGuides],
  });
  const written = new Map(
    outputFiles.map(({ path, text }) => [relative('dist', path), text.trimEnd()]),
  );
  const scriptOf = (file: string) => written.get(file) ?? readFileSync(`dist/${file}`, 'utf8');
  mkdirSync('dist/demo', { recursive: true });
  writeFileSync(
    'dist/embed.html',
    withScriptsInside(readFileSync('src/frame/embed.html', 'utf8'), scriptOf),
  );
  for (const file of ['care-guide-frame.js', 'care-guide-doctor.js'])
    writeFileSync(`dist/${file}`, `${banner}${scriptOf(file)}\n`);
  writeFileSync('dist/demo/builder.js', scriptOf('demo/builder.js'));
}
