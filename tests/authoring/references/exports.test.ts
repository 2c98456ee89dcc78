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
  };
  for (const [what, [text, told]] of Object.entries(cases)) {
    it(what, async () => {
      assert.deepEqual(await read(text), [told]);
    });
  }
});
