import { plainWords } from './synonyms.js';

/** What the names of plans hold. */
const PLAN = new RegExp(
  '\\b(?:(?:ppo|hmo|epo|pos|hdhp|cdhp|hsa|hra)s?\\d*|bronze|silver|gold|platinum|catastrophic|' +
    'high deductible|medicare advantage|medigap|indemnity)\\b|' +
    '^(?!(?:has |any |the |our )?(?:health |benefit )?plan$).*\\bplan(?: [a-z\\d]{1,2})?$',
);

/** What is about a plan or an organization, and no plan. */
const ABOUT = new RegExp(
  '\\b(?:types?|years?|months?|days?|dates?|start|end|contributions?|id|ids|code|' +
    'codes|no|number|count|lives|participants|premiums?|deductibles?|copays?|coinsurance|costs?|' +
    'rates?|amounts?|price|balance|percent|fees?|url|link|website|contact|' +
    'phone|email|admin|administrator|broker|bank|custodian|trustee|vendor|carrier|sponsor|' +
    'renewals?|names?|documents?|docs|summary|spd|sbc|brochure|notes?|' +
    'union|unioni[sz]ed|non ?profit|tax exempt|fortune \\d+)\\b',
);

/** What makes something else of such words: a "Gold client", a "401(k) plan". */
const OTHER = new RegExp(
  '\\b(?:client|customer|account|partner|member|support|status|level|location|office|city|site|' +
    'network|dental|vision|401|401k|403|retirement|pension|savings|life|disability|wellness)\\b',
);

export type Likeness = 'plan' | 'no-plan' | 'unknown';

/** What a column of yes and no is by its header, as far as that is clear. */
export function likenessOf(header: string): Likeness {
  // "Gold PPO not covered" is a plan with its answers the other way around.
  const words = plainWords(planNameOf(header));
  if (ABOUT.test(words)) return 'no-plan';
  return PLAN.test(words) && !OTHER.test(words) ? 'plan' : 'unknown';
}

const ANSWER =
  'y ?/ ?n|yes ?/ ?no|(?:not |in)?(?:covered|included|eligible|available|offered)|excluded|' +
  'unavailable|declined|opted out|participating';
const QUESTION = new RegExp(`(?:\\s*[:–—-]\\s*|\\s+|\\s*[([])(?:${ANSWER})[)\\]]?$`, 'i');

/** "Gold PPO (Y/N)" and "gold_ppo covered?" ask about plans. */
export function planNameOf(header: string): string {
  const written = header.replace(/ \(\d+\)$/, '').replaceAll('_', ' ');
  const asked = written.replace(/\s*\?$/, '').trim();
  return asked.replace(QUESTION, '').trim() || asked;
}
