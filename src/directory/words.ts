/** What a word says about which organization is meant. */
export const NAME = 0;
/** Shared by whole kinds of organizations: "university", "county". */
export const KIND = 1;
/** Says nothing about which one: "health plan", "human resources", "ppo". */
export const FILLER = 2;
/** A legal form: "inc". */
export const LEGAL = 3;
/** "of", "for". */
export const STOP = 4;

/** Said before a name or after it: "city of X" is "X city". */
const CIVIC = 'city county town village township borough parish';

const SHARED = [
  `${CIVIC} state school schools district community unified independent central regional university college institute academy ` +
    'hospital medical center clinic care services service group holdings system systems international national foundation association ' +
    'bank financial technologies technology solutions industries energy blue cross shield dental vision mutual life',
  'health plan plans insurance ppo hmo epo pos hdhp medicaid medicare member policy employee employees employer benefit benefits ' +
    'human resources hr office headquarters department store location distribution warehouse government public corporate name ' +
    'i my we work works usa us north america american',
  'inc incorporated corp corporation co company companies llc llp lp ltd limited plc pllc pc',
  'of for in at on by to de',
].map((words) => words.split(' '));

/** Every shared word; a word's number in this list is its id while an index is built. */
export const sharedWords = SHARED.flat();
/** What the shared words are worth, in their order. */
export const sharedWorth = SHARED.flatMap((words, i) => words.map(() => i + KIND));
export const civicWords = new Set(CIVIC.split(' '));
const WORTH = new Map(sharedWords.map((word, i) => [word, sharedWorth[i] ?? NAME]));
export const worth = (word: string): number => WORTH.get(word) ?? NAME;

/** Written short: the word, or the words, that are meant. */
export const short = new Map(
  (
    'univ university,coll college,hosp hospital,ctr center,cntr center,centre center,med medical,hlth health,sch school,schl school,dist district,' +
    'cnty county,cty county,dept department,natl national,intl international,govt government,svc service,svcs services,grp group,mgmt management,' +
    'mfg manufacturing,assn association,assoc association,bldg building,st saint,mt mount,ft fort,twp township,comm community,inst institute,' +
    'amer american,tech technology,rd road,bros brothers,bcbs blue cross blue shield,bluecross blue cross,blueshield blue shield,' +
    'healthcare health care,isd independent school district,usd unified school district,ccd community college district'
  )
    .split(',')
    .map((entry): [string, string[]] => {
      const [word = '', ...meant] = entry.split(' ');
      return [word, meant];
    }),
);

/** The words of a name as they are compared: what abbreviations mean, "city of X" as "X city". */
export function normalize(words: readonly string[]): string[] {
  const full = words.flatMap((word) => short.get(word) ?? word);
  const first = full[0] === 'co' ? 'county' : (full[0] ?? '');
  return full.length > 2 && full[1] === 'of' && civicWords.has(first) ? [...full.slice(2), first] : full;
}

/** Without the legal form at the end, nor the little words. */
export function core(words: readonly string[]): string[] {
  let end = words.length;
  while (end > 1 && worth(words[end - 1] ?? '') === LEGAL) end--;
  const kept = words.slice(0, end).filter((word) => worth(word) !== STOP);
  return kept.length ? kept : [...words];
}

/** States by code and by name, each as its number from 1. */
export const states = new Map(
  (
    'al alabama,ak alaska,az arizona,ar arkansas,ca california,co colorado,ct connecticut,de delaware,dc district of columbia,fl florida,ga georgia,' +
    'hi hawaii,id idaho,il illinois,in indiana,ia iowa,ks kansas,ky kentucky,la louisiana,me maine,md maryland,ma massachusetts,mi michigan,' +
    'mn minnesota,ms mississippi,mo missouri,mt montana,ne nebraska,nv nevada,nh new hampshire,nj new jersey,nm new mexico,ny new york,' +
    'nc north carolina,nd north dakota,oh ohio,ok oklahoma,or oregon,pa pennsylvania,pr puerto rico,ri rhode island,sc south carolina,sd south dakota,' +
    'tn tennessee,tx texas,ut utah,vt vermont,va virginia,wa washington,wv west virginia,wi wisconsin,wy wyoming'
  )
    .split(',')
    .flatMap((entry, i): [string, number][] => [
      [entry.slice(0, 2), i + 1],
      [entry.slice(3), i + 1],
    ]),
);
