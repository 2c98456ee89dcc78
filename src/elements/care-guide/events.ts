import type { Problem } from '../../problems.js';
import { ESCAPING } from '../internal/report.js';

/** A guide has rendered. */
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

declare global {
  interface HTMLElementEventMap {
    'care-guide-load': CareGuideLoadEvent;
    'care-guide-error': CareGuideErrorEvent;
  }
}
