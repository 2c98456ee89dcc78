import type { Organization } from '../../../src/directory/index.js';
import { careGuide, folder } from '../cli/command-line.js';

/** What the command answers to a file of employers, and the organizations it publishes. */
export async function building(file: string, text: string, ...args: string[]) {
  const { path, files, json } = folder({ [file]: text });
  const { code, error } = await careGuide(
    ['directory', 'build', file, '--kind', 'employer', '--output', 'out.json', ...args],
    { cwd: path },
  );
  const built = files().includes('out.json') ? json('out.json')['organizations'] : [];
  return { code, error, organizations: built as Organization[] };
}

/** The answers of an organization's plans. */
export const answersOf = ({ plans = [] }: Organization): Record<string, string> =>
  Object.fromEntries(plans.map(({ name, availability }) => [name, availability]));
