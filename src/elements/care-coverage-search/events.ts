import type { Outcome } from '../../directory/answer.js';
import type { Problem } from '../../problems.js';
import { ESCAPING } from '../internal/report.js';

/**
 * The visitor chose an organization, and confirmed it where the match was uncertain. What was typed
 * is not in it.
 */
export class CoverageSearchSelectEvent extends Event {
  declare readonly type: 'care-coverage-search-select';
  constructor(
    readonly outcome: Outcome,
    /** The organization's id in the directory. */
    readonly organization: string,
  ) {
    super('care-coverage-search-select', ESCAPING);
  }
}

/** The visitor was shown an answer. */
export class CoverageSearchOutcomeEvent extends Event {
  declare readonly type: 'care-coverage-search-outcome';
  constructor(
    readonly outcome: Outcome,
    /** The organization's id in the directory, where the answer is about one. */
    readonly organization?: string,
  ) {
    super('care-coverage-search-outcome', ESCAPING);
  }
}

/** The visitor cleared the search. */
export class CoverageSearchClearEvent extends Event {
  declare readonly type: 'care-coverage-search-clear';
  constructor() {
    super('care-coverage-search-clear', ESCAPING);
  }
}

/** Something is wrong with the directory or with an attribute. What is right still works. */
export class CoverageSearchErrorEvent extends Event {
  declare readonly type: 'care-coverage-search-error';
  constructor(
    /** What is wrong and where, one sentence each. */
    readonly problems: readonly Problem[],
  ) {
    super('care-coverage-search-error', ESCAPING);
  }
}

declare global {
  interface HTMLElementEventMap {
    'care-coverage-search-select': CoverageSearchSelectEvent;
    'care-coverage-search-outcome': CoverageSearchOutcomeEvent;
    'care-coverage-search-clear': CoverageSearchClearEvent;
    'care-coverage-search-error': CoverageSearchErrorEvent;
  }
}
