import { stateOf } from '../../directory/text/vocabulary.js';

/** Whether a name is written in capitals only. One of four letters or fewer may be an acronym. */
export const isInCapitals = (name: string): boolean => {
  const letters = name.match(/\p{L}/gu) ?? [];
  return letters.length > 4 && name === name.toUpperCase() && name !== name.toLowerCase();
};

/** Words that stay small within a name. */
const SMALL = new Set(
  (
    'of and the for in at on to by with a an or de la las los el del y e von van der den und et ' +
    'da do dos di du des'
  ).split(' '),
);

/** Words that stay in capitals: legal forms, and acronyms that read like words. */
const ACRONYMS = new Set(
  (
    'LLC LLP LP PLLC PC PLC PA NA LTC USA US UK EU HMO PPO EPO POS HDHP HSA FSA TPA MCO ACO ' +
    'PBM ASO IPA ' +
    'IBM UPS ATT GE BP 3M CVS HCA AARP ADP SAP KPMG TIAA USAA BMW ITT NCR EMC AMD HP HPE ' +
    'IQVIA AECOM IKEA NASA NOAA FAA FBI CIA EPA ' +
    'YMCA YWCA AIDS ALS AFL CIO UAW IBEW UFCW SEIU AFSCME AFT NEA IATSE ILWU IUOE UNITE ISD ' +
    'CISD USD ESD ROE BOE ' +
    'UC USC UCLA UCSF MIT NYU CUNY SUNY LSU OSU UNC UNLV UAB UCF FSU ASU UTMB VA IT HR ER ' +
    'ICU OB EMS MRI CT AAA AIA AIG ING USI HUB ' +
    'II III IV VI VII VIII IX XI XII PTO DBA AKA NW NE SW SE'
  ).split(' '),
);

/** Short forms that are words: "INC" is "Inc". */
const WRITTEN: Readonly<Record<string, string>> = {
  INC: 'Inc',
  LTD: 'Ltd',
  CORP: 'Corp',
  CO: 'Co',
  ST: 'St',
  MT: 'Mt',
  FT: 'Ft',
  DR: 'Dr',
  MR: 'Mr',
  MRS: 'Mrs',
  MS: 'Ms',
  JR: 'Jr',
  SR: 'Sr',
  BROS: 'Bros',
  MFG: 'Mfg',
  DIST: 'Dist',
  DEPT: 'Dept',
  TWP: 'Twp',
  CTR: 'Ctr',
  CNTY: 'Cnty',
  CTY: 'Cty',
  INTL: 'Intl',
  NATL: 'Natl',
  MGMT: 'Mgmt',
  GRP: 'Grp',
  SVCS: 'Svcs',
  SCH: 'Sch',
  DBA: 'dba',
};

/**
 * A name in capitals as names are written: "MCDONALD SCHOOLS OF OHIO LLC" → "McDonald Schools of
 * Ohio LLC". Others stay.
 */
export function titleCase(name: string): string {
  if (!isInCapitals(name)) return name;
  const words = name.split(/([\s/-]+)/);
  const last = words.length - 1;
  let startsPart = true;
  return words
    .map((word, index) => {
      if (index % 2 === 1 || word === '') {
        startsPart = /[/]/.test(word) || startsPart;
        return word;
      }
      const written = writeWord(word, startsPart, index === last && index > 0);
      startsPart = /[:(–—]$/.test(word);
      return written;
    })
    .join('');
}

function writeWord(word: string, isFirst: boolean, isLast: boolean): string {
  const [, before = '', core = '', after = ''] =
    /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
  return before + writeCore(core, isFirst || before !== '', isLast) + after;
}

function writeCore(core: string, isFirst: boolean, isLast: boolean): string {
  if (SMALL.has(core.toLowerCase()) && !isFirst) return core.toLowerCase();
  const written = WRITTEN[core];
  if (written) return written;
  if (isAcronym(core) || (isLast && core.length === 2 && stateOf(core) > 0)) return core;
  const small = core.toLowerCase();
  const capital = small.replace(/^\p{L}|(?<=[.&])\p{L}/gu, (letter) => letter.toUpperCase());
  return capital
    .replace(/^(O|D|L)['’](\p{Ll})/u, (_, o: string, letter: string) =>
      `${o}’${letter.toUpperCase()}`.replace('’', core[1] ?? "'"),
    )
    .replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
    .replace(
      /^Mac(arthur|donald|gregor|kenzie|millan|lean|leod)/u,
      (_, rest: string) => `Mac${rest.charAt(0).toUpperCase()}${rest.slice(1)}`,
    );
}

/** Letters that no word is made of, or that are known to stand for several. */
const isAcronym = (core: string): boolean =>
  ACRONYMS.has(core) ||
  /\d/.test(core) ||
  /^(?:\p{L}\.)+\p{L}?$/u.test(core) || // "J.B."
  /^\p{L}(?:&\p{L})+$/u.test(core) || // "AT&T" comes as "AT&T"
  /^\p{Lu}{1,3}&\p{Lu}{1,2}$/u.test(core) ||
  (core.length > 1 && core.length <= 5 && !/[AEIOUYÀ-Ý]/.test(core)) ||
  /Q(?!U)/.test(core);
