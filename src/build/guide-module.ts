import { type SourceProblem, compileGuide } from '../authoring/compile.js';

/**
 * A guide written in Markdown, as the JavaScript module that `import guide from './a-guide.md'`
 * gets.
 *
 * @throws {Error} naming every problem as `file:line:column sentence`, since a guide with a problem
 * must not ship.
 */
export function guideModule(markdown: string, file: string): string {
  const { guide, problems } = compileGuide(markdown);
  failOn(problems, file);
  return `export default ${JSON.stringify(guide)};`;
}

/** @throws {Error} when there are problems, naming every one. */
export function failOn(problems: readonly SourceProblem[], file: string): void {
  if (problems.length === 0) return;
  const places = problems.map(
    ({ path, message, line = 1, column = 1 }) =>
      `${file}:${String(line)}:${String(column)} ${message}${path && ` (${path})`}`,
  );
  throw new Error(`This guide cannot be compiled:\n${places.join('\n')}`);
}
