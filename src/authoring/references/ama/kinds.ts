import type { Inline } from '../../../guide/schema.js';
import type { CslItem } from '../csl.js';
import { dayInFull, isInPress, yearOf } from './dates.js';
import { editors } from './names.js';
import { dashes, edition, issue, journalName, pages, volume } from './numbers.js';

/** Sentences of a reference, each a text or running text; empty ones are left out. */
export type Sentences = (string | Inline[])[];

type Kind = (item: CslItem) => Sentences;

const italic = (text: string): Inline[] => (text ? [{ emphasis: [text] }] : []);

/** "Example Press; 2001:1-9". */
const imprint = ({ publisher, issued }: CslItem, at = ''): string =>
  [publisher, [yearOf(issued), at].filter(Boolean).join(':')].filter(Boolean).join('; ');

/** Pages, or the number that stands for them. */
const place = ({ page, number }: CslItem): string => (page ? pages(page) : dashes(number));

const journal: Kind = (item) => {
  const { title, issued } = item;
  const name = journalName(item.containerTitleShort || item.containerTitle);
  if (!name) return [title, imprint(item)];
  if (isInPress(issued)) return [title, [...italic(name), '. In press']];
  const where = `${item.volume}${item.issue && `(${issue(item.issue)})`}`;
  const at = [where, place(item)].filter(Boolean).join(':');
  const isAhead = !at && issued.month;
  const when = isAhead
    ? `Published online ${dayInFull(issued)}`
    : [yearOf(issued), at].filter(Boolean).join(';');
  return [title, [...italic(name), ...(when ? [`. ${when}`] : [])]];
};

const book: Kind = (item) => [
  italic(item.title),
  ...(item.author.length > 0 ? [editors(item.editor)] : []),
  volume(item.volume),
  edition(item.edition),
  imprint(item, pages(item.page)),
];

const chapter: Kind = (item) => {
  const who = editors(item.editor);
  return [
    item.title,
    ...(item.containerTitle
      ? [[`In: ${who && `${who}. `}`, ...italic(item.containerTitle)]]
      : [who]),
    volume(item.volume),
    edition(item.edition),
    imprint(item, place(item)),
  ];
};

const paper: Kind = (item) => {
  if (item.containerTitle) {
    // Proceedings that come out as a journal have its numbers.
    return item.volume && !item.publisher ? journal(item) : chapter(item);
  }
  const meeting = [item.event, dayInFull(item.issued), item.eventPlace].filter(Boolean).join('; ');
  return [item.title, item.event ? `Paper presented at: ${meeting}` : imprint(item)];
};

const preprint: Kind = (item) => [
  item.title,
  [
    ...italic(item.containerTitle || item.publisher || 'Preprint server'),
    `. Preprint posted online ${dayInFull(item.issued)}`.replace(/ posted online $/, ''),
  ],
];

const GENRES: Readonly<Record<string, string>> = {
  'phd thesis': 'PhD thesis',
  phdthesis: 'PhD thesis',
  'ph.d. thesis': 'PhD thesis',
  'doctoral dissertation': 'Doctoral dissertation',
  'doctoral thesis': 'Doctoral thesis',
  'master thesis': "Master's thesis",
  mastersthesis: "Master's thesis",
  "master's thesis": "Master's thesis",
};

const thesis: Kind = (item) => [
  italic(item.title),
  GENRES[item.genre.toLowerCase()] ?? (item.genre || 'Thesis'),
  imprint(item),
];

const report: Kind = (item) => [
  italic(item.title),
  volume(item.volume),
  edition(item.edition),
  imprint(item, pages(item.page)),
  item.number && (/^\d/.test(item.number) ? `Report ${item.number}` : item.number),
];

const page: Kind = (item) => {
  const day = dayInFull(item.issued);
  return [item.title, item.containerTitle || item.publisher, day && `Published ${day}`];
};

const news: Kind = (item) => {
  const when = [dayInFull(item.issued), pages(item.page)].filter(Boolean).join(':');
  return [
    item.title,
    [...italic(item.containerTitle || item.publisher), ...(when ? [`. ${when}`] : [])],
  ];
};

const magazine: Kind = (item) => (item.volume ? journal(item) : news(item));

const software: Kind = (item) => [
  italic(item.title),
  item.version && `Version ${item.version.replace(/^v(?:ersion)?\.?\s*/i, '')}`,
  imprint(item),
];

const dataset: Kind = (item) => [
  item.title,
  item.version && `Version ${item.version.replace(/^v(?:ersion)?\.?\s*/i, '')}`,
  item.containerTitle || item.publisher,
  item.issued.year ? `Published ${dayInFull(item.issued)}` : '',
];

const KINDS: Readonly<Record<string, Kind>> = {
  'article-journal': journal,
  'article-magazine': magazine,
  'article-newspaper': news,
  review: journal,
  book,
  chapter,
  entry: chapter,
  'entry-dictionary': chapter,
  'entry-encyclopedia': chapter,
  'paper-conference': paper,
  thesis,
  report,
  webpage: page,
  post: page,
  'post-weblog': page,
  software,
  dataset,
};

/** Servers that hold preprints and nothing else. */
const PREPRINTS =
  /\b(?:(?:bio|med|chem|psy|soc|eco|eng)?rxiv|arxiv|research square|ssrn|preprints|authorea)\b/i;

/** What stands between the authors and the link. */
export function body(item: CslItem): Sentences {
  const { type, genre, publisher, containerTitle } = item;
  const isPreprint =
    /preprint/i.test(genre) ||
    (type === 'article' && PREPRINTS.test(`${publisher} ${containerTitle}`));
  if (isPreprint) return preprint(item);
  return (KINDS[type] ?? journal)(item);
}

/** Kinds whose first words are their editors, where nobody is named as the author. */
export const leadingNames = (item: CslItem): string =>
  ['book', 'report'].includes(item.type) ? editors(item.editor) : '';
