import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toBibliography } from '../../../src/authoring/references/bibliography.js';
import { plainText } from '../../../src/guide/plain-text.js';

const people = (...families: string[]) => families.map((family) => ({ family, given: 'Ann' }));
const PLACE = { line: 1, column: 1 };
const reference = (entry: object) => {
  const value = { id: 'a', type: 'article-journal', title: 'Knees in motion', ...entry };
  const read = toBibliography([{ value, place: PLACE }], 'refs.json').bibliography.get('a');
  assert.deepEqual(read?.problems, []);
  return plainText(read?.text ?? []);
};

describe('A reference in AMA style', () => {
  const journal = {
    'container-title': 'J Invent Knees',
    issued: { 'date-parts': [[2024]] },
    volume: 12,
    issue: '3',
    page: '10-12',
  };

  const cases: Readonly<Record<string, [entry: object, told: string]>> = {
    'is a journal article': [
      { ...journal, author: people('Smith', 'Jones') },
      'Smith A, Jones A. Knees in motion. J Invent Knees. 2024;12(3):10-12.',
    ],
    'names six authors': [
      { author: people('A', 'B', 'C', 'D', 'E', 'F') },
      'A A, B A, C A, D A, E A, F A. Knees in motion.',
    ],
    'names three of seven authors': [
      { author: people('A', 'B', 'C', 'D', 'E', 'F', 'G') },
      'A A, B A, C A, et al. Knees in motion.',
    ],
    'keeps the mark that ends a title': [{ title: 'Do knees move?' }, 'Do knees move?'],
    'takes markup out of a title': [{ title: 'Knees <i>in motion</i>' }, 'Knees in motion.'],
    'takes initials as they are given': [
      {
        author: [
          { family: 'Jensen', given: 'RK' },
          { family: 'Le', given: 'R. K.' },
          { family: 'King', given: 'Martin', suffix: 'Jr.' },
        ],
      },
      'Jensen RK, Le RK, King M Jr. Knees in motion.',
    ],
    "is an organization's": [
      { author: [{ literal: 'Invented Knee Society' }] },
      'Invented Knee Society. Knees in motion.',
    ],
    "has an article's number for its pages": [
      { ...journal, page: undefined, number: 'e12' },
      'Knees in motion. J Invent Knees. 2024;12(3):e12.',
    ],
    'is a chapter': [
      {
        type: 'chapter',
        'container-title': 'The leg',
        editor: people('Miller', 'Weaver'),
        publisher: 'Leg Press',
        page: '1–9',
        issued: { raw: 'Spring 2020' },
      },
      'Knees in motion. In: Miller A, Weaver A, eds. The leg. Leg Press; 2020:1-9.',
    ],
    'is a report': [
      {
        type: 'report',
        publisher: 'Invented Institute',
        issued: { 'date-parts': [['2021']] },
        URL: 'https://example.org/r',
      },
      'Knees in motion. Invented Institute; 2021. https://example.org/r',
    ],
    'is a web page with the day it was read': [
      {
        type: 'webpage',
        'container-title': 'Invented Clinic',
        URL: 'https://example.org/k',
        accessed: { 'date-parts': [[2026, 11, 2]] },
      },
      'Knees in motion. Invented Clinic. Accessed November 2, 2026. https://example.org/k',
    ],
    'leads to its DOI, however that is written': [
      { DOI: 'https://doi.org/10.1000/knees', URL: 'https://example.org' },
      'Knees in motion. doi:10.1000/knees',
    ],
    'leads to PubMed without a DOI': [{ PMID: '12345678' }, 'Knees in motion. PMID: 12345678'],
    'is a book without an author': [
      {
        type: 'book',
        title: 'The knee book',
        editor: people('Ames', 'Boyd'),
        volume: '3',
        edition: 'Second edition',
        publisher: 'Leg Press',
        issued: { 'date-parts': [[2001]] },
      },
      'Ames A, Boyd A, eds. The knee book. Vol 3. 2nd ed. Leg Press; 2001.',
    ],
    'is a chapter of an edition and a volume': [
      {
        type: 'chapter',
        author: people('Hart'),
        'container-title': 'The knee book',
        editor: people('Ames'),
        volume: 2,
        edition: '4',
        publisher: 'Leg Press',
        page: '101–19',
        issued: 2001,
      },
      'Hart A. Knees in motion. In: Ames A, ed. The knee book. Vol 2. 4th ed. Leg Press; 2001:101-119.',
    ],
    'is a preprint': [
      {
        type: 'article',
        genre: 'preprint',
        publisher: 'medRxiv',
        issued: '2023-05-06',
        DOI: '10.1000/p',
      },
      'Knees in motion. medRxiv. Preprint posted online May 6, 2023. doi:10.1000/p',
    ],
    'is a preprint by its server': [
      { type: 'article', publisher: 'arXiv', issued: { raw: '2023' } },
      'Knees in motion. arXiv. Preprint posted online 2023.',
    ],
    'was published online first': [
      { 'container-title': 'Knee', issued: { 'date-parts': [[2024, 1, 5]] } },
      'Knees in motion. Knee. Published online January 5, 2024.',
    ],
    'is in press': [
      { 'container-title': 'Knee', issued: { literal: 'in press' } },
      'Knees in motion. Knee. In press.',
    ],
    'is a thesis': [
      {
        type: 'thesis',
        genre: 'PhD thesis',
        author: people('Hart'),
        publisher: 'University of Example',
        issued: 2015,
      },
      'Hart A. Knees in motion. PhD thesis. University of Example; 2015.',
    ],
    'is a paper in proceedings': [
      {
        type: 'paper-conference',
        author: people('Hart'),
        editor: people('Ames'),
        'container-title': 'Proceedings of the Knee Meeting',
        publisher: 'Leg Press',
        page: '10--12',
        issued: '2012',
      },
      'Hart A. Knees in motion. In: Ames A, ed. Proceedings of the Knee Meeting. Leg Press; 2012:10-12.',
    ],
    'is a paper that was presented': [
      {
        type: 'paper-conference',
        'event-title': 'Knee Meeting',
        'event-place': 'Akron, OH',
        issued: { 'date-parts': [[2020, 5, 4]] },
      },
      'Knees in motion. Paper presented at: Knee Meeting; May 4, 2020; Akron, OH.',
    ],
    'is a report of an institution, read on a day': [
      {
        type: 'report',
        author: [{ literal: 'Institute of Knees' }],
        publisher: 'Institute of Knees',
        issued: { 'date-parts': [[2016, 11, 30]] },
        URL: 'https://example.org/r',
        accessed: { 'date-parts': [[2024, 2, 3]] },
      },
      'Institute of Knees. Knees in motion. Institute of Knees; 2016. Accessed February 3, 2024. https://example.org/r',
    ],
    'is in a newspaper': [
      {
        type: 'article-newspaper',
        author: people('Hart'),
        'container-title': 'The Knee Times',
        issued: { 'date-parts': [[2016, 8, 21]] },
        page: 'A4',
        URL: 'https://example.org/n',
        accessed: { 'date-parts': [[2024, 2, 3]] },
      },
      'Hart A. Knees in motion. The Knee Times. August 21, 2016:A4. Accessed February 3, 2024. https://example.org/n',
    ],
    'is software': [
      { type: 'software', version: 'v1.2', publisher: 'Knee Labs', issued: 2020 },
      'Knees in motion. Version 1.2. Knee Labs; 2020.',
    ],
    'takes the periods out of an abbreviated journal': [
      { ...journal, 'container-title': 'J. Am. Knee Assoc.' },
      'Knees in motion. J Am Knee Assoc. 2024;12(3):10-12.',
    ],
    'takes the periods out of a journal of letters': [
      { ...journal, 'container-title': 'Proc. Natl. Acad. Sci. U.S.A.' },
      'Knees in motion. Proc Natl Acad Sci USA. 2024;12(3):10-12.',
    ],
    'has hyphens in a range of issues, and supplements': [
      { ...journal, issue: '3–4 Suppl. 1' },
      'Knees in motion. J Invent Knees. 2024;12(3-4 suppl 1):10-12.',
    ],
    'writes the last page in full': [
      { ...journal, page: '1123–9, 1140' },
      'Knees in motion. J Invent Knees. 2024;12(3):1123-1129,1140.',
    ],
    'keeps particles before the family name': [
      {
        author: [
          { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van den' },
          { family: 'Beethoven', given: 'Ludwig van' },
        ],
      },
      'van den Berg A, van Beethoven L. Knees in motion.',
    ],
    'writes names of other scripts whole, the family name first': [
      {
        author: [
          { family: '山田', given: '太郎' },
          { family: 'كريم', given: 'ليلى' },
          { family: 'Иванова', given: 'Анна' },
        ],
      },
      '山田太郎, كريم ليلى, Иванова А. Knees in motion.',
    ],
    'leaves out what somebody is called by': [
      {
        author: [
          { family: 'Hart', given: 'Robert (Bob) J.' },
          { family: 'Boyd', given: 'Ann "Annie"' },
        ],
      },
      'Hart RJ, Boyd A. Knees in motion.',
    ],
    'decodes entities and takes out tags': [
      { title: 'Salt &amp; <i>rest</i> at 5&#37; &lt; 6<sup>2</sup>' },
      'Salt & rest at 5% < 62.',
    ],
    'finds the PubMed id and the DOI in a note': [
      { note: 'PMID: 12345678 PMCID: PMC1' },
      'Knees in motion. PMID: 12345678',
    ],
    'says et al for a list that goes on': [
      { author: [...people('Hart', 'Boyd'), { family: 'others' }] },
      'Hart A, Boyd A, et al. Knees in motion.',
    ],
    'needs no year': [
      { ...journal, issued: { 'date-parts': [[null]] } },
      'Knees in motion. J Invent Knees. 12(3):10-12.',
    ],
    'takes an address as people write it': [
      { URL: 'www.example.org/k' },
      'Knees in motion. https://www.example.org/k',
    ],
    'counts editions': [
      { type: 'book', edition: '3', publisher: 'Leg Press' },
      'Knees in motion. 3rd ed. Leg Press.',
    ],
  };
  for (const [what, [entry, told]] of Object.entries(cases)) {
    it(what, () => {
      assert.equal(reference(entry), told);
    });
  }
});
