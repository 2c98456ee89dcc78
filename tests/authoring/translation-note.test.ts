import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { translationNote } from '../../src/authoring/translation-note.js';

describe('The note of a translation', () => {
  it('says in its language what it translates, and that no clinician has reviewed it', () => {
    assert.equal(
      translationNote('es', { of: '2026-11-23' }),
      'Esta guía es una traducción del texto en inglés del 23 de noviembre de 2026. Ningún profesional clínico ha revisado la traducción.',
    );
  });

  it('names the clinician who reviewed it', () => {
    assert.equal(
      translationNote('en-US', { of: '2026-01-31', from: 'es', clinician: 'Dr. Reed' }),
      'This guide is a translation of the Spanish text of January 31, 2026. The translation was reviewed by Dr. Reed.',
    );
  });

  it('is left to the author in a language without words for it, and without a day', () => {
    assert.equal(translationNote('fr', { of: '2026-01-31' }), undefined);
    assert.equal(translationNote('es', {}), undefined);
  });
});
