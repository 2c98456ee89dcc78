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

/** Longest wait for an address, in seconds. */
const WAIT = 20;
/** Most bytes, or characters, that are read. */
const MOST = 64e6;
const TOO_LARGE = 'The directory is too large: split it.';

/** Loads and reads a directory. Never rejects, except with the signal's reason when that aborts. */
export async function loadDirectory(
  { data, text, url = '' }: DirectorySource,
  signal?: AbortSignal,
): Promise<LoadedDirectory> {
  let fault = `${url} could not be read: check the address and its CORS headers.`;
  const stop = new AbortController();
  const timer = setTimeout(() => {
    stop.abort();
  }, WAIT * 1000);
  const leave = () => {
    stop.abort();
  };
  signal?.addEventListener('abort', leave);
  try {
    signal?.throwIfAborted();
    if (data === undefined) {
      if (text === undefined) {
        const response = await fetch(url, { signal: stop.signal });
        fault = `${url} answered ${response.status}: check the address.`;
        if (!response.ok) throw fault;
        fault = TOO_LARGE;
        if (Number(response.headers.get('content-length')) > MOST) throw fault;
        fault = `${url} is cut off, or not in UTF-8.`;
        text = new TextDecoder('utf-8', { fatal: true }).decode(await response.arrayBuffer());
      }
      fault = TOO_LARGE;
      if (text.length > MOST) throw fault;
      text = text.trim();
      fault = text.startsWith('<')
        ? 'The directory is a web page, not JSON: check its address.'
        : 'The directory is not valid JSON: it may be cut off.';
      data = JSON.parse(text);
    }
  } catch {
    signal?.throwIfAborted();
    return {
      problems: [
        { path: '', message: stop.signal.aborted ? `${url} took over ${WAIT} seconds.` : fault },
      ],
    };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', leave);
  }
  const { directory, problems } = await parseDirectory(data, { signal });
  if (directory.organizations.length) return { directory, problems };
  return {
    problems: problems.length
      ? problems
      : [{ path: '', message: 'The directory has no organizations.' }],
  };
}
