import type { Client } from '@opensearch-project/opensearch';
import { createSearchSync, type Organization } from '../../directory/index.js';
import type { DirectoryWords } from '../../directory/index/words.js';
import type { Answer } from '../contract.js';
import { findCandidates } from '../opensearch/candidates.js';
import {
  connect,
  sentenceFor,
  statusOf,
  toUnavailable,
  type ClusterOptions,
} from '../opensearch/client.js';
import { documentId, type OrganizationDocument } from '../opensearch/document.js';
import { indexOf } from '../opensearch/versions.js';
import { readFacts, readWords, type IndexFacts } from '../opensearch/words.js';
import { Unavailable } from '../problem.js';
import { understoodAs } from '../understood.js';
import type { Engine, EngineLog, EngineStatus } from './engine.js';

export interface OpenSearchOptions extends ClusterOptions {
  log: EngineLog;
  /** How often the cluster is asked which version answers, in ms; 2000 by default. */
  checkEveryMs?: number | undefined;
}

/** One version of the directory, in the cluster. */
interface Version {
  index: string;
  facts: IndexFacts;
  words: DirectoryWords;
}

/**
 * A cluster finds candidates; the code of `directory/` scores them with the words of the whole
 * directory, so that a yes means what it means with the embedded engine. Starts also while the
 * cluster is away, and answers once it is there.
 */
export async function openOpenSearch(options: OpenSearchOptions): Promise<Engine> {
  const engine = new OpenSearchEngine(options);
  await engine.check();
  return engine;
}

class OpenSearchEngine implements Engine {
  readonly #client: Client;
  #version: Version | undefined;
  #problem: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(readonly options: OpenSearchOptions) {
    this.#client = connect(options);
  }

  async search(query: string, limit: number, signal: AbortSignal): Promise<Answer> {
    const { index: version, facts, words } = this.#ready();
    const { organizations, sample: index } = await this.#ask(() =>
      findCandidates(this.#client, version, query, words, signal),
    );
    const matches = createSearchSync(organizations, { index }).search(query, limit);
    const { updated, sample } = facts;
    return {
      matches,
      ...(updated && { updated }),
      ...(sample && { sample }),
      understood: understoodAs(query, matches),
    };
  }

  async get(id: string): Promise<Organization | undefined> {
    const { index } = this.#ready();
    return this.#ask(async () => {
      try {
        const { body } = await this.#client.get({ index, id: documentId(id) });
        return (body._source as unknown as OrganizationDocument).organization;
      } catch (error) {
        if (statusOf(error) === 404) return undefined;
        throw error;
      }
    });
  }

  status(): EngineStatus {
    const facts = this.#version?.facts;
    return {
      ready: facts !== undefined && this.#problem === undefined,
      organizations: facts?.organizations ?? 0,
      ...(facts?.updated && { updated: facts.updated }),
      ...(this.#problem && { problem: this.#problem }),
    };
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#client.close();
  }

  /** Takes over the version that the alias leads to, whenever that is another. */
  async check(): Promise<void> {
    const { alias, log } = this.options;
    try {
      const index = await indexOf(this.#client, alias);
      if (!index)
        this.#report(
          `The cluster has no directory "${alias}": bring one in with care-guide directory push.`,
        );
      else {
        if (index !== this.#version?.index) {
          const facts = await readFacts(this.#client, index);
          this.#version = { index, facts, words: await readWords(this.#client, index, facts) };
          log.info({ index, organizations: facts.organizations }, 'The directory is loaded.');
        }
        this.#report(undefined);
      }
    } catch (error) {
      this.#report(sentenceFor(error, this.options));
    }
    if (this.#closed) return;
    this.#timer = setTimeout(() => void this.check(), this.options.checkEveryMs ?? 2000);
    this.#timer.unref();
  }

  #report(problem: string | undefined): void {
    if (problem !== this.#problem) {
      if (problem) this.options.log.warn({}, problem);
      else this.options.log.info({}, 'The cluster answers.');
    }
    this.#problem = problem;
  }

  #ready(): Version {
    if (!this.#version) throw new Unavailable();
    return this.#version;
  }

  async #ask<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw toUnavailable(error);
    }
  }
}
