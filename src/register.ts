import './elements/sheets.js';
import { CareCitation } from './elements/care-citation/care-citation.js';
import { CareCoverageSearch } from './elements/care-coverage-search/care-coverage-search.js';
import { CareFaq } from './elements/care-faq/care-faq.js';
import { CareFootnotes } from './elements/care-footnotes/care-footnotes.js';
import { CareGoals } from './elements/care-goals/care-goals.js';
import { CareGuide } from './elements/care-guide/care-guide.js';
import { sayInConsole } from './console.js';
import { pageProperty } from './elements/internal/page.js';
import { version } from './version.js';

/**
 * Providers stand before consumers: a consumer that is upgraded first would ask for a context that
 * nobody gives yet.
 */
const elements = {
  'care-guide': CareGuide,
  'care-faq': CareFaq,
  'care-goals': CareGoals,
  'care-citation': CareCitation,
  'care-footnotes': CareFootnotes,
  'care-coverage-search': CareCoverageSearch,
};

let isDone = false;

/**
 * Registers every element once. Another copy of the package, of whatever version, leaves the first
 * in charge and says so; on servers, whose layers each load a copy, it has nothing to say.
 */
export function register(): void {
  if (isDone) return;
  isDone = true;
  if (typeof document !== 'undefined' && /xml/.test(pageProperty('contentType'))) {
    sayInConsole('warn', 'Care Guide needs text/html: this page is XML.');
    return;
  }
  const taken = Object.entries(elements).filter(([tag, element]) => {
    if (customElements.get(tag)) return true;
    customElements.define(tag, element);
    return false;
  });
  if (taken.length === 0 || typeof document === 'undefined') return;
  const first =
    (customElements.get('care-guide') as { version?: string } | undefined)?.version ?? 'unknown';
  sayInConsole(
    'info',
    `Care Guide ${version} was loaded beside version ${first}, which stays in charge. ` +
      'Remove one of the two scripts.',
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'care-guide': CareGuide;
    'care-faq': CareFaq;
    'care-goals': CareGoals;
    'care-citation': CareCitation;
    'care-footnotes': CareFootnotes;
    'care-coverage-search': CareCoverageSearch;
  }
}
