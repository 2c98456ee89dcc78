import { plainWords } from './synonyms.js';
import { availabilityOf, meansEnded } from './vocabulary.js';

const NEGATED = new RegExp(
  '\\b(?:opt(?:s|ed)? out|opt outs?|non ?participating|ineligible|unavailable|uncovered|' +
    'exclud(?:e|es|ed|ing)|exclusions?|declined|waived|carved? out|without|withdrawn|' +
    'no (?:access|program|coverage|benefit)|(?:no longer|not|never) (?:\\w+ )?' +
    '(?:in|available|covered|eligible|included|offered|participating|enrolled))\\b',
);

/** Headers whose "yes" speaks against the program: "Opted out", "Not eligible", "Termed". */
export const meansNo = (header: string): boolean =>
  NEGATED.test(plainWords(header)) || meansEnded(header);

const SAYS_YES = /^(?:y|yes|true|1|x|all|full|everyone|all (?:plans|employees|members)|[✓✔])$/i;
const SAYS_NO = /^(?:n|no|none|nobody|false|0)$/i;

/** Who has the program by a cell, and by what its column asks. */
export function availabilityUnder(header: string, cell: string): ReturnType<typeof availabilityOf> {
  const answer = availabilityOf(cell);
  if (!meansNo(header)) return answer;
  if (SAYS_YES.test(cell)) return 'none';
  if (SAYS_NO.test(cell)) return 'all';
  // "Covered" under "Opted out" may mean either.
  return answer === 'all' || /^[✗✘]$/.test(cell) ? undefined : answer;
}
