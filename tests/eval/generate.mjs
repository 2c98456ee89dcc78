// A wide set of queries, made from a directory: how people write its names, and what is not in it. The same seed gives
// the same queries. Nothing of it knows how the search works.
import {
  AROUND,
  CARD,
  KEYBOARD,
  MISSPELLINGS,
  NICKNAMES,
  NO_ORGANIZATION,
  SOUNDS_LIKE,
  SPANISH,
  SPANISH_AROUND,
} from './facts.mjs';
import { idsByKey, keyOf, looseKeyOf, namesOf } from './keys.mjs';
import { randomFrom } from './random.mjs';

const plain = (name) =>
  name
    .replace(/&#?\w+;/g, "'")
    .replace(/,? (?:inc|llc|corp|corporation|co|ltd|lp|llp|l\.l\.c|company|plc)\.?$/i, '')
    .trim();
const words = (text) => text.split(/\s+/).filter(Boolean);
const lower = (text) => plain(text).toLowerCase();
const slug = (text) =>
  lower(text)
    .normalize('NFKD')
    .replace(/&/g, 'and')
    .replace(/[^a-z\d]/g, '');

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(
    ' ',
  );
const ORDINALS = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(
  ' ',
);
const TENS = {
  20: 'twenty',
  24: 'twenty four',
  66: 'sixty six',
  76: 'seventy six',
  84: 'eighty four',
  99: 'ninety nine',
};

/** One typing error in a word: mostly a letter left out, twice, beside the right one on the keyboard, or two swapped. */
function slip(word, { below, pick }) {
  if (word.length < 4) return word;
  const at = 1 + below(word.length - 1);
  const head = word.slice(0, at);
  const letter = word[at];
  switch (below(5)) {
    case 0:
      return head + word.slice(at + 1);
    case 1:
      return head + letter + word.slice(at);
    case 2:
      return at + 1 < word.length ? head + word[at + 1] + letter + word.slice(at + 2) : head;
    case 3:
      return head + pick([...(KEYBOARD[letter] ?? letter)]) + word.slice(at + 1);
    default:
      return head + pick([...'aeiourstln']) + word.slice(at);
  }
}

/** A word as somebody writes who has only heard it. */
function mishear(word, random) {
  const possible = random.shuffle(SOUNDS_LIKE).filter(([from]) => word.indexOf(from) > 0);
  return possible
    .slice(0, 1)
    .reduce((text, [from, to]) => text[0] + text.slice(1).replace(from, to), word);
}

const misspellings = (text, random) =>
  words(lower(text)).map((word) => (MISSPELLINGS[word] ? random.pick(MISSPELLINGS[word]) : word));

/** Each way to write a name: from a name, its row and chance to a query; undefined where it makes none. */
const WAYS = {
  'as written': (name) => plain(name),
  'capitals and marks': (name, _, { below }) =>
    [
      plain(name).toUpperCase(),
      lower(name).replace(/[^a-z\d ]/g, ''),
      lower(name).replace(/ and /, ' & '),
      `${plain(name)}.`,
    ][below(4)],
  'common misspelling': (name, _, random) => {
    const written = misspellings(name, random).join(' ');
    return written === lower(name) ? undefined : written;
  },
  'typing error': (name, _, random) => {
    const list = words(lower(name));
    const at = list.indexOf(
      random.pick(list.filter((word) => word.length > 4 && /^[a-z]+$/.test(word))),
    );
    return at < 0
      ? undefined
      : list.map((word, i) => (i === at ? slip(word, random) : word)).join(' ');
  },
  'heard word': (name, _, random) => {
    const list = words(lower(name));
    const at = list.indexOf(
      random.pick(list.filter((word) => word.length > 4 && /^[a-z]+$/.test(word))),
    );
    const written = list.map((word, i) => (i === at ? mishear(word, random) : word)).join(' ');
    return written === lower(name) ? undefined : written;
  },
  dictation: (name, _, { below }) => {
    const text = lower(name)
      .replace(/&/g, ' and ')
      .replace(/\.com\b/, ' dot com')
      .replace(/\b([a-z])\.(?=[a-z]\.)/g, '$1 ')
      .replace(/(\d+)/g, (digits) => TENS[digits] ?? UNITS[digits] ?? digits)
      .replace(/[^a-z\d ]/g, ' ')
      .replace(/\bst\b/, 'saint');
    const list = words(text);
    // A long word is heard as two.
    const at = list.findIndex((word) => word.length > 8);
    if (at >= 0 && below(2)) list[at] = `${list[at].slice(0, 4)} ${list[at].slice(4)}`;
    const written = list.join(' ');
    return written === lower(name) ? undefined : written;
  },
  'listed nickname': (_, { aliases = [] }, { pick }) =>
    aliases.length ? pick(aliases).toLowerCase() : undefined,
  address: (name, { kind }, { below }) => {
    const host = slug(name);
    if (host.length < 4 || host.length > 24) return undefined;
    const ending = kind === 'health-plan' ? 'org' : 'com';
    return [
      `${host}.${ending}`,
      `www.${host}.${ending}`,
      `https://www.${host}.${ending}/benefits`,
      `jdoe@${host}.${ending}`,
      `mary.smith@${host}.${ending}`,
      `${host} dot ${ending}`,
    ][below(6)];
  },
  'words around': (name, _, { pick }) => pick(AROUND).replace('*', lower(name)),
  Spanish: (name, _, { pick, below }) => {
    for (const [pattern, written] of SPANISH) {
      const [, rest] = pattern.exec(plain(name)) ?? [];
      if (rest) return written.replace('*', rest.toLowerCase());
    }
    return below(2) ? pick(SPANISH_AROUND).replace('*', lower(name)) : undefined;
  },
  number: (name, _, { below }) => {
    const text = lower(name);
    const written = /\d/.test(text)
      ? text.replace(/\d+(st|nd|rd|th)?/, (digits) => {
          const number = parseInt(digits, 10);
          const word = /[a-z]$/.test(digits) ? ORDINALS[number] : (TENS[number] ?? UNITS[number]);
          return word ? ` ${word} ` : digits;
        })
      : text
          .replace(new RegExp(`\\b(?:${UNITS.slice(1, 10).join('|')})\\b`), (word) =>
            UNITS.indexOf(word),
          )
          .replace(
            new RegExp(`\\b(?:${ORDINALS.slice(1).join('|')})\\b`),
            (word) =>
              `${ORDINALS.indexOf(word)}${['th', 'st', 'nd', 'rd'][ORDINALS.indexOf(word)] ?? 'th'}`,
          );
    const neat = words(written).join(' ');
    if (neat !== text) return neat;
    return below(12) ? undefined : `${text} store ${100 + below(9000)}`;
  },
  'spaces missing': (name) => {
    const list = words(lower(name).replace(/[^a-z\d ]/g, ''));
    return list.length > 1 && list.length < 5 ? list.join('') : undefined;
  },
  'one space missing': (name, _, { below }) => {
    const list = words(lower(name).replace(/[^a-z\d ]/g, ''));
    if (list.length < 2) return undefined;
    const at = below(list.length - 1);
    list.splice(at, 2, list[at] + list[at + 1]);
    return list.join(' ');
  },
  'a space too many': (name, _, { below }) => {
    const list = words(lower(name).replace(/[^a-z\d ]/g, ''));
    const at = list.findIndex((word) => word.length > 6);
    if (at < 0) return undefined;
    const cut = 3 + below(list[at].length - 5);
    list[at] = `${list[at].slice(0, cut)} ${list[at].slice(cut)}`;
    return list.join(' ');
  },
  'words swapped': (name, _, { shuffle }) => {
    const list = words(lower(name));
    return list.length > 1 ? shuffle(list).join(' ') : undefined;
  },
  'beginnings of words': (name) => {
    const list = words(lower(name));
    return list.length > 2 && list.every((word) => /^[a-z]+$/.test(word))
      ? list.map((word) => word.slice(0, 5)).join(' ')
      : undefined;
  },
  'two typing errors': (name, _, random) => {
    const list = words(lower(name)).map((word) => (word.length > 5 ? slip(word, random) : word));
    return list.join(' ') === lower(name) ? undefined : list.slice(0, 5).join(' ');
  },
  'a beginning': (name, _, { below }) => {
    const text = lower(name);
    return text.length > 7 ? text.slice(0, 5 + below(text.length - 6)).trim() : undefined;
  },
  'a misspelled beginning': (name, _, random) => {
    const list = words(lower(name));
    if (list[0].length < 5) return undefined;
    return `${slip(list[0], random)} ${(list[1] ?? '').slice(0, 1 + random.below(4))}`.trim();
  },
  'a word missing': (name, _, { below }) => {
    const list = words(lower(name));
    if (list.length < 3) return undefined;
    list.splice(1 + below(list.length - 1), 1);
    return list.join(' ');
  },
  'a shorter name': (name) =>
    [
      [/^(?:City|Town|Village|County) of /i, ''],
      [/ (?:Unified |Independent |Community |Public )*Schools? District\b.*$/i, ' schools'],
      [/ (?:Holdings|Technologies|Industries|Group|University|Hospital)$/i, ''],
      [/Blue ?Cross (?:(?:and|&) )?Blue ?Shield(?: of)?/i, 'bcbs'],
      [/Blue ?Cross (?:(?:and|&) )?Blue ?Shield(?: of)?/i, 'blue cross'],
    ]
      .filter(([pattern]) => pattern.test(plain(name)))
      .map(([pattern, written]) => plain(name).replace(pattern, written).toLowerCase())[0],
  'an unknown word': (name, _, { pick }) =>
    `${lower(name)} ${pick(['myportal', 'zorbix', 'healthhub', 'wellnessplus', 'mychart', 'westcampus', '401k', 'teamcare'])}`,
};
/** Queries of each way. */
const PER_WAY = 60;

const withPlan = (name, { kind }, { pick }) =>
  kind === 'health-plan' ? pick(CARD).replace('*', lower(name)) : undefined;

export function generateQueries(rows, elsewhere = [], seed = 20261126) {
  const random = randomFrom(seed);
  const known = idsByKey(rows);
  const wellKnown = rows.filter(({ source = '' }) => source.includes('seed'));
  const plans = rows.filter(({ kind }) => kind === 'health-plan');
  const queries = [];
  const seen = new Set();
  const add = (category, q, name) => {
    if (!q || q.length < 2 || seen.has(q.toLowerCase())) return false;
    seen.add(q.toLowerCase());
    queries.push({ category, q, ...(name ? { name } : {}) });
    return true;
  };

  const make = (category, way, from) => {
    for (let made = 0, tries = 0; made < PER_WAY && tries < 6000; tries++) {
      const row = random.pick(random.below(3) ? from : wellKnown.length ? wellKnown : from);
      const name = random.below(4) ? row.name : random.pick(namesOf(row));
      // A name that several have would need more to be told apart; a code of letters is no name to play with.
      if (known.get(keyOf(name)).size > 1 || name.length < 5) continue;
      const q = way(name, row, random);
      const meant =
        category === 'listed nickname'
          ? (row.aliases ?? []).find((alias) => alias.toLowerCase() === q)
          : name;
      if (q && add(category, q, meant)) made++;
    }
  };
  for (const [category, way] of Object.entries(WAYS)) make(category, way, rows);
  make('plan card', withPlan, plans);
  for (const [q, name] of NICKNAMES) if (known.has(keyOf(name))) add('nickname', q, name);

  for (const absent of absentNames(rows, elsewhere, known, random)) add(...absent);
  return queries;
}

/** What is not in the directory, as [category, query]. */
function* absentNames(rows, elsewhere, known, random) {
  const PER_KIND = 120;
  const loose = new Set([...known.keys()].map(looseKeyOf));
  const isAbsent = (text) => text && !known.has(keyOf(text)) && !loose.has(looseKeyOf(text));
  const take = function* (category, make, count = PER_KIND) {
    for (let made = 0, tries = 0; made < count && tries < 8000; tries++) {
      const q = make();
      if (!isAbsent(q)) continue;
      made++;
      yield [`absent: ${category}`, q.toLowerCase()];
    }
  };
  const own = [...known.keys()];
  /** A real name, no part of any here and with none here as a part. */
  const absentReal = elsewhere.filter((row) =>
    namesOf(row).every((name) => {
      const key = keyOf(name);
      return key.length > 2 && !known.has(key);
    }),
  );
  const starts = new Set(
    own.flatMap((key) => words(key).map((_, i, list) => list.slice(0, i + 1).join(' '))),
  );
  const apart = absentReal.filter(({ name }) => {
    const list = words(keyOf(name));
    return (
      !starts.has(list.join(' ')) &&
      !list.some((_, i) => i > 0 && known.has(list.slice(0, i).join(' ')))
    );
  });
  if (apart.length) yield* take('real name', () => plain(random.pick(apart).name), 4 * PER_KIND);

  const STATES =
    'Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Georgia,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,Washington,West Virginia,Wisconsin,Wyoming'.split(
      ',',
    );
  const isState = new RegExp(`\\b(?:${STATES.join('|')})\\b`);
  const inState = rows.filter(({ name }) => isState.test(name));
  const federal = rows.filter(({ name }) =>
    /^(?:Department|Bureau|Office|United States)/.test(name),
  );
  yield* take('another place', () => {
    if (federal.length && !random.below(6))
      return `${random.pick(STATES)} ${plain(random.pick(federal).name)}`;
    const name = inState.length ? plain(random.pick(inState).name) : '';
    // A namesake may be in that other place.
    return isAbsent(name.replace(isState, '')) && name.replace(isState, random.pick(STATES));
  });

  const BODIES = [
    'County',
    'City',
    'University',
    'Hospital',
    'School District',
    'Bank',
    'Community College',
    'Health Plan',
    'Public Library',
    'County Government',
    'Police Department',
    'Transit Authority',
    'Credit Union',
  ];
  const body =
    /\b(?:County Public Schools|Independent School District|Unified School District|School District|Public Schools|Community College|County|City|University|Hospital|Medical Center|Bank|College)\b/;
  const withBody = rows.filter(({ name }) => body.test(name));
  yield* take('another kind', () => {
    if (!withBody.length) return undefined;
    const name = plain(random.pick(withBody).name);
    const other = random.pick(BODIES);
    return body.exec(name)[0].includes(other)
      ? undefined
      : name
          .replace(body, other)
          .replace(/^(\w+) of (.+)$/i, random.below(2) ? '$1 of $2' : '$2 $1');
  });

  const others = elsewhere.length ? elsewhere : rows;
  yield* take('one word changed', () => {
    const list = words(plain(random.pick(rows).name));
    if (list.length < 2) return undefined;
    const at = random.below(list.length);
    const word = random.pick(words(plain(random.pick(others).name)));
    return list[at].length > 3 && word.length > 3
      ? list.map((each, i) => (i === at ? word : each)).join(' ')
      : undefined;
  });
  for (const q of NO_ORGANIZATION) if (isAbsent(q)) yield ['absent: no organization', q];
}
