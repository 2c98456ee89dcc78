import type { Organization } from '../../directory/index.js';
import { planStatusOf } from './vocabulary.js';

export type Plan = NonNullable<Organization['plans']>[number];

/**
 * "Gold PPO: included; Bronze HMO (no); Student" → plans. What does not say it itself is as its row
 * says.
 * @param otherwise - what a plan is that says nothing
 */
export const plansOf = (cell: string, otherwise: Plan['availability']): Plan[] =>
  cell
    .split(/[;|\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [name, status] = nameAndStatus(part);
      const availability = status && planStatusOf(status);
      if (name && availability) return { name, availability };
      return { name: part, availability: DOUBT.test(part) ? 'ask' : otherwise };
    });

/** What follows a plan's name and speaks against a yes, in words that nobody foresaw. */
const DOUBT = /(?:[(:=]|\s[\u2013\u2014-])\s*(?:not\b|no\)?$|excl|except|until|ended|ends\b)/i;

/** "Gold PPO: included" and "Bronze HMO (no)". */
function nameAndStatus(part: string): [name?: string, status?: string] {
  const mark = Math.max(part.lastIndexOf(':'), part.lastIndexOf('='));
  if (mark > 0) return [part.slice(0, mark).trim(), part.slice(mark + 1).trim()];
  const bracket = part.endsWith(')') ? part.lastIndexOf('(') : -1;
  return bracket > 0 ? [part.slice(0, bracket).trim(), part.slice(bracket + 1, -1).trim()] : [];
}

const LEGAL =
  /^(inc|incorporated|llc|l\.l\.c|llp|lp|ltd|limited|corp|corporation|co|company|plc|pc|pllc|n\.?a|p\.?c)\.?$/i;

/**
 * Several names in one cell: divided by "|", ";", " / " or a new line, else by commas, of which
 * "Acme, Inc." has one.
 */
export function namesOf(cell: string): string[] {
  const parts = /[|;\n]| \/ /.test(cell)
    ? cell.split(/[|;\n]| \/ /)
    : cell.split(/,\s/).reduce<string[]>((names, part) => {
        if (names.length > 0 && LEGAL.test(part.trim()))
          names.push(`${names.pop() ?? ''}, ${part.trim()}`);
        else names.push(part);
        return names;
      }, []);
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** The text of a cell on one line. */
export const textOf = (value: unknown): string => {
  if (typeof value === 'string')
    return /^\s|\s$|\s\s|[^\S ]/.test(value) ? value.replace(/\s+/g, ' ').trim() : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

/** "www.example.org" is what people write for an address. */
export const withScheme = (url: string): string =>
  /^(www\.)?[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(url) ? `https://${url}` : url;

/** "1,250" → 1250; nothing for what is no number. */
export function countOf(cell: string): number | undefined {
  const text = cell.replace(/[\s,]/g, '');
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}
