import { ESCAPING } from '../internal/report.js';

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
    'care-faq-toggle': CareFaqToggleEvent;
  }
}
