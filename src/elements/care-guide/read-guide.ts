import type { Loaded } from '../../fetch-json.js';
import type { Parsed } from '../../guide/parse.js';

/** Fetches a guide; how, is loaded only then. */
export const fetchGuide = async (address: string, signal: AbortSignal): Promise<Loaded> =>
  (await import('../../fetch-json.js')).fetchJson(address, signal);

/**
 * Checks a guide from outside. What checks it is loaded only then, beside the guide: the guide in
 * the script was checked when it was built. Never rejects.
 */
export async function readGuide(source: Loaded | Promise<Loaded>): Promise<Parsed> {
  try {
    const [loaded, { parseGuide }] = await Promise.all([source, import('../../guide/parse.js')]);
    return 'value' in loaded ? parseGuide(loaded.value) : { problems: [loaded.problem] };
  } catch (error) {
    return { problems: [{ path: '', message: String(error) }] };
  }
}
