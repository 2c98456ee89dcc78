import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { compileGuide } from '../authoring/compile.js';
import { failOn } from './guide-module.js';

/**
 * Writes every guide of the project as JSON into `dist/guides/`, for pages that want another one
 * than the script brings.
 */
export function writeGuides(): void {
  mkdirSync('dist/guides', { recursive: true });
  for (const file of readdirSync('src/content').filter((name) => name.endsWith('.md'))) {
    const compiled = compileGuide(readFileSync(`src/content/${file}`, 'utf8'));
    failOn(compiled.problems, `src/content/${file}`);
    writeFileSync(
      `dist/guides/${file.replace(/\.md$/, '.json')}`,
      `${JSON.stringify(compiled.guide)}\n`,
    );
  }
}
