import type { Problem } from '../problems.js';
import { ESCAPING } from './report.js';

/** A guide stands on the page. */
export class CareGuideLoadEvent extends Event {
  declare readonly type: 'care-guide-load';
  constructor(
    /** The guide's id. */
    readonly guide: string,
  ) {
    super('care-guide-load', ESCAPING);
  }
}

/** A guide, or parts of it, could not be shown. What is valid is shown all the same. */
export class CareGuideErrorEvent extends Event {
  declare readonly type: 'care-guide-error';
  constructor(
    /** What is wrong and where, one sentence each. */
    readonly problems: readonly Problem[],
  ) {
    super('care-guide-error', ESCAPING);
  }
}

/** A visitor opened or closed an answer. */
export class CareFaqToggleEvent extends Event {
  declare readonly type: 'care-faq-toggle';
  constructor(
    /** The section's id; empty for a question that stands alone. */
    readonly section: string,
    /** Whether the answer is open now. */
    readonly open: boolean,
  ) {
    super('care-faq-toggle', ESCAPING);
  }
}

declare global {
  interface HTMLElementEventMap {
    'care-guide-load': CareGuideLoadEvent;
    'care-guide-error': CareGuideErrorEvent;
    'care-faq-toggle': CareFaqToggleEvent;
  }
}
