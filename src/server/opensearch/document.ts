import { createHash } from 'node:crypto';
import type { Organization } from '../../directory/index.js';
import { tokenize } from '../../directory/text/normalize.js';
import {
  expandAbbreviations,
  initialsOf,
  stateOf,
  statesIn,
  withoutStopWords,
} from '../../directory/text/vocabulary.js';

/** An organization as the cluster keeps it. */
export interface OrganizationDocument {
  place: number;
  /** As `directory/` reads them, so that its words are the cluster's. */
  names: string[];
  letters: string[];
  states: string[];
  /** How little known it is among all of the directory, in hundredths. */
  obscurity: number;
  /** The other way round, and never 0: the cluster ranks by it. */
  fame: number;
  organization: Organization;
}

/** The cluster takes no feature of 0. */
const MIN_FAME = 0.001;
/** Bytes that an id may have in a cluster, less our mark. */
const MAX_ID_BYTES = 500;

/** The id of an organization's document. */
export const documentId = (id: string): string =>
  Buffer.byteLength(id) > MAX_ID_BYTES
    ? `h:${createHash('sha256').update(id).digest('hex')}`
    : `o:${id}`;

/** The id of a part of the words. */
export const wordsId = (part: number): string => `w:${part}`;

/** Words as the index of `directory/` has them. */
export const wordsOf = (text: string): readonly string[] => {
  const words = tokenize(text);
  return words.length > 1 ? expandAbbreviations(words) : words;
};

const numbered = (states: Iterable<number | undefined>): string[] => [
  ...new Set([...states].filter((state) => state).map(String)),
];

export function toDocument(
  organization: Organization,
  place: number,
  obscurity: number,
): OrganizationDocument {
  const { name, aliases = [], region = '' } = organization;
  const words = [name, ...aliases].map((each) => wordsOf(each));
  const own = words.map(withoutStopWords);
  return {
    place,
    names: words.map((each) => each.join(' ')),
    letters: [...new Set(own.flatMap((each) => [each.join(''), initialsOf(each)]))],
    states: numbered([stateOf(region), ...words.flatMap((each) => statesIn(each))]),
    obscurity,
    fame: Math.max(MIN_FAME, 1 - obscurity / 100),
    organization,
  };
}
