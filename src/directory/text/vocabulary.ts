/** How well a word shows which organization is meant: all, for it is the name itself; */
export const DISTINCTIVE = 1;
/** less, for whole kinds of organizations have it: "university", "county"; */
export const KIND = 0.4;
/** where it is: a state can also be written as a code; */
export const PLACE = 0.6;
/** next to nothing: "health plan", "human resources", "ppo"; */
export const GENERIC = 0.15;
/** or nothing: "of"; */
export const STOP_WORD = 0.04;
/** and one may leave out "inc". */
const LEGAL_FORM = 0.03;

/**
 * Words by weight, each followed by its abbreviations; hyphens join the words that one abbreviation
 * stands for.
 */
const WORDS: [weight: number, words: string][] = [
  [
    KIND,
    'city county:cnty:cty town village township:twp state school:sch schools district:dist ' +
      'community:comm unified ' +
      'independent central regional university:univ college:coll institute:inst academy ' +
      'hospital:hosp medical:med center:ctr:centre ' +
      'clinic care services service:svc:svcs group:grp holdings system systems ' +
      'international:intl national:natl foundation ' +
      'association:assn:assoc bank financial technologies technology:tech solutions ' +
      'industries energy blue cross shield dental ' +
      'vision mutual life library authority court agency klinikum krankenhaus universitat ' +
      'stadt sparkasse',
  ],
  [
    GENERIC,
    'health:hlth plan plans insurance medicaid medicare benefit benefits human resources hr ' +
      'office department:dept ' +
      'store government:govt public us usa america american:amer therapy physical therapist ' +
      'pain doctor urgent',
  ],
  [STOP_WORD, 'of for in at on by to de co del y und et der fur von di da du des и'],
  [
    LEGAL_FORM,
    'inc incorporated corp corporation company companies llc llp lp ltd limited plc pllc pc ' +
      'gmbh ag kg kgaa ug ev mbh ohg se sa sas sarl srl spa sl slu lda ltda cv sab pty bv nv ' +
      'ab oy oyj asa aps kk sp ' +
      'ооо оао пао зао ао ип 株式会社 有限会社 合同会社 有限公司 股份有限公司 주식회사 유한회사 شركه',
  ],
  [
    DISTINCTIVE,
    'saint:st mount:mt fort:ft brothers:bros management:mgmt manufacturing:mfg ' +
      'blue-cross-blue-shield:bcbs ' +
      'blue-cross:bluecross blue-shield:blueshield health-care:healthcare school-district:sd ' +
      'independent-school-district:isd ' +
      'unified-school-district:usd community-college-district:ccd',
  ],
];
const WEIGHTS = new Map<string, number>();
const ABBREVIATIONS = new Map<string, string[]>();
for (const [weight, words] of WORDS) {
  for (const entry of words.split(' ')) {
    const [word = '', ...short] = entry.split(':');
    WEIGHTS.set(word, weight);
    for (const each of short) ABBREVIATIONS.set(each, word.split('-'));
  }
}

/** States, the letters of their codes in capitals. */
const STATES =
  'ALabama,AlasKa,AriZona,ARkansas,CAlifornia,COlorado,ConnecticuT,DElaware,DC,FLorida,GeorgiA,' +
  'HawaiI,IDaho,ILlinois,INdiana,IowA,KansaS,KentuckY,LouisianA,MainE,MarylanD,MAssachusetts,' +
  'MIchigan,MiNnesota,MisSissippi,MissOuri,MonTana,NEbraska,NeVada,New Hampshire,New Jersey,' +
  'New Mexico,New York,North Carolina,North Dakota,OHio,OKlahoma,ORegon,PennsylvaniA,' +
  'Puerto Rico,Rhode Island,South Carolina,South Dakota,TeNnessee,TeXas,UTah,VermonT,VirginiA,' +
  'WAshington,West Virginia,WIsconsin,WYoming';
/** The words of their names. */
const wordsOfStates = new Set(STATES.toLowerCase().split(/[ ,]/));

/** How well a word shows which organization is meant. */
export const weightOf = (word: string): number =>
  WEIGHTS.get(word) ?? (isWordOfState(word) ? PLACE : DISTINCTIVE);

/** Whether a word is one of the name of a state, which can also be written as a code. */
export const isWordOfState = (word: string): boolean => wordsOfStates.has(word);

export const isStopWord = (word: string): boolean => weightOf(word) <= STOP_WORD;

/** Whether whole kinds of organizations have a word. */
export const isShared = (word: string): boolean => !isStopWord(word) && weightOf(word) <= KIND;

/** Without legal forms: what one has to write for an exact match. */
export const withoutLegalForms = (words: readonly string[]): readonly string[] =>
  words.filter((word) => word !== 'co' && weightOf(word) !== LEGAL_FORM);
export const stopWords = [...WEIGHTS.keys()].filter(isStopWord);

export const isAbbreviation = (word: string): boolean => ABBREVIATIONS.has(word);

export const abbreviations = () => [...ABBREVIATIONS.keys()];

/** Writes abbreviations out. */
export const expandAbbreviations = (words: readonly string[]): readonly string[] =>
  words.some(isAbbreviation) ? words.flatMap((word) => ABBREVIATIONS.get(word) ?? word) : words;

/** Without stop words, unless there are no others. */
export function withoutStopWords(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !isStopWord(word));
  return kept.length ? kept : words;
}

/** The first letter of each word. */
export const initialsOf = (words: readonly string[]): string =>
  words.map((word) => word[0]).join('');

/** Each state's number, from 1, by its name and by its code. */
const STATE_NUMBERS = new Map(
  STATES.split(',').flatMap((state, i): [string, number][] => [
    [state.toLowerCase(), i + 1],
    [state.replace(/[^A-Z]/g, '').toLowerCase(), i + 1],
  ]),
);

/** The number of a state, 0 for none. */
export const stateOf = (name: string): number => STATE_NUMBERS.get(name.toLowerCase()) ?? 0;

/** The state that each word names, or is part of the name of; has holes where there is none. */
export function statesIn(words: readonly string[]): number[] {
  const found: number[] = [];
  words.forEach((word, i) => {
    if (!isCompound(word)) return;
    const both = STATE_NUMBERS.get(`${word} ${words[i + 1]}`);
    const state = both || (found[i] ?? STATE_NUMBERS.get(word));
    if (state) found[i] = state;
    if (both) found[i + 1] = both;
  });
  return found;
}

const compoundWords = new Set(
  [...ABBREVIATIONS.keys(), ...STATE_NUMBERS.keys()].map((words) => words.split(' ')[0] as string),
);

/**
 * Whether {@link expandAbbreviations} or {@link statesIn} make something of a word; other names
 * need not be shown to them.
 */
export const isCompound = (word: string): boolean => compoundWords.has(word);
