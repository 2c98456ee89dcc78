import type { Kind, Organization } from '../../directory/index.js';
import { tokenize } from '../../directory/text/normalize.js';
import { expandAbbreviations, withoutStopWords } from '../../directory/text/vocabulary.js';
import type { Plan } from './plan-cell.js';
import type { Row } from './table.js';

/** What one row says of an organization. */
export interface Entry {
  row: Row;
  id: string;
  name: string;
  kind: Kind;
  aliases: string[];
  region: string;
  availability: Organization['availability'] | 'none';
  /** The cell that says so. */
  availabilityCell: string;
  plans: Plan[];
  url: string;
  note: string;
  rank?: number | undefined;
  members?: number | undefined;
  /** Its name as the search compares names: equal when they sound the same. */
  key: string;
}

/** The words of a name, as the search compares them. */
export const keyOf = (name: string): string => tokenize(name).join(' ');

/** A name without legal forms, its abbreviations written out. */
export const coreOf = ({ key }: Pick<Entry, 'key'>): string =>
  withoutStopWords(expandAbbreviations(key.split(' '))).join(' ');

/** What a row says of who has the program, in its own words. */
export const says = ({ availability, availabilityCell }: Entry): string =>
  `"${availabilityCell || availability}"`;
