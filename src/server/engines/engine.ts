import type { Organization } from '../../directory/index.js';
import type { Answer } from '../contract.js';

/** Whether an engine can answer, and with what. */
export interface EngineStatus {
  ready: boolean;
  /** How many organizations it searches. */
  organizations: number;
  /** The day the directory was last checked, as it says it. */
  updated?: string | undefined;
  /**
   * What is wrong, in a sentence; an engine may be ready and have a problem, such as a new file
   * that it could not read.
   */
  problem?: string | undefined;
}

/**
 * What finds organizations. All engines read a question, score names and judge how sure a match is
 * with the code of `directory/`, so that a yes means the same whichever of them answers.
 */
export interface Engine {
  /**
   * Rejects with `Unavailable` when it cannot answer now, and with the signal's reason when that
   * aborts.
   */
  search(query: string, limit: number, signal: AbortSignal): Promise<Answer>;
  /** One organization by its id. */
  get(id: string, signal: AbortSignal): Promise<Organization | undefined>;
  status(): EngineStatus;
  /** Ends what the engine runs, once it has answered what it was asked. */
  close(): Promise<void>;
}

/** What an engine says of itself while it runs. Never holds what was typed. */
export interface EngineLog {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}
