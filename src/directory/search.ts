import type { Organization } from './schema.js';
import { atOnce, inSlices, type SliceOptions } from './slices.js';

/** How a name matched, best first. */
export type Tier = 'exact' | 'starts-with' | 'all-words' | 'fuzzy';

/** An organization that answers a query. */
export interface Match {
  organization: Organization;
  tier: Tier;
  /** `exact`: its name or an alias, word for word; `likely`: a sound reading; `unsure`: ask "Did you mean…?". */
  confidence: 'exact' | 'likely' | 'unsure';
  matched: {
    /** The name, or the alias that matched. */
    text: string;
    alias: boolean;
    /** What to highlight, as [start, end) in UTF-16 units of `text`. */
    ranges: [start: number, end: number][];
  };
}

export interface DirectorySearch {
  /** How many organizations it searches. */
  size: number;
  /** Best matches first; none for an empty query. `limit` defaults to 10. */
  search(query: string, limit?: number): Match[];
  get(id: string): Organization | undefined;
}

/** Indexes organizations without ever holding the thread for long. Rejects only when aborted. */
export function createSearch(organizations: readonly Organization[], options?: SliceOptions): Promise<DirectorySearch> {
  return inSlices(build(organizations), options);
}

/** Indexes organizations at once; for small directories, workers and Node. */
export function createSearchSync(organizations: readonly Organization[]): DirectorySearch {
  return atOnce(build(organizations));
}

function* build(organizations: readonly Organization[]): Generator<undefined, DirectorySearch> {
  yield;
  return {
    size: organizations.length,
    get: (id) => organizations.find((organization) => organization.id === id),
    search(query, limit = 10) {
      const typed = query.trim().toLowerCase();
      const found: Match[] = [];
      if (typed) {
        for (const organization of organizations) {
          for (const text of [organization.name, ...(organization.aliases ?? [])]) {
            const at = text.toLowerCase().indexOf(typed);
            if (at < 0) continue;
            const exact = text.length === typed.length;
            found.push({
              organization,
              tier: exact ? 'exact' : at ? 'all-words' : 'starts-with',
              confidence: exact ? 'exact' : 'likely',
              matched: { text, alias: text !== organization.name, ranges: [[at, at + typed.length]] },
            });
            break;
          }
        }
      }
      return found.slice(0, limit);
    },
  };
}
