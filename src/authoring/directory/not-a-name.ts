import { encodedTwice } from './letters.js';
import { plainWords } from './synonyms.js';

type Reasons = readonly (readonly [RegExp, string])[];

/** What the spreadsheet got wrong: its row must be corrected. */
const BROKEN: Reasons = [
  [/^#(?:REF|N\/A|NAME\?|VALUE|DIV\/0|NULL|NUM)/i, 'is an error of the spreadsheet'],
  [/^=/, 'is a formula'],
];

const UNITS =
  'groups?|employers?|clients?|accounts?|companies|members?|lives|records?|rows?|organizations?|' +
  'plans?|customers?|entries|count|number|employees|payers?|sponsors?';

/** What certainly names nobody: its row is left out. */
const NOBODY: Reasons = [
  [
    new RegExp(
      `^(?:grand |sub-?|report )?(?:totals?|sums?|counts?|averages?)(?: (?:of |number of |for )?(?:all )?(?:active |eligible |termed |covered |unique |distinct )*(?:${UNITS})(?: (?:count|listed|reported))?)?[\\s:=]*[\\d,.$%\\s]*$`,
      'i',
    ),
    'is a line of sums',
  ],
  [
    new RegExp(
      `^\\(?[\\d,]+ (?:${UNITS})(?: (?:total|listed|affected|returned|exported|in all))?\\)?\\.?$`,
      'i',
    ),
    'is a line of sums',
  ],
  [
    /^(?:data )?(?:sources?|notes?|footnotes?|disclaimer|legend|key|prepared (?:by|for|on)|(?:report|file|list) (?:date|run|generated|created)|run date|printed(?: on)?|generated(?: on| by)?|exported(?: on| by)?|downloaded(?: on)?|last (?:updated|refreshed|modified)|updated(?: on)?|as of|applied filters?|filters?(?: applied)?|confidential(?:ity)?|contact|questions\??|effective as of|(?:data )?as of|revised(?: on)?|version|sheet|page)\s*[:–—-]\s*\S/i,
    'is a note, not a name',
  ],
  [
    /^(?:page \d+(?: (?:of|\/) \d+)?|end of (?:report|file|list|data|sheet)|continued.*|confidential|proprietary and confidential.*|for internal use only.*|(?:data |current )?as of [\d\w ,/-]*\d{4})\.?$/i,
    'is a note, not a name',
  ],
  [/^(?:©|\(c\) ?\d{4}|copyright\b.*\d{4})/i, 'is a note, not a name'],
  [/^(?:\*+|†|‡|[¹²³]|\(\d\)|\[\d\]|\d\))\s*\p{Ll}/u, 'is a footnote'],
  [
    /^\*+\s.*(?:\.|\blives\b|\bonly\b|\bincludes?\b|\bexcludes?\b|\bdenotes?\b|\bindicates?\b)/i,
    'is a footnote',
  ],
  [/^\S+@\S+\.\S+$/, 'is an email address'],
  [
    /^[([{*\s]*(?:do not (?:contact|use|call|email|mail|solicit)|dnu|dnc|test (?:account|group|client|employer|record|company)|test only|old record|inactive account)\b|\b(?:do not (?:use|contact|solicit)|dnu)\b/i,
    'says that the row is not to be used',
  ],
  [
    /[([*{]\s*(?:duplicate|dup|deleted?|terminated|termed|closed|inactive|obsolete|old|expired|cancell?ed|former|merged|void)\b[^()[\]{}*]*[)\]*}]?\s*$|\s[-–—:/]+\s*(?:duplicate|deleted?|terminated|termed|term'?d|closed|inactive|obsolete|expired|cancell?ed|void|out of business|no longer (?:active|a client))(?:\s+[\d/.-]+)?\s*$/i,
    'says that the row is not to be used',
  ],
  [
    /^(?:\[|\(|\*)*\s*(?:inactive|termed|terminated|closed|deleted|void|obsolete)\s*(?:\]|\)|\*|[-–—:])/i,
    'says that the row is not to be used',
  ],
];

/** What people write where there is no name. */
const PLACEHOLDERS = new Set(
  (
    'n a,na,none,null,nil,nan,tbd,tba,tbc,unknown,undefined,unspecified,unassigned,not ' +
    'specified,not listed,not available,not applicable,not provided,not found,not employed,' +
    'no employer,no group,no name,no data,no value,no company,no ' +
    'insurance,uninsured,test,testing,dummy,example,sample,blank,empty,pending,see above,see ' +
    'below,see notes,same as above,same,ditto,missing,' +
    'placeholder,self employed,self employment,selfemployed,self,self pay,self insured ' +
    'individual,sole ' +
    'proprietor,freelance,freelancer,retired,retiree,retirees,retirement,unemployed,homemaker,' +
    'housewife,stay at home parent,' +
    'student,disabled,disability,deceased,individual,individuals,private ' +
    'individual,various,multiple,misc,miscellaneous,other,others,all other,all others,other ' +
    'employer,' +
    'anonymous,redacted,withheld,refused,declined to answer,prefer not to say,do not ' +
    'know,dont know,employer name,company name,name,group name,enter name here,lorem ' +
    'ipsum,asdf,xxx,xxxx,xx,zzz'
  )
    .split(',')
    .map(plainWords),
);

/** What a name can look like that a person should see before it is published. */
const DOUBTFUL: Reasons = [
  [
    /\uFFFD/,
    'has lost letters (�) before it came into this file: take them from where it came from',
  ],
  [/^[^\p{L}]*$/u, 'has no letters'],
  [/^(?:https?:\/\/|www\.)/i, 'is a web address'],
  [/^\*/, 'begins with the mark of a footnote'],
];

const find = (reasons: Reasons, name: string) =>
  reasons.find(([pattern]) => pattern.test(name))?.[1];

/** Beyond this a name is more likely a note. */
const LONG_NAME = 100;
/** Beyond this the patterns are not asked: no name is so long. */
const MAX_LENGTH = 400;

/** Why a name cannot be right. */
export const brokenName = (name: string): string | undefined => find(BROKEN, name);

/** Why a name is certainly nobody's. */
export function nobody(name: string): string | undefined {
  if (name.length > MAX_LENGTH) return 'is a note, not a name';
  if (/^[-–—_.?*x\s]+$/i.test(name) && name.length > 1) return 'stands where a name is missing';
  const words = plainWords(name);
  if (PLACEHOLDERS.has(words)) return 'stands where a name is missing';
  return find(NOBODY, name);
}

/** Why a person should look at a name. */
export function doubtful(name: string): string | undefined {
  const meant = encodedTwice(name);
  if (meant)
    return (
      `has letters that were encoded twice: it should be "${meant}". Correct them where the ` +
      'list came from, or give --repair-letters'
    );
  const why = find(DOUBTFUL, name);
  if (why) return why;
  if (name.length > LONG_NAME) return `is ${name.length} characters long: is it a name?`;
  return [...name].length < 2 ? 'is a single character' : undefined;
}
