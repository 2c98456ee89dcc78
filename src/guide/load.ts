import type { Problem } from '../problems.js';

/** What came of asking for a JSON document: the value, or the one problem that stopped it. */
export type Loaded = { value: unknown } | { problem: Problem };

/**
 * Fetches a guide's JSON. Answers with a problem instead of throwing.
 * @param signal ends the request; the answer is then a problem that nobody waits for
 */
export async function loadGuide(url: string, signal?: AbortSignal): Promise<Loaded> {
  const problem = (message: string): Loaded => ({
    problem: { path: '', message: `${url}: ${message}` },
  });
  let response: Response;
  try {
    response = await fetch(url, { signal: signal ?? null });
  } catch {
    return problem(
      'the guide could not be reached. Check the address, the connection, and that its server allows this page (CORS).',
    );
  }
  if (!response.ok) return problem(`the server answered ${response.status}. Check the address.`);
  try {
    return { value: await response.json() };
  } catch {
    return problem(
      'this is not JSON. Point "src" at a built guide (.json), not at a web page or a Markdown file.',
    );
  }
}
