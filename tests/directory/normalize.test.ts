import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokenize } from '../../src/directory/text/normalize.js';
import { withoutStopWords, expandAbbreviations } from '../../src/directory/text/vocabulary.js';

const reads = (text: string, words: string) => {
  assert.equal(expandAbbreviations(tokenize(text)).join(' '), words);
};

test('reads capitals and accents as plain letters', () => {
  reads('L’Oréal ÅLAND Straße Łódź', 'loreal aland strasse lodz');
});
test('closes up apostrophes and takes other marks for spaces', () => {
  reads("McDonald's (U.K.) – Wal-Mart/Asda", 'mcdonalds uk wal mart asda');
});
test('leaves out "and", "&" and "the"', () => {
  reads('The Procter & Gamble and Company', 'procter gamble company');
});
test('brings letters that stand alone together', () => {
  reads('L.A. Care, T.J. Maxx, A & M', 'la care tj maxx am');
});
test('writes out abbreviations', () => {
  reads('St. Mary Univ Hosp', 'saint mary university hospital');
  reads('Houston ISD', 'houston independent school district');
});
test('reads every form of Blue Cross and Blue Shield alike', () => {
  for (const form of ['BCBS', 'BlueCross BlueShield', 'Blue Cross & Blue Shield'])
    reads(form, 'blue cross blue shield');
});
test('keeps letters of other scripts', () => {
  reads('Клиника 東京', 'клиника 東京');
});
test('sets aside legal forms and little words, unless they are all there is', () => {
  assert.deepEqual(withoutStopWords(['acme', 'of', 'ohio', 'holdings', 'co', 'inc']), [
    'acme',
    'ohio',
    'holdings',
  ]);
  assert.deepEqual(withoutStopWords(['limited']), ['limited']);
});
