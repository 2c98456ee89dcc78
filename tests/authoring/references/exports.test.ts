import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBibliography } from '../../../src/authoring/references/read.js';
import { plainText } from '../../../src/guide/plain-text.js';

/** References as they come out, one after the other. */
async function read(text: string) {
  const { bibliography, problems } = await readBibliography(text, 'refs');
  assert.deepEqual(problems, []);
  return [...bibliography.values()].map((one) => one.problems[0]?.message ?? plainText(one.text));
}

const bibtex = (fields: string) => `@misc{a,\n title = {Rest}, ${fields}\n}\n`;
const ris = (type: string, ...lines: string[]) =>
  `TY  - ${type}\nTI  - Bones\nPY  - 2001\n${lines.join('\n')}\nER  - \n`;
const paged = (page: object) =>
  JSON.stringify([
    {
      id: 'a',
      type: 'article-journal',
      title: 'Rest',
      'container-title': 'Spine',
      issued: 2003,
      volume: 3,
      ...page,
    },
  ]);

describe('A reference', () => {
  const cases: Readonly<Record<string, [text: string, told: string]>> = {
    'keeps an address with a query, from BibTeX': [
      bibtex('url = {https://example.org/?id=abc}'),
      'Rest. https://example.org/?id=abc',
    ],
    'keeps an address in quotes with several, from BibTeX': [
      bibtex('url = "https://example.org/?a=b, c=d"'),
      'Rest. https://example.org/?a=b,%20c=d',
    ],
    'keeps an address with a query in parentheses, from BibTeX': [
      '@misc(a, title = {Rest}, url = {https://example.org/?id=abc})',
      'Rest. https://example.org/?id=abc',
    ],
    'keeps a journal that is a macro nobody defines, from BibTeX': [
      '@article{a, title = {Rest}, journal = jama, year = 2003, volume = 3}',
      'Rest. jama. 2003;3.',
    ],
    'names the editors of the book it is a chapter of, from RIS': [
      ris('CHAP', 'AU  - Hart, Ann', 'T2  - The book', 'ED  - Ames, Ivy', 'ED  - Boyd, Tom, Jr'),
      'Hart A. Bones. In: Ames I, Boyd T Jr, eds. The book. 2001.',
    ],
    'has a page that is no range': [paged({ page: '12-1' }), 'Rest. Spine. 2003;3:12-1.'],
    'has pages of chapters, which are no ranges': [
      paged({ page: '12-1-12-4' }),
      'Rest. Spine. 2003;3:12-1-12-4.',
    ],
    "has an article's number, which is no range": [
      paged({ number: '12-8' }),
      'Rest. Spine. 2003;3:12-8.',
    ],
  };
  for (const [what, [text, told]] of Object.entries(cases)) {
    it(what, async () => {
      assert.deepEqual(await read(text), [told]);
    });
  }
});
