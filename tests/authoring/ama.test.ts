import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBibliography } from '../../src/authoring/bibliography.js';
import { plainText } from '../../src/guide/plain-text.js';

const people = (...families: string[]) => families.map((family) => ({ family, given: 'Ann' }));
const reference = (entry: object) => {
  const { bibliography, problems } = readBibliography([
    { id: 'a', type: 'article-journal', title: 'Knees in motion', ...entry },
  ]);
  assert.deepEqual(problems, []);
  return plainText(bibliography.get('a') ?? []);
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

describe('A bibliography', () => {
  it('is a list', () => {
    assert.match(
      readBibliography({}).problems[0]?.message ?? '',
      /must be a list: export the references as CSL JSON/,
    );
  });

  it('is known by the key that a reference manager shows', () => {
    assert.deepEqual(
      [
        ...readBibliography([
          {
            id: 'http://example.org/items/1',
            'citation-key': 'Smith2024',
            type: 'book',
            title: 'A',
          },
        ]).bibliography.keys(),
      ],
      ['smith2024'],
    );
  });
});
