/**
 * The search by a service, for directories too large for a page. Loaded only where a page names
 * one.
 */
import {
  type DirectorySearch,
  type Match,
  type Organization,
  parseDirectory,
} from '../../directory/index.js';
import { readProperty } from '../../plain-data.js';
import { askService, pause } from './ask-service.js';

/** Milliseconds without a further letter before the service is asked. */
const DEBOUNCE_MS = 120;
/** Most answers that are kept: who deletes letters has been there before. */
const MAX_KEPT = 50;
/** Milliseconds for which the page's own directory answers after the service has failed. */
const FALLBACK_MS = 30_000;
/** Most letters that are sent. */
const MAX_LETTERS = 200;

/** A search whose answers come later. */
export interface ServiceSearch {
  search(query: string, limit: number, signal: AbortSignal): Promise<Match[]>;
  get(id: string, signal: AbortSignal): Promise<Organization | undefined>;
}

interface Options {
  /** Loads the page's own directory, if it has one, for when the service does not answer. */
  loadFallback: (() => Promise<DirectorySearch | undefined>) | undefined;
  /** Called with whether an answer is of invented names. */
  onSample: (isSample: boolean) => void;
}

/** A search by the service at an address. */
export function connectService(endpoint: URL, { loadFallback, onSample }: Options): ServiceSearch {
  const kept = new Map<string, Match[]>();
  let isSample = false;
  let fallbackUntil = 0;

  async function orFallback<T>(
    ask: () => Promise<T>,
    askFallback: (search: DirectorySearch) => T,
    signal: AbortSignal,
  ): Promise<T> {
    let failure: unknown;
    if (Date.now() >= fallbackUntil) {
      try {
        const answer = await ask();
        onSample(isSample);
        return answer;
      } catch (error) {
        if (signal.aborted || !loadFallback) throw error;
        failure = error;
      }
    }
    const search = await loadFallback?.();
    if (!search) throw failure;
    if (failure) fallbackUntil = Date.now() + FALLBACK_MS;
    return askFallback(search);
  }

  async function search(query: string, limit: number, signal: AbortSignal): Promise<Match[]> {
    const q = query.trim().slice(0, MAX_LETTERS);
    const known = kept.get(q);
    if (known) {
      kept.delete(q); // and comes last again, as the newest
      kept.set(q, known);
      return known;
    }
    await pause(DEBOUNCE_MS, signal);
    const address = new URL(endpoint);
    address.searchParams.set('q', q);
    address.searchParams.set('limit', `${limit}`);
    const answer = await askService(address, signal);
    const matches = await readMatches(answer);
    if (!matches) throw new Error(`${endpoint.href} is no search service: check the address.`);
    isSample = readProperty(answer, 'sample') === true;
    kept.set(q, matches);
    if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value as string);
    return matches;
  }

  async function get(id: string, signal: AbortSignal): Promise<Organization | undefined> {
    const address = new URL(endpoint);
    address.pathname = `${address.pathname.replace(/\/$/, '')}/${encodeURIComponent(id)}`;
    return (await readOrganizations([await askService(address, signal)]))[0];
  }

  return {
    search: (query, limit, signal) =>
      orFallback(
        () => search(query, limit, signal),
        (local) => local.search(query, limit),
        signal,
      ),
    get: (id, signal) =>
      orFallback(
        () => get(id, signal),
        (local) => local.get(id),
        signal,
      ),
  };
}

const readOrganizations = async (organizations: unknown[]) =>
  (await parseDirectory({ organizations }, { isPlain: true })).directory.organizations;

/** Reads an answer as strictly as a directory; what it does not say for sure is taken as unsure. */
async function readMatches(answer: unknown): Promise<Match[] | undefined> {
  const rows = readProperty(answer, 'matches');
  if (!Array.isArray(rows)) return undefined;
  const organizations = await readOrganizations(
    rows.map((row) => readProperty(row, 'organization')),
  );
  return rows.flatMap((row: Partial<Match> | null): Match[] => {
    const organization = organizations.find(({ id }) => id === row?.organization?.id);
    if (!organization) return [];
    const { confidence, tier = 'fuzzy', matched, understood, total } = row as Partial<Match>;
    const ranges = Array.isArray(matched?.ranges) ? matched.ranges : [];
    return [
      {
        organization,
        tier,
        confidence: confidence === 'exact' || confidence === 'likely' ? confidence : 'unsure',
        matched: {
          text: String(matched?.text ?? organization.name),
          alias: matched?.alias === true,
          ranges: ranges.filter((range) => Array.isArray(range)),
        },
        ...(typeof understood === 'string' ? { understood } : {}),
        ...(Number.isInteger(total) ? { total: total as number } : {}),
      },
    ];
  });
}
