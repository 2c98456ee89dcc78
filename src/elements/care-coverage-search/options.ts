import type { Option } from '../../combobox/state.js';
import type { Match } from '../../directory/index.js';
import { type Strings, say } from '../../strings/index.js';

/** Most options in the list: what one reads before typing another letter. */
export const MAX_OPTIONS = 8;

/** A match, as an option to choose. */
export interface Found extends Option {
  readonly match: Omit<Match, 'tier'> & Partial<Pick<Match, 'tier'>>;
  /** Whether the visitor has said that an uncertain match is the right one. */
  readonly confirmed: boolean;
}

export const toOption = (match: Found['match'], confirmed = false): Found => {
  const { id, name } = match.organization;
  return { id, text: name, match, confirmed, isExact: match.confidence === 'exact' };
};

const kindOf = ({ match }: Found) => match.organization.kind;

/** Matches as options, those of the best match's kind first. */
export function toOptions(matches: readonly Match[]): Found[] {
  const options = matches.map((match) => toOption(match));
  const [first] = options;
  const isOther = (option: Found) => Number(kindOf(option) !== kindOf(first as Found));
  return options.sort((a, b) => isOther(a) - isOther(b));
}

/** A beginning is no question yet: the rest may be on its way. */
const isUnsure = ([first]: readonly Found[]) =>
  first?.match.confidence === 'unsure' && first.match.tier !== 'starts-with';

/**
 * What stands above the options: a question when unsure; what was looked for, when words around a
 * name were set aside.
 */
export function headingOf(options: readonly Found[], strings: Strings): string {
  if (isUnsure(options)) return strings.coverageMeant;
  const query = options[0]?.match.understood;
  return query ? say(strings.coverageUnderstood, { query }) : '';
}

/** How many match, though not all of them are options. */
export const totalOf = (options: readonly Found[]) => options[0]?.match.total ?? options.length;

/** What stands below the options when there are more. */
export function moreWords(options: readonly Found[], strings: Strings): string {
  const total = totalOf(options);
  return total > options.length ? say(strings.coverageFirst, { count: options.length, total }) : '';
}

/** How many there are, as it is announced. */
export function countWords(options: readonly Found[], strings: Strings): string {
  const count = options.length;
  const words =
    moreWords(options, strings) ||
    (count === 1 ? strings.coverageMatch : say(strings.coverageMatches, { count }));
  const heading = headingOf(options, strings);
  return heading ? `${heading} ${words}` : words;
}
