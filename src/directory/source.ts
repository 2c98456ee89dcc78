import type { Problem } from '../problems.js';
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

/** Longest wait for an address, in ms. */
const WAIT = 20_000;
/** Largest text read, in characters. */
const MOST = 64e6;

/** A reason that the author of the page can act on. */
class Unreadable extends Error {}

/** Loads and reads a directory. Never rejects, except with the signal's reason when that aborts. */
export async function loadDirectory({ data, text, url }: DirectorySource, signal?: AbortSignal): Promise<LoadedDirectory> {
  try {
    const value = data ?? toJson(text ?? (await fetchText(url ?? '', signal)));
    const parsed = await parseDirectory(value, { signal });
    return parsed.directory.organizations.length ? parsed : { problems: parsed.problems.length ? parsed.problems : [{ path: 'organizations', message: 'The directory has no organizations.' }] };
  } catch (error) {
    signal?.throwIfAborted();
    if (!(error instanceof Unreadable)) throw error;
    return { problems: [{ path: '', message: error.message }] };
  }
}

async function fetchText(url: string, signal?: AbortSignal): Promise<string> {
  const late = AbortSignal.timeout(WAIT);
  const either = signal ? AbortSignal.any([signal, late]) : late;
  try {
    const response = await fetch(url, { signal: either });
    if (!response.ok) throw new Unreadable(`${url} answered ${String(response.status)}: check the address.`);
    if (Number(response.headers.get('content-length')) > MOST) throw new Unreadable('The directory is too large: split it.');
    return new TextDecoder('utf-8', { fatal: true }).decode(await response.arrayBuffer());
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    if (late.aborted) throw new Unreadable(`${url} took over ${String(WAIT / 1000)} seconds: try again, or host a smaller file.`);
    if (error instanceof TypeError) throw new Unreadable(`${url} could not be read: check the address, its CORS headers and its encoding (UTF-8).`);
    throw error;
  }
}

function toJson(text: string): unknown {
  if (text.length > MOST) throw new Unreadable('The directory is too large: split it.');
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Unreadable(
      /^\s*</.test(text)
        ? 'The directory is a web page, not JSON: check its address.'
        : 'The directory is not valid JSON: it may be cut off, or misspelled.',
    );
  }
}
