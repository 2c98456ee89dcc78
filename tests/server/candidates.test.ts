import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Client } from '@opensearch-project/opensearch';
import type { Organization } from '../../src/directory/index.js';
import { directoryWords } from '../../src/directory/index/words.js';
import { findCandidates } from '../../src/server/opensearch/candidates.js';
import { candidatesQuery } from '../../src/server/opensearch/query.js';
import { organization } from '../directory/helpers.js';

const organizations = [
  organization('Quillmoor Foods'),
  organization('Quillmoor County', { region: 'OH' }),
  organization('Ostrander Logistics Partners'),
];
const words = directoryWords(organizations);
const asked = (question: string, isLoose = false) =>
  JSON.stringify(candidatesQuery(question, words, isLoose));

describe('the cluster is asked for names', () => {
  test('that have the word which a misspelled one may be', () => {
    assert.match(asked('quilmoor'), /"names":\[[^\]]*"quillmoor"/);
  });
  test('that have every word of its own, and may have those of its kind', () => {
    assert.match(
      asked('quillmoor county'),
      /"must":\[[^!]*quillmoor[^!]*\],"should":\[[^!]*county/,
    );
  });
  test('in a state, where the question names one', () => {
    assert.match(asked('quillmoor ohio'), /"terms":\{"states":\["\d+"\]\}/);
  });
  test('that have any of its words, when nothing has them all', () => {
    const either = /"should":\[[^!]*quillmoor[^!]*ostrander[^!]*"minimum_should_match":1/;
    assert.match(asked('quillmoor ostrander', true), either);
  });
  test('by no word that the directory has not', () => {
    assert.doesNotMatch(asked('quillmoor zanzibar'), /"must"/);
  });
  test('of nothing, for a question without letters', () => {
    assert.equal(candidatesQuery(' … ', words, false), undefined);
  });
});

describe('the cluster is asked', () => {
  /** A cluster that gives the same organizations to every question, and notes how often it was asked. */
  const clusterWith = (found: Organization[]) => {
    const cluster = {
      times: 0,
      search: () => {
        cluster.times++;
        const hits = found.map((one) => {
          const place = organizations.indexOf(one);
          return { _source: { place, organization: one, obscurity: 30 * place } };
        });
        return Promise.resolve({ body: found.length > 0 ? { hits: { hits } } : {} });
      },
    };
    return cluster;
  };
  const find = async (question: string, found: Organization[]) => {
    const cluster = clusterWith(found);
    const candidates = await findCandidates(cluster as unknown as Client, 'index', question, words);
    return [cluster.times, candidates.organizations.map(({ name }) => name)];
  };

  test('once, where it has a good answer', async () => {
    const [first] = organizations;
    assert.deepEqual(await find('quillmoor foods', [first as Organization]), [
      1,
      ['Quillmoor Foods'],
    ]);
  });
  test('once more, where it has none, and each organization is a candidate once', async () => {
    const others = organizations.slice(1).reverse();
    assert.deepEqual(await find('quillmoor bakery', others), [
      2,
      ['Quillmoor County', 'Ostrander Logistics Partners'],
    ]);
  });
  test('once more, where it has nothing', async () => {
    assert.deepEqual(await find('quillmoor', []), [2, []]);
  });
});
