import type { Kind } from '../../directory/index.js';
import { type Synonyms, lookup, plainWords } from './synonyms.js';

/** What a column can hold. */
export type Field =
  | 'id'
  | 'name'
  | 'kind'
  | 'aliases'
  | 'region'
  | 'availability'
  | 'plans'
  | 'url'
  | 'note'
  | 'status'
  | 'start'
  | 'end'
  | 'rank'
  | 'members';

/** The headers under which each field is known. */
const HEADERS: Synonyms<Field> = {
  id:
    'id, code, number, payer id, payor id, carrier id, insurer id, plan sponsor id, company ' +
    'id, account no, policy number, key, organization id, organisation id, client id, account ' +
    'id, employer id, group id, plan id, customer id, issuer id, sponsor id, organization ' +
    'code, client code, client number, client no, group number, group no, account number, ' +
    'customer number, employer number, ein, hios issuer id',
  name:
    'name, organization, organisation, organization name, organisation name, org, org name, ' +
    'company, company name, employer, employer name, employer group, employer group name, ' +
    'client, client name, account, account name, group, group name, customer, customer name, ' +
    'sponsor, sponsor name, plan sponsor, plan sponsor name, sponsor dfe name, ' +
    'health plan, health plan name, payer, payer name, payor, payor name, insurer, insurer ' +
    'name, carrier, carrier name, issuer, issuer name, insurance company, insurance company ' +
    'name, ' +
    'agency, agency name, agency bureau, bureau, department agency, business, business name, ' +
    'firm, firm name, entity, entity name, institution, institution name, ' +
    'parent organization, contracting organization, organization marketing name, legal ' +
    'entity, district name, school name, hospital name, facility name, union name, member ' +
    'organization',
  kind:
    'kind, type, category, organization type, organisation type, client type, account type, ' +
    'group type, entity type, customer type',
  aliases:
    'aliases, alias, also known as, aka, a k a, other names, other name, alternate names, ' +
    'alternate name, short name, short names, ' +
    'former name, former names, formerly, dba, d b a, dba name, doing business as, acronym, ' +
    'acronyms, abbreviation, abbreviations, nickname, nicknames, legal name, brand, brands, ' +
    'trade name',
  region:
    'region, state, province, location, st, state code, state abbreviation, headquarters ' +
    'state, hq state, situs state, state name, territory',
  availability:
    'availability, available, available to, coverage, covered, eligibility, eligible, ' +
    'program, program available, access, has program, in program, offered, program offered, ' +
    'benefit offered, participating, opted out, opt out, excluded, ineligible, not eligible, ' +
    'not covered, not included, not available, not offered, not participating',
  plans:
    'plans, plan names, health plans, plan list, product, products, product name, plan ' +
    'marketing name, plan name, plan, plan type, plan option, benefit plan, line of ' +
    'business, lob, network name',
  url:
    'url, link, website, web site, web address, address, enrollment link, enrolment link, ' +
    'enrollment url, sign up link, signup link, registration link, start link, landing page, ' +
    'homepage, home page, web',
  note: 'note, notes, message, member message, note to members, member note',
  status:
    'status, account status, client status, group status, contract status, customer status, ' +
    'employer status, plan status, coverage status, active, is active, active flag, active y ' +
    'n, inactive, is inactive, not active, termed, terminated, is terminated, closed, is closed, ' +
    'cancelled, canceled, is cancelled, is canceled, deleted, is deleted, lapsed, is lapsed, ' +
    'expired, is expired, ended, has ended, archived, is archived, discontinued',
  start:
    'start, start date, starts, effective, effective date, eff date, effective from, begin ' +
    'date, begins, coverage start, coverage start date, contract start, contract start date, ' +
    'go live, go live date, golive date, launch date, valid from, from date, active since, ' +
    'active date, original effective date',
  end:
    'end, end date, ends, term date, term dt, termination, termination date, terminated on, ' +
    'termed on, date termed, expiration, expiration date, expiry date, expires, exp date, ' +
    'contract end, contract end date, coverage end, coverage end date, through, through date, ' +
    'thru, thru date, valid to, valid until, effective to, effective through, cancel date, ' +
    'cancellation date, last day, to date, inactive date, inactive as of',
  rank: 'rank, ranking, priority, sort order',
  members:
    'members, member count, membership, lives, covered lives, eligible lives, enrollment, ' +
    'enrolled, enrolled lives, employees, employee count, number of employees, headcount, ' +
    'subscribers, eligible members',
};
export const FIELDS = Object.keys(HEADERS) as Field[];
export const fieldOfHeader = lookup(HEADERS);

/** Words of headers whose "yes" means that the account has ended. */
const ENDED =
  'inactive|not active|no longer active|terminated|termed|closed|cancelled|canceled|deleted|' +
  'lapsed|expired|ended|archived|discontinued';

