import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { selectSections } from '../../src/guide/select.js';
import type { Guide } from '../../src/guide/schema.js';

const sections = ['help', 'results'].map((id) => ({
  type: 'faq' as const,
  id,
  heading: id,
  body: [],
}));
const guide: Guide = {
  id: 'g',
  lang: 'en',
  title: 'G',
  sections: [...sections, { type: 'program', id: 'search', heading: 's', body: [] }],
  references: [],
};
const shown = (names: string) => selectSections(guide, names).shown.map(({ id }) => id);

describe('Picking sections', () => {
  it('shows all of them when none is named', () => {
    assert.deepEqual(shown('  '), ['help', 'results', 'search']);
  });

  it('shows all of them when nothing that is named is there', () => {
    assert.deepEqual(shown('serach'), ['help', 'results', 'search']);
  });

  it('finds them by id, in the order of the guide', () => {
    assert.deepEqual(shown('search help'), ['help', 'search']);
  });

  it('finds them by type', () => {
    assert.deepEqual(shown('faq'), ['help', 'results']);
  });

  it('says which names it does not know, and which there are', () => {
    assert.deepEqual(selectSections(guide, 'help, faqs').problems, [
      {
        path: 'sections',
        message: 'No section is called "faqs". This guide has: help, results, search.',
      },
    ]);
  });
});
