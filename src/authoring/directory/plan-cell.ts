import type { Organization } from '../../directory/index.js';
import { PLAN_WORDS, availabilityOf, planStatusOf } from './vocabulary.js';

export type Plan = NonNullable<Organization['plans']>[number];
type Answer = Plan['availability'];

/**
 * "Gold PPO: included; Bronze HMO (no); Student" → plans, also with commas ("Gold: yes, Silver:
 * no") and by their answers ("Included: Gold; Excluded: Bronze, Student"). What does not say it
 * itself is as its row says.
 * @param otherwise - what a plan is that says nothing
 */
export function plansOf(cell: string, otherwise: Answer): Plan[] {
  let silent = otherwise;
  return cell
    .replace(/[^\S\n]+/g, ' ') // patterns take long over long runs of spaces
    .split(/[;|\n]/)
    .flatMap((part) => part.split(AFTER_ANSWER))
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap((part) => {
      const group = answerFirst(part);
      if (!group) return plan(part, silent);
      // Who says yes to some says nothing of those that follow.
      silent = group.answer === 'included' ? otherwise : group.answer;
      return group.names.map((name) => ({ name, availability: group.answer }));
    });
}

/** Answers that can stand behind a name without any mark between: "Plan N" is a name. */
const BARE =
  'yes|no|(?:not )?(?:included|covered|eligible|available|offered)|excluded|ineligible|' +
  'termed|terminated|cancell?ed|discontinued|ended|expired';
const DASH = '\\s[\\u2013\\u2014-]\\s*';
const ANSWERED = `(?:[:=]\\s*|\\(\\s*)(?:${PLAN_WORDS})\\s*\\)?|(?:${DASH}|\\s)(?:${BARE})`;

/** Between an answer and the next plan. */
const AFTER_ANSWER = new RegExp(
  `(?<=${ANSWERED})\\s*(?:,|/(?=\\s|[^,/]*[:=(])|&|\\+|\\band\\b)\\s*`,
  'i',
);
const HAS_ANSWER = new RegExp(`(?:[:=]\\s*|\\(\\s*)(?:${PLAN_WORDS})(?![\\w-])`, 'i');
const ENDS_BARE = new RegExp(`^(.*?\\S)(?:${DASH}|\\s+)(${BARE})$`, 'i');

/** What speaks against a yes, in words that nobody foresaw. */
const DOUBT = new RegExp(
  [
    `(?:[(:=]|${DASH})\\s*(?:not\\b|no\\)?$|none\\b|n/a|tb[ad]\\b|[?x-]\\)?$|until|through\\b|` +
      'thru\\b|end(?:ed|s|ing)\\b|term(?:ed|s|inat\\w+)?\\b|cancel|discontinued|expire|lapsed|' +
      'withdrawn|(?:closed|pending)\\b(?! [a-z])|starts\\b|starting\\b|begins\\b|beginning\\b|' +
      'eff(?:ective)?\\b)',
    '\\b(?:excl|exclud\\w+|except|excepting|no longer)\\b',
    '\\bnot (?:covered|included|eligible|available|offered|yet)\\b',
    '(?:^|,\\s*|\\bbut )(?:not|without)\\s|^all\\b.* but\\b|^no (?:[hep]po|hmo|pos|hdhp)\\b',
  ].join('|'),
  'i',
);

/** "Excluded: Bronze HMO, Student" and "Not covered plans: Bronze". */
function answerFirst(part: string): { answer: Answer; names: string[] } | undefined {
  const [, head = '', rest = ''] = /^([^:=]+?)(?: plans?)?\s*[:=]\s*(.+)$/i.exec(part) ?? [];
  const answer = planStatusOf(head);
  if (!answer || planStatusOf(rest) || HAS_ANSWER.test(rest)) return undefined;
  return { answer, names: rest.split(/\s*,\s*|\s+(?:and|&)\s+/).filter(Boolean) };
}

function plan(part: string, otherwise: Answer): Plan {
  const [name, status] = nameAndStatus(part);
  const availability = status && answerOf(status);
  // "Gold: no Silver: yes" names two, and nobody knows where the first ends.
  if (name && availability && HAS_ANSWER.test(name)) return { name: part, availability: 'ask' };
  if (name && availability) return { name, availability };
  return { name: part, availability: DOUBT.test(part) ? 'ask' : otherwise };
}

/** "Gold PPO: included", "Bronze HMO (no)", "Bronze HMO - no" and "Gold PPO covered". */
function nameAndStatus(part: string): [name?: string, status?: string] {
  const mark = Math.max(part.lastIndexOf(':'), part.lastIndexOf('='));
  if (mark > 0) return [part.slice(0, mark).trim(), part.slice(mark + 1).trim()];
  const isFootnote = /\(\d\)$/.test(part);
  const bracket = part.endsWith(')') && !isFootnote ? part.lastIndexOf('(') : -1;
  if (bracket > 0) return [part.slice(0, bracket).trim(), part.slice(bracket + 1, -1).trim()];
  const [, name, status] = ENDS_BARE.exec(part) ?? [];
  return [name, status];
}

const ANSWERS = { all: 'included', none: 'not-included', 'some-plans': 'ask' } as const;

/** What a word says of a plan. */
export function answerOf(status: string): Answer | undefined {
  const known = planStatusOf(status);
  if (known) return known;
  // An "x" may be a check or a cross.
  const asOfAll = /^x$/i.test(status) ? undefined : availabilityOf(status);
  return asOfAll && ANSWERS[asOfAll];
}
