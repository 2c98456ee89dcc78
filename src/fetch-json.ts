import type { Problem } from './problems.js';
import { within } from './within.js';

/** What came of asking for a JSON document: the value, or the one problem that stopped it. */
export type Loaded = { value: unknown } | { problem: Problem };

/** Why there may be no answer. */
export const UNREACHED =
  'could not be reached. Check the address, the connection, and that its server allows this ' +
  'page (CORS).';

/** Longest wait for a whole document. */
const TIMEOUT_SECONDS = 20;
/** Most characters that are read of one. */
const MAX_LENGTH = 64e6;

const problem = (message: string): Loaded => ({ problem: { path: '', message } });

/** Reads JSON text. Answers with a problem instead of throwing. */
export function readJson(text: string, name: string): Loaded {
  try {
    return { value: JSON.parse(text.trim()) };
  } catch {
    return problem(
      text.trim().startsWith('<')
        ? `${name}: this is a web page, not JSON. Give the address of a .json file.`
        : `${name}: this is not valid JSON; it may be cut off.`,
    );
  }
}

/**
 * Fetches a JSON document. Answers with a problem instead of throwing, and within 20 seconds,
 * whatever the server does.
 * @param signal - Ends the request; the answer is then a problem that nobody waits for.
 */
export async function fetchJson(url: string, signal?: AbortSignal): Promise<Loaded> {
  return within(TIMEOUT_SECONDS * 1000, signal, async (signal) => {
    let failure = UNREACHED;
    try {
      const response = await fetch(url, { signal });
      failure = `the server answered ${response.status}. Check the address.`;
      if (response.ok) {
        failure = 'this is cut off, or not in UTF-8.';
        const text = await readText(response);
        if (text !== undefined) return readJson(text, url);
        failure = 'this is too large: split it.';
      }
    } catch {
      if (signal.aborted) failure = `this took over ${TIMEOUT_SECONDS} seconds.`;
    }
    return problem(`${url}: ${failure}`);
  });
}

/** The text of an answer; `undefined` as soon as it is too large. */
async function readText({ body, headers }: Response): Promise<string | undefined> {
  if (Number(headers.get('content-length')) > MAX_LENGTH) return undefined;
  const reader = body?.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (;;) {
    const part = await reader?.read();
    text += decoder.decode(part?.value, { stream: !!part?.value });
    if (text.length > MAX_LENGTH) return undefined;
    if (!part?.value) return text;
  }
}
