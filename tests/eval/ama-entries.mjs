// Entries shaped as reference managers export them, all invented: each kind with each of its habits.

const FAMILIES = 'Hart Boyd Ames Larkspur Quill Fernhollow Marrow Odile Pinegate Tallow'.split(' ');
const GIVENS = ['Ann', 'Tom M.', 'Jean-Paul', 'RK', 'A. B.', 'Irene Louise', 'Zoë', 'María José'];
const TITLES = [
  'Rest and motion',
  'Walking again: a randomized trial',
  'Do backs bend?',
  'Salt &amp; rest in <i>Homo invented</i>',
  'Moving well after 50',
];
const JOURNALS = [
  ['Journal of Invented Spines', 'J Invent Spines'],
  ['Annals of Rest', 'Ann Rest'],
  ['Spinal Tales', 'Spinal Tales'],
];

const people = (n, from) =>
  Array.from({ length: n }, (_, i) => ({
    family: FAMILIES[(from + i * 3) % FAMILIES.length],
    given: GIVENS[(from + i) % GIVENS.length],
  }));
const date = (year, ...rest) => ({ 'date-parts': [[year, ...rest]] });

/** Each kind: what all its entries share, and what each of them has of its own. */
const KINDS = {
  journal: (n) => ({
    type: 'article-journal',
    author: people([1, 2, 3, 6, 7, 12][n % 6], n),
    'container-title': JOURNALS[n % 3][0],
    'container-title-short': JOURNALS[n % 3][1],
    volume: String(3 + n),
    ...(n % 4 ? { issue: n % 3 ? String(n % 12 || 1) : '3-4' } : {}),
    page: ['1-4', '110-19', 'e12', '33', 'S1-S8'][n % 5],
    issued: n % 2 ? date(2000 + (n % 24)) : date(2000 + (n % 24), 1 + (n % 12), 1 + (n % 28)),
    DOI: `10.5555/j.${n}`,
  }),
  dotted: (n) => ({
    type: 'article-journal',
    author: people(2, n),
    'container-title': 'Journal of Motion',
    'container-title-short': ['J. Motion', 'Proc. Natl. Acad. Rest', 'Ann. Intern. Backs'][n % 3],
    volume: String(n + 1),
    page: '1-9',
    issued: date(2010 + (n % 10)),
  }),
  ahead: (n) => ({
    type: 'article-journal',
    author: people(1 + (n % 3), n),
    'container-title': 'JAMA',
    'container-title-short': 'JAMA',
    issued: date(2024, 1 + (n % 12), 5),
    DOI: `10.5555/a.${n}`,
  }),
  names: (n) => ({
    type: 'article-journal',
    author: [
      [
        { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van den' },
        { family: 'King', given: 'Martin', suffix: 'Jr.' },
        { literal: 'Invented Back Group' },
        { family: '山田', given: '太郎' },
        { family: 'Hart', given: 'Robert (Bob)' },
        { family: "O'Dell", given: 'Siân' },
        { family: 'Gómez Pérez', given: 'Luz' },
        { family: 'Иванова', given: 'Анна' },
      ][n % 8],
      ...people(n % 3, n),
    ],
    'container-title': 'Annals of Rest',
    'container-title-short': 'Ann Rest',
    volume: '7',
    page: '1-2',
    issued: date(2015),
  }),
  book: (n) => ({
    type: 'book',
    ...(n % 3 ? { author: people(1 + (n % 2), n) } : { editor: people(1 + (n % 2), n) }),
    title: 'The invented back book',
    publisher: 'Example Press',
    'publisher-place': 'Akron',
    ...(n % 2 ? { edition: String(1 + (n % 4)) } : {}),
    ...(n % 5 === 0 ? { volume: '3' } : {}),
    issued: date(1990 + n),
  }),
  chapter: (n) => ({
    type: 'chapter',
    author: people(1 + (n % 3), n),
    'container-title': 'The invented back book',
    editor: people(1 + (n % 2), n + 1),
    publisher: 'Example Press',
    ...(n % 2 ? { edition: '4' } : {}),
    ...(n % 3 === 0 ? { volume: '2' } : {}),
    page: '101-119',
    issued: date(2001 + n),
  }),
  preprint: (n) => ({
    type: 'article',
    genre: 'preprint',
    author: people(1 + (n % 8), n),
    publisher: ['medRxiv', 'bioRxiv', 'arXiv'][n % 3],
    issued: date(2023, 5, 1 + (n % 28)),
    DOI: `10.5555/p.${n}`,
  }),
  thesis: (n) => ({
    type: 'thesis',
    genre: ['PhD thesis', "Master's thesis", 'Dissertation'][n % 3],
    author: people(1, n),
    publisher: 'University of Example',
    issued: date(2015 + (n % 8)),
  }),
  meeting: (n) => ({
    type: 'paper-conference',
    author: people(1 + (n % 4), n),
    ...(n % 2 ? { editor: people(1, n + 2) } : {}),
    'container-title': 'Proceedings of the Invented Back Meeting',
    publisher: 'Example Press',
    page: `${10 + n}-${12 + n}`,
    issued: date(2012),
  }),
  report: (n) => ({
    type: 'report',
    author: n % 2 ? [{ literal: 'Institute of Examples' }] : people(2, n),
    publisher: 'Institute of Examples',
    issued: n % 3 ? date(2016, 11, 30) : date(2016),
    URL: `https://example.org/r${n}`,
    accessed: date(2024, 2, 3),
  }),
  page: (n) => ({
    type: 'webpage',
    ...(n % 2 ? { author: people(1, n) } : {}),
    'container-title': 'Example Health',
    ...(n % 3 ? { issued: date(2023, 3, 9) } : {}),
    URL: `https://example.org/${n}`,
    accessed: date(2024, 2, 3),
  }),
  news: (n) => ({
    type: 'article-newspaper',
    author: people(1, n),
    'container-title': 'The Example Times',
    issued: date(2016, 8, 1 + (n % 28)),
    ...(n % 2 ? { page: 'A4' } : {}),
    URL: `https://example.org/n${n}`,
    accessed: date(2024, 2, 3),
  }),
  software: (n) => ({
    type: 'software',
    author: people(1, n),
    version: `${n}.1`,
    publisher: 'Example Labs',
    issued: date(2020),
    URL: `https://example.org/s${n}`,
    accessed: date(2024, 2, 3),
  }),
};

const COUNTS = { journal: 120, names: 32, book: 24, chapter: 24 };

/** Over 300 entries of CSL JSON. */
export const amaEntries = () =>
  Object.entries(KINDS).flatMap(([kind, make]) =>
    Array.from({ length: COUNTS[kind] ?? 16 }, (_, n) => ({
      id: `${kind}-${n}`,
      title: TITLES[n % TITLES.length],
      ...make(n),
    })),
  );
