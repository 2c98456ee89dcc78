import type { Citation } from '../../guide/numbering.js';
import { stringsFor } from '../../strings/index.js';
import { followableAddress } from '../../web.js';
import { MARK, renderMarks } from '../internal/citations.js';
import { citationStyles } from '../internal/citations.styles.js';
import { readingAround } from '../internal/contexts.js';
import { NavigationController } from '../internal/navigation-controller.js';
import { citationList } from '../internal/given-parts.js';
import { HostElement } from '../internal/host-element.js';
import { pageProperty } from '../internal/page.js';

/**
 * One or more references cited at one place: superscript numbers with a preview of the reference on
 * hover, focus and tap.
 *
 * @tagname care-citation
 * @slot - The reference's text, unless `citations` has it.
 * @csspart link - A superscript number.
 * @csspart preview - The card with the reference.
 */
export class CareCitation extends HostElement {
  static override styles = citationStyles;

  static override readonly properties = {
    citations: { type: Object, attribute: false, from: citationList, fallback: [] },
    number: { type: Number, fallback: 1 },
    href: {},
  };

  /** The references cited here, numbered, in place of `number` and what stands in the tag. */
  citations: readonly Citation[] = [];

  /** The reference's number. */
  number = 1;

  /** Where the number leads: https, http, mailto, tel, or a place on the page. */
  href = '';

  #reading = readingAround(this);

  constructor() {
    super();
    new NavigationController(this, (mark) => this.#cited(mark));
  }

  override render() {
    const { href, citations, number } = this;
    const address = href.startsWith('#') ? href : followableAddress(href, pageProperty('baseURI'));
    const marks = citations.length > 0 ? citations : [{ number }];
    return renderMarks(
      marks.map((mark) => ({ number: mark.number, href: address || undefined })),
      this.#strings,
    );
  }

  #cited(mark: Element) {
    const index = [...this.renderRoot.querySelectorAll(MARK)].indexOf(mark);
    const citation = this.citations[index];
    return citation && { ...citation, strings: this.#strings };
  }

  get #strings() {
    return this.#reading.value?.strings ?? stringsFor();
  }
}
