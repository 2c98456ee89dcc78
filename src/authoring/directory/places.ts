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

/** A state or province by its code or name, as one text for both. */
function codeOf(words: string): string | undefined {
  const place = OTHERS[words] ?? words;
  const state = stateOf(place);
  return state > 0 ? String(state) : OTHER_CODES.has(place) ? place : undefined;
}

/** Most words of a state's name: "Washington D. C." has three. */
const MAX_WORDS = 3;

interface Places {
  words: string;
  /** The states of a text that lists states, and nothing else. */
  listed?: string[] | undefined;
  /** The state of a town: "Akron, OH". */
  around?: string | undefined;
}

const known = new Map<string, Places>();

function placesIn(region: string): Places {
  let places = known.get(region);
  if (!places) {
    places = readPlaces(plainWords(region.replace(/\bUS-/g, '')));
    known.set(region, places);
  }
  return places;
}

function readPlaces(text: string): Places {
  const words = text.split(' ').filter((word) => word !== 'and');
  const listed = new Set<string>();
  for (let at = 0; at < words.length;) {
    let length = MAX_WORDS;
    while (length > 0 && !codeOf(words.slice(at, at + length).join(' '))) length--;
    if (length === 0) {
      const ends = [3, 2, 1].map((count) => codeOf(words.slice(-count).join(' ')));
      return { words: text, around: ends.find((code) => code !== undefined) };
    }
    listed.add(codeOf(words.slice(at, at + length).join(' ')) ?? '');
    at += length;
  }
  return { words: text, listed: [...listed].sort() };
}

/** The same for a state by its code or its name, and in any order; else a text of its own. */
export function placeKey(region = ''): string {
  const { listed, words } = placesIn(region);
  return listed ? listed.join(' ') : words;
}

const EVERYWHERE = new RegExp(
  '^(?:all(?: states)?|any|everywhere|national(?:ly)?|nationwide|us|usa|united states.*|' +
    'multiple.*|multi state|various|several)$',
);

/** Whether a place can be part of another, or is not said well enough to know. */
export function mayOverlap(one: string, other: string): boolean {
  if (!one || !other || placeKey(one) === placeKey(other)) return true;
  const [a, b] = [placesIn(one), placesIn(other)];
  if (a.listed && b.listed) return a.listed.some((code) => b.listed?.includes(code));
  if (a.listed || b.listed) {
    const states = a.listed ?? b.listed ?? [];
    const town = a.listed ? b : a;
    return town.around === undefined || states.includes(town.around);
  }
  const isWithin =
    ` ${a.words} `.includes(` ${b.words} `) || ` ${b.words} `.includes(` ${a.words} `);
  return isWithin || EVERYWHERE.test(a.words) || EVERYWHERE.test(b.words);
}

/** Whether a text is a state or province, or several. */
export const isPlace = (text: string): boolean =>
  text.split(/[,;/|]/).every((part) => {
    const words = plainWords(part);
    return stateOf(words) > 0 || words in OTHERS || OTHER_CODES.has(words);
  });
