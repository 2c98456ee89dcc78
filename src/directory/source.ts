import { fetchJson } from '../fetch-json.js';
import type { Problem } from '../problems.js';
import { readInline } from './inline.js';
import { parseDirectory, type ParsedDirectory } from './parse.js';

/** Where a directory comes from: a value, JSON text, or an address; the first that is given. */
export interface DirectorySource {
  data?: unknown;
  text?: string | undefined;
  url?: string | undefined;
}

/** What came of loading: without a directory, `problems` say why. */
export interface LoadedDirectory extends Partial<Pick<ParsedDirectory, 'directory'>> {
  problems: Problem[];
}

/** Loads and reads a directory. Never rejects, except with the signal's reason when that aborts. */
export async function loadDirectory(
  { data, text, url = '' }: DirectorySource,
  signal?: AbortSignal,
): Promise<LoadedDirectory> {
  signal?.throwIfAborted();
  const isPlain = data === undefined;
  const found: Problem[] = [];
  if (isPlain) {
    const loaded: ReturnType<typeof readInline> =
      text === undefined ? await fetchJson(url, signal) : readInline(text);
    signal?.throwIfAborted();
    if ('problem' in loaded) return { problems: [loaded.problem] };
    data = loaded.value;
    if (loaded.changed) found.push(loaded.changed);
  }
  const parsed = await parseDirectory(data, { signal, isPlain });
  const { directory } = parsed;
  const problems = [...found, ...parsed.problems];
  if (directory.organizations.length) return { directory, problems };
  return {
    problems: problems.length
      ? problems
      : [{ path: '', message: 'The directory has no organizations.' }],
  };
}
