import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { after } from 'node:test';

/**
 * What commands said when a person last read it and found it right, file by file. With CARE_GUIDE_GOLDEN=write it is
 * written anew, to be read again before it is committed.
 */
export class Golden {
  readonly #told: Map<string, string>;
  readonly #new = new Map<string, string>();

  constructor(file: string) {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    this.#told = new Map(
      text
        .split(/^## /m)
        .slice(1)
        .map((part) => {
          const end = part.indexOf('\n');
          return [part.slice(0, end), part.slice(end + 1).trimEnd()];
        }),
    );
    after(() => {
      if (process.env['CARE_GUIDE_GOLDEN'] !== 'write') return;
      writeFileSync(file, [...this.#new].map(([name, told]) => `## ${name}\n${told}\n`).join('\n'));
    });
  }

  /** What was said of `name` when it was last found right; when writing, what is said now. */
  expected(name: string, told: string): string {
    this.#new.set(name, told);
    return process.env['CARE_GUIDE_GOLDEN'] === 'write'
      ? told
      : (this.#told.get(name) ?? 'nothing yet: write the golden file');
  }
}
