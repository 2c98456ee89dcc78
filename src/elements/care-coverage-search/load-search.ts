import {
  type DirectorySearch,
  createSearch,
  loadDirectory,
  parseDirectory,
  sampleDirectory,
} from '../../directory/index.js';
import type { Problem } from '../../problems.js';
import { followableAddress } from '../../web.js';
import { type SearchHost, givenDirectory } from './given-directory.js';
import { loadServiceClient } from './load-service-client.js';
import type { ServiceSearch } from './service-search.js';

/** What answers at once, or later. */
export type AnySearch = DirectorySearch | ServiceSearch;

/** What came of loading: without a search, `problems` say why. */
interface Loaded {
  readonly search?: AnySearch | undefined;
  readonly problems: readonly Problem[];
}

/** What comes of it where it cannot be loaded at all. */
export const failure = (error: unknown): Loaded => ({
  problems: [{ path: '', message: String(error) }],
});

/**
 * Loads what a host names to search in: the service at its `endpoint`, or a directory; the sample
 * without either. The directory beside an `endpoint` is loaded only when the service does not
 * answer.
 * @param onSample - Called with whether the names are invented, as often as that is known anew.
 */
export async function loadSearch(
  host: SearchHost,
  signal: AbortSignal,
  onSample: (isSample: boolean) => void,
): Promise<Loaded> {
  const source = givenDirectory(host);
  let isSample = false;
  const searchDirectory = async (): Promise<Loaded> => {
    const { directory, problems } = source
      ? await loadDirectory(source, signal)
      : { directory: sampleDirectory, problems: [] };
    isSample = !!directory?.sample;
    onSample(isSample);
    const search = directory && (await createSearch(directory.organizations, { signal }));
    return { search, problems };
  };
  if (!host.endpoint) return searchDirectory();

  const address = followableAddress(host.endpoint, host.baseURI);
  const wrong = (message: string) => [{ path: 'endpoint', message }];
  if (!/^https?:/.test(address)) return { problems: wrong('Use an https or http address.') };
  let loaded: Promise<Loaded> | undefined;
  const loadFallback =
    source &&
    (async () => {
      const { search } = await (loaded ??= searchDirectory());
      onSample(isSample); // the service may have said otherwise since
      return search as DirectorySearch;
    });
  try {
    const { connectService } = await loadServiceClient();
    const options = { parseDirectory, loadFallback, onSample };
    return { search: connectService(new URL(address), options), problems: [] };
  } catch (error) {
    return { search: await loadFallback?.(), problems: wrong((error as Error).message) };
  }
}
