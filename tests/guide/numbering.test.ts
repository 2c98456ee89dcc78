import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { number } from '../../src/guide/numbering.js';
import { type Cite, citations } from '../../src/guide/walk.js';
import type { Guide, Inline } from '../../src/guide/schema.js';

const section = (id: string, ...text: Inline[]) => ({
  type: 'faq' as const,
  id,
  heading: id,
  body: [{ paragraph: text }],
});
const reference = (id: string) => ({ id, text: [id] });
const guide = (sections: Guide['sections'], ...references: string[]): Guide => ({
  id: 'g',
  lang: 'en',
  title: 'G',
  sections,
  references: references.map(reference),
});
const cite = (...ids: string[]): Cite => ({ cite: ids });

describe('Citations', () => {
  it('are numbered as one reads, not as the references are listed', () => {
    const { notes } = number(
      guide([section('one', cite('b')), section('two', cite('a'))], 'a', 'b'),
    );
    assert.deepEqual(
      notes.map((note) => [note.number, note.reference.id]),
      [
        [1, 'b'],
        [2, 'a'],
      ],
    );
  });

  it('count each place that cites a reference', () => {
    const first = cite('a');
    const second = cite('b', 'a');
    const { notes, at } = number(guide([section('one', first, second)], 'a', 'b'));
    assert.deepEqual(
      at.get(first)?.map(({ number: n, occurrence }) => [n, occurrence]),
      [[1, 1]],
    );
    assert.deepEqual(
      at.get(second)?.map(({ number: n, occurrence }) => [n, occurrence]),
      [
        [2, 1],
        [1, 2],
      ],
    );
    assert.deepEqual(
      notes.map((note) => note.citations),
      [2, 1],
    );
  });

  it('are found within strong, emphasized and linked text', () => {
    const inner = cite('a');
    assert.deepEqual(
      citations([{ strong: [{ emphasis: [{ link: 'https://example.org', text: [inner] }] }] }]),
      [inner],
    );
  });

  it('of a reference that does not exist are left out', () => {
    const missing = cite('gone');
    assert.deepEqual(number(guide([section('one', missing)])).at.get(missing), []);
  });

  it('are numbered anew when only some sections show', () => {
    const whole = guide([section('one', cite('a')), section('two', cite('b'))], 'a', 'b');
    assert.deepEqual(
      number(whole, whole.sections.slice(1)).notes.map((note) => note.reference.id),
      ['b'],
    );
  });
});

describe('Further reading', () => {
  it('is what the guide cites nowhere, numbered on', () => {
    const { further } = number(guide([section('one', cite('b'))], 'a', 'b', 'c'));
    assert.deepEqual(
      further.map((note) => [note.number, note.reference.id]),
      [
        [2, 'a'],
        [3, 'c'],
      ],
    );
  });

  it('does not take in what a hidden section cites', () => {
    const whole = guide([section('one', cite('a')), section('two', cite('b'))], 'a', 'b');
    assert.deepEqual(number(whole, whole.sections.slice(1)).further, []);
  });
});
