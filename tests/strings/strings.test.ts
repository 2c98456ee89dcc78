import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from '../../src/strings/en.js';
import { es } from '../../src/strings/es.js';
import { say, stringsFor } from '../../src/strings/index.js';

const places = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();

describe('What the widget says', () => {
  it("is English, with a guide's words over it and the host's over those", () => {
    const words = stringsFor(
      { notesHeading: 'Referencias', notesFurther: 'Lecturas' },
      { notesFurther: 'Más' },
    );
    assert.deepEqual(
      [words.notesHeading, words.notesFurther, words.guideRetry],
      ['Referencias', 'Más', en.guideRetry],
    );
  });

  it('puts values into places', () => {
    assert.equal(say('Back to {a} of {b}', { a: 1, b: 'x' }), 'Back to 1 of x');
  });

  it('shows a place that has no value', () => {
    assert.equal(say('Hello {name}', {}), 'Hello {name}');
  });

  it('has the same sentences in Spanish', () => {
    assert.deepEqual(Object.keys(es).sort(), Object.keys(en).sort());
  });

  for (const [key, sentence] of Object.entries(en) as [keyof typeof en, string][]) {
    it(`has the same places in Spanish: ${key}`, () => {
      assert.deepEqual(places(es[key]), places(sentence));
    });
  }

  for (const [language, words] of Object.entries({ en, es })) {
    it(`never tells a visitor that they are not covered (${language})`, () => {
      assert.doesNotMatch(
        Object.values(words).join('\n'),
        /not covered|no (está|tiene) cubiert[oa]|sin cobertura/i,
      );
    });
  }
});
