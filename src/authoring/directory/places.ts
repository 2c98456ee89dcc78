import { stateOf } from '../../directory/text/vocabulary.js';
import { plainWords } from './synonyms.js';

/** Provinces and territories of Canada, and what else people write for a state. */
const OTHERS: Readonly<Record<string, string>> = {
  'district of columbia': 'dc',
  'washington dc': 'dc',
  'washington d c': 'dc',
  'd c': 'dc',
  'virgin islands': 'vi',
  'us virgin islands': 'vi',
  guam: 'gu',
  alberta: 'ab',
  'british columbia': 'bc',
  manitoba: 'mb',
  'new brunswick': 'nb',
  'nova scotia': 'ns',
  ontario: 'on',
  quebec: 'qc',
  saskatchewan: 'sk',
};
const OTHER_CODES = new Set(Object.values(OTHERS));

const keys = new Map<string, string>();

/** The same for a state's code and its name; a text of its own for any other place. */
export function placeKey(region = ''): string {
  let key = keys.get(region);
  if (key === undefined) {
    const words = plainWords(region.replace(/^US-/, ''));
    const place = OTHERS[words] ?? words;
    key = String(stateOf(place) || place);
    keys.set(region, key);
  }
  return key;
}

/** Whether a text is a state or province, or several. */
export const isPlace = (text: string): boolean =>
  text.split(/[,;/|]/).every((part) => {
    const words = plainWords(part);
    return stateOf(words) > 0 || words in OTHERS || OTHER_CODES.has(words);
  });