/** Headers of nearly that form are candidates, too, where no better one is there. */
const HEADER_PATTERNS: Partial<Record<Field, RegExp>> = {
  name: /^(?!.*\b(?:first|last|middle|contact|user|file|broker|agent|producer|owner|manager|rep|representative|domain|plan|product|network|city|county|state|street|sheet|column|field|sales|consultant|administrator|tpa|parent)\b).*\b(?:name|nm)$/,
  region: /\b(?:state|province)(?: (?:code|name|abbr|abbreviation))?$/,
  status: new RegExp(
    '\\bstatus\\b|\\bactive\\b|\\b(?:inactive|termed|terminated)\\b|' +
      `\\b(?:stage|lifecycle|disposition)$|\\b(?:${ENDED}) (?:flag|indicator|ind|y n|yn)$`,
  ),
  end: /\b(?:end|ended|ends|term|termed|termination|terminated|expiration|expiry|expires|cancel|cancelled|canceled|cancellation|closed?|lapsed?|discontinued|inactive|deactivated|disenrolled) (?:date|dt|day|on|as of)$|\b(?:date|day) (?:ended|termed|terminated|cancelled|canceled|closed|of termination|of expiration)$|\b(?:valid|effective|active|covered) (?:through|thru|until|to)$/,
  start:
    /\b(?:effective|eff|start|begin|launch|go live) (?:date|dt|day|on)$|\b(?:valid|effective|active|covered) (?:from|since)$/,
  url: /\b(?:url|website|link)$/,
  members: /\b(?:lives|headcount|member count)$/,
};

export const fieldLikeHeader = (words: string): Field | undefined =>
  (Object.keys(HEADER_PATTERNS) as Field[]).find((field) => HEADER_PATTERNS[field]?.test(words));

/**
 * A cell of who has the program; `none` is nobody, so that the organization has no place in a
 * directory.
 */
const AVAILABILITY: Synonyms<'all' | 'some-plans' | 'none'> = {
  all:
    'all, yes, y, true, 1, x, available, covered, included, eligible, everyone, all plans, all ' +
    'employees, all members, full, active, offered, participating, in program, enrolled, ✓, ✔',
  'some-plans':
    'some plans, some, partial, partly, partially, varies, depends, limited, selected plans, ' +
    'select plans, certain plans, some employees, ask',
  none:
    'no, n, false, 0, none, nobody, not available, not covered, not included, not eligible, ' +
    'ineligible, unavailable, excluded, not offered, not participating, declined, opted out, ' +
    'opt out, inactive, terminated, termed, term, ended, cancelled, canceled, expired, lapsed, ' +
    'withdrawn, former, closed, discontinued, never',
};
export const availabilityOf = (cell: string) =>
  /^[✓✔]$/.test(cell) ? 'all' : /^[✗✘]$/.test(cell) ? 'none' : lookupAvailability(cell);
const lookupAvailability = lookup(AVAILABILITY);

const KINDS: Synonyms<Kind> = {
  employer:
    'employer, company, employer group, business, organization, government, government ' +
    'agency, agency, nonprofit, non profit, public employer, private employer, commercial ' +
    'group, school, school district, university, college, hospital, health system, union, ' +
    'trust, municipality, e, er',
  'health-plan':
    'health plan, healthplan, plan, payer, payor, insurer, insurance, insurance company, ' +
    'carrier, health insurance, health insurer, issuer, managed care organization, mco, ' +
    'health maintenance organization, hp',
};
export const kindOf = lookup(KINDS);

const PLAN: Synonyms<'included' | 'not-included' | 'ask'> = {
  included: 'included, yes, y, true, covered, available, all, eligible, in',
  'not-included':
    'not included, no, n, false, not covered, excluded, not available, unavailable, ' +
    'not eligible, ineligible, not offered, no longer offered, not participating, out, ' +
    'opted out, termed, terminated, cancelled, canceled, discontinued, inactive, ended, ' +
    'expired, lapsed, closed, withdrawn, pending, not yet',
  ask: 'ask, ask your plan, maybe, unknown, varies, some',
};
export const planStatusOf = lookup(PLAN);

/** All of them, as a pattern: the longest first, since "no" begins others. */
export const PLAN_WORDS = Object.values(PLAN)
  .flatMap((words) => words.split(',').map((word) => word.trim()))
  .sort((a, b) => b.length - a.length)
  .join('|');

/** Where an account stands. */
const STATUS: Synonyms<'current' | 'ended' | 'future'> = {
  current:
    'active, live, current, in force, inforce, enrolled, open, renewed, renewing, effective, ' +
    'launched, approved, ok, good standing, in good standing, yes, y, true, 1, a, act, ' +
    'existing, client, customer, retained, participating, new',
  ended:
    'termed, terminated, term, terming, inactive, ended, expired, cancelled, canceled, ' +
    'closed, lapsed, withdrawn, former, former client, churned, lost, dead, deleted, ' +
    'archived, discontinued, ' +
    'not renewed, non renewed, nonrenewed, retired, dissolved, suspended, on hold, ' +
    'hold, paused, declined, rejected, merged, acquired, out of business, no longer active, ' +
    'not active, no longer a client, no, n, false, 0, i, t',
  future:
    'implementing, implementation, in implementation, pending, prospect, prospective, ' +
    'proposed, future, upcoming, onboarding, in progress, draft, sold, sold not live, ' +
    'contracting, contract pending, signed, quoted, negotiating, pre launch, prelaunch, not ' +
    'started, not yet live, not live, scheduled, planned, awaiting, lead',
};
export const statusOf = lookup(STATUS);

/** Cells that say where an account stands, and nothing else: not a yes or a letter. */
export const isStatusWord = (cell: string): boolean =>
  cell.length > 2 &&
  statusOf(cell) !== undefined &&
  !/^(?:yes|true|false|new|client|customer|hold)$/i.test(cell);

/** Headers whose "yes" means that the account has ended. */
const ENDED_HEADER = new RegExp(`\\b(?:${ENDED})\\b`);

export const meansEnded = (header: string): boolean => ENDED_HEADER.test(plainWords(header));
