import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createSearchSync } from '../../src/directory/index.js';
import { organization } from './helpers.js';

const search = createSearchSync([
  organization('Meritain Bakeries', { region: 'OH' }),
  organization('Quillmoor'),
  organization('City of Fernhollow', { region: 'OR' }),
  organization('Fernhollow School District', { region: 'OR' }),
  organization('Larkspur Health Plan', { kind: 'health-plan' }),
  organization('Ostrander Logistics Partners'),
  organization('Supreme Court of the United Provinces'),
  organization('Department of Agriculture'),
  organization('Medi-Cal', { kind: 'health-plan' }),
  organization('Harrow Valley Memorial Hospital', { region: 'TX' }),
]);
const asked = (query: string) => {
  const [first] = search.search(query);
  return [first?.organization.name, first?.confidence];
};

describe('a match is sure', () => {
  for (const [query, name, confidence] of [
    ['quillmoor', 'Quillmoor', 'exact'],
    ['meritain bak', 'Meritain Bakeries', 'likely'],
    ['bakeries meritain', 'Meritain Bakeries', 'likely'],
    ['meritain bakereis', 'Meritain Bakeries', 'likely'],
    ['meritain bakeries ohio', 'Meritain Bakeries', 'likely'],
    ['fernhollow city', 'City of Fernhollow', 'likely'],
    ['i work at quillmoor', 'Quillmoor', 'likely'],
    ['quillmoor.com', 'Quillmoor', 'likely'],
    ['jdoe@quillmoor.com', 'Quillmoor', 'likely'],
    ['https://www.quillmoor.com/benefits', 'Quillmoor', 'likely'],
    ['larkspur health plan gold ppo', 'Larkspur Health Plan', 'likely'],
    ['mi seguro es larkspur health plan', 'Larkspur Health Plan', 'likely'],
    ['cityoffernhollow', 'City of Fernhollow', 'likely'],
  ] as const)
    test(`for "${query}"`, () => {
      assert.deepEqual(asked(query), [name, confidence]);
    });
});

describe('a match is a question when', () => {
  for (const [why, query, name] of [
    ['no word was typed that is its own', 'department', 'Department of Agriculture'],
    ['no distinctive word was typed', 'medical group', 'Medi-Cal'],
    [
      'the only own word read has an error, and others are missing',
      'meritian',
      'Meritain Bakeries',
    ],
    ['too few letters were typed', 'qui', 'Quillmoor'],
    ['another state was named', 'meritain bakeries texas', 'Meritain Bakeries'],
    [
      'another state was named, and a long word has two letters swapped',
      'supreme court of the united provicnes ohio',
      'Supreme Court of the United Provinces',
    ],
    [
      'a state was named where it is not known to be',
      'ohio supreme court of the united provinces',
      'Supreme Court of the United Provinces',
    ],
    ['words of a plan stand beside an employer', 'quillmoor hmo', 'Quillmoor'],
    ['a word is not explained', 'quillmoor zanzibar', 'Quillmoor'],
    [
      'a word is not explained, and a long word has two letters swapped',
      'supreme court of the united provicnes zanzibar',
      'Supreme Court of the United Provinces',
    ],
    ['the body is of another kind', 'fernhollow hospital', 'City of Fernhollow'],
    ['most of its own words were not typed', 'ostrander', 'Ostrander Logistics Partners'],
  ] as const)
    test(why, () => {
      assert.deepEqual(asked(query), [name, 'unsure']);
    });
});

describe('what was understood', () => {
  const understood = (query: string) => search.search(query)[0]?.understood;
  test('is told when words around a name were set aside', () => {
    assert.equal(understood('My job is at Quillmoor'), 'Quillmoor');
    assert.equal(understood('larkspur health plan member id W123456789'), 'larkspur health plan');
  });
  test('is not told when all words were used', () => {
    assert.equal(understood('quillmoor'), undefined);
  });
});
