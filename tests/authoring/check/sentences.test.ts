import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sentencesOf } from '../../../src/authoring/check/sentences.js';
import { spanishSyllables } from '../../../src/authoring/check/spanish.js';
import { isInTerm } from '../../../src/authoring/check/terms.js';

describe('A sentence', () => {
  const whole = [
    'Ask Dr. Ames or Ms. Boyd about it.',
    'Compare walking vs. Resting in bed.',
    'Try gentle moves, e.g. Walking in water, i.e. With less weight.',
    'He sees patients at St. Odile and in Mt. Larch.',
    'Most adults in the U.S. Army train daily.',
    'Walk at 9 a.m. Monday and rest at noon.',
    'The study by A. B. Hart and C. Boyd was small.',
    'Take the form to Quillmoor Inc. Benefits by Friday.',
    'See Fig. 2 and No. 4 for the moves.',
  ];
  for (const text of whole) {
    it(`goes on behind an abbreviation: ${text}`, () => {
      assert.deepEqual(sentencesOf(text, 'en'), [text]);
    });
  }

  const several: readonly (readonly [string, number])[] = [
    ['Rest a day. Then walk.', 2],
    ['Is it common in the U.S.? Yes. It is.', 3],
    ['It is common in the U.S. The causes vary.', 2],
    ['Should I rest? No. Stay active.', 3],
    ['Take vitamin C. It may help.', 2],
    ['Bring snacks, water, etc. You may need them.', 2],
    ['Call at 9 a.m. If nobody answers, wait.', 2],
  ];
  for (const [text, count] of several) {
    it(`ends where it ends: ${text}`, () => {
      assert.equal(sentencesOf(text, 'en').length, count, sentencesOf(text, 'en').join(' | '));
    });
  }

  it('in Spanish goes on behind its abbreviations, too', () => {
    for (const text of [
      'Hable con el Dr. Pérez o la Sra. Gil.',
      'Pruebe algo suave, p. ej. Caminar.',
    ])
      assert.deepEqual(sentencesOf(text, 'es'), [text]);
  });
});

describe('The syllables of a Spanish word', () => {
  const words: Readonly<Record<string, number>> = {
    dolor: 2,
    fisioterapia: 5,
    guía: 2,
    que: 1,
    guerra: 2,
    pingüino: 3,
    país: 2,
    aéreo: 4,
    ciudad: 2,
    muy: 1,
    yo: 1,
    huida: 2,
    radiculopatía: 7,
    y: 1,
  };
  for (const [word, count] of Object.entries(words)) {
    it(`are ${count} in "${word}"`, () => {
      assert.equal(spanishSyllables(word), count);
    });
  }
});

describe('Advice for plainer words', () => {
  const inTerm = (text: string, word: string) => {
    const start = text.indexOf(word);
    return isInTerm(text, start, start + word.length);
  };
  const terms: readonly (readonly [string, string])[] = [
    ['Type 2 diabetes is common.', 'Type'],
    ['People with type 1 diabetes walk, too.', 'type'],
    ['A type II fracture heals.', 'type'],
    ['It is a type O donor.', 'type'],
    ['Many with multiple sclerosis exercise.', 'multiple'],
    ['Check your kidney function.', 'function'],
    ['The National Institute to Facilitate Care says so.', 'Facilitate'],
    ['Ask for a patient-initiated plan.', 'initiated'],
  ];
  for (const [text, word] of terms) {
    it(`does not break a term: ${text}`, () => {
      assert.equal(inTerm(text, word), true);
    });
  }

  const plain: readonly (readonly [string, string])[] = [
    ['What type of pain do you have?', 'type'],
    ['Utilize the rail.', 'Utilize'],
    ['Prior to surgery, walk.', 'Prior to'],
    ['You can utilize it.', 'utilize'],
    ['Walk multiple times a day.', 'multiple'],
  ];
  for (const [text, word] of plain) {
    it(`is given where there is none: ${text}`, () => {
      assert.equal(inTerm(text, word), false);
    });
  }
});
