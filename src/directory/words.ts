/** What a word says about which organization is meant: it is its own name … */
export const NAME = 1;
/** … or shared by whole kinds of organizations: "university", "county"; */
export const KIND = 0.4;
/** or where it is: what names a state may be said in other ways; */
export const STATE = 0.6;
/** or says next to nothing: "health plan", "human resources", "ppo"; */
export const FILLER = 0.15;
/** or nothing: "of", "inc". */
export const LITTLE = 0.04;

/** Words, each followed by what it is written as when written short; hyphens join several that are meant. */
const WORDS: [weight: number, words: string][] = [
  [
    KIND,
    'city county:cnty:cty town village township:twp state school:sch schools district:dist community:comm unified ' +
      'independent central regional university:univ college:coll institute:inst academy hospital:hosp medical:med center:ctr:centre clinic care ' +
      'services service:svc:svcs group:grp holdings system systems international:intl national:natl foundation association:assn:assoc bank financial ' +
      'technologies technology:tech solutions industries energy blue cross shield dental vision mutual life',
  ],
  [
    FILLER,
    'health:hlth plan plans insurance ppo hmo medicaid medicare member policy employee employees employer benefit benefits ' +
      'human resources hr office headquarters department:dept store location distribution warehouse government:govt public corporate name ' +
      'i my we work works usa us america american:amer',
  ],
  [
    LITTLE,
    'of for in at on by to de inc incorporated corp corporation co company companies llc llp lp ltd limited plc pllc pc',
  ],
  [
    NAME,
    'saint:st mount:mt fort:ft brothers:bros management:mgmt manufacturing:mfg blue-cross-blue-shield:bcbs ' +
      'blue-cross:bluecross blue-shield:blueshield health-care:healthcare school-district:sd independent-school-district:isd ' +
      'unified-school-district:usd community-college-district:ccd',
  ],
];
const WEIGHTS = new Map<string, number>();
const SHORT = new Map<string, string[]>();
for (const [weight, words] of WORDS) {
  for (const entry of words.split(' ')) {
    const [word = '', ...short] = entry.split(':');
    WEIGHTS.set(word, weight);
    for (const each of short) SHORT.set(each, word.split('-'));
  }
}

/** States, the letters of their codes in capitals. */
const STATES =
  'ALabama,AlasKa,AriZona,ARkansas,CAlifornia,COlorado,ConnecticuT,DElaware,DC,FLorida,GeorgiA,HawaiI,IDaho,ILlinois,INdiana,IowA,KansaS,KentuckY,' +
  'LouisianA,MainE,MarylanD,MAssachusetts,MIchigan,MiNnesota,MisSissippi,MissOuri,MonTana,NEbraska,NeVada,New Hampshire,New Jersey,New Mexico,New York,' +
  'North Carolina,North Dakota,OHio,OKlahoma,ORegon,PennsylvaniA,Puerto Rico,Rhode Island,South Carolina,South Dakota,' +
  'TeNnessee,TeXas,UTah,VermonT,VirginiA,WAshington,West Virginia,WIsconsin,WYoming';
/** The words of their names. */
const ofStates = new Set(STATES.toLowerCase().split(/[ ,]/));

/** What a word is worth. */
export const weightOf = (word: string): number => WEIGHTS.get(word) ?? NAME;

/** What a name loses when a word of it was not typed: less for one of a state, which may be said by its code. */
export const unsaidOf = (word: string): number => (ofStates.has(word) ? STATE : weightOf(word));

export const littleWords = [...WEIGHTS.keys()].filter((word) => weightOf(word) === LITTLE);

/** The first shared word that starts so: while "universi" is being typed, it is worth what "university" is. */
export const begun = (text: string): string =>
  [...WEIGHTS.keys()].find((word) => word.startsWith(text)) ?? text;

/** Whether a word is short for others. */
export const isShort = (word: string): boolean => SHORT.has(word);

/** The words that are meant. */
export function expand(words: readonly string[]): string[] {
  const full: string[] = [];
  for (const word of words) full.push(...(SHORT.get(word) ?? [word]));
  return full;
}

/** Without the words that say nothing, unless there are no others. */
export function core(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => weightOf(word) > LITTLE);
  return kept.length ? kept : words;
}

/** The first letter of each word. */
export const initialsOf = (words: readonly string[]): string =>
  words.map((word) => word[0]).join('');

/** Each state's number, from 1, by its name and by its code. */
const NUMBERS = new Map(
  STATES.split(',').flatMap((state, i): [string, number][] => [
    [state.toLowerCase(), i + 1],
    [state.replace(/[^A-Z]/g, '').toLowerCase(), i + 1],
  ]),
);

/** The number of a state, 0 for none. */
export const stateOf = (name: string): number => NUMBERS.get(name.toLowerCase()) ?? 0;

/** The state that each word names, or is part of the name of; has holes where there is none. */
export function statesIn(words: readonly string[]): number[] {
  const found: number[] = [];
  words.forEach((word, i) => {
    const both = NUMBERS.get(`${word} ${words[i + 1]}`);
    const state = both || (found[i] ?? NUMBERS.get(word));
    if (state) found[i] = state;
    if (both) found[i + 1] = both;
  });
  return found;
}

/** Words that are more than they look: in names with one of them, {@link expand} and {@link statesIn} find something. */
export const tellingWords = [...SHORT.keys(), ...NUMBERS.keys()].map(
  (words) => words.split(' ')[0] as string,
);
