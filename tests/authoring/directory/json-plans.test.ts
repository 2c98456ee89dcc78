import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answersOf, building } from './building.js';

const reading = (plans: unknown, ...args: string[]) =>
  building('a.json', JSON.stringify([{ employer: 'Acme', plans }]), ...args);

describe('A row of JSON whose plans are an object', () => {
  const cases: Readonly<Record<string, [plans: unknown, read: Record<string, string>]>> = {
    'a name and its answer each': [
      { Gold: 'no', Silver: 'yes', Bronze: false, Student: null, Basic: '', Select: 1 },
      {
        Gold: 'not-included',
        Silver: 'included',
        Bronze: 'not-included',
        Student: 'ask',
        Basic: 'ask',
        Select: 'included',
      },
    ],
    'answers one step further in': [
      { Gold: { covered: true }, Silver: { covered: 'no' }, Bronze: { since: '2026' } },
      { Gold: 'included', Silver: 'not-included', Bronze: 'ask' },
    ],
    'one plan with its answer': [{ name: 'Gold', covered: 'some' }, { Gold: 'ask' }],
    'a list for each answer': [
      { included: ['Gold', 'Select'], excluded: ['Bronze'] },
      { Gold: 'included', Select: 'included', Bronze: 'not-included' },
    ],
  };
  for (const [what, [plans, read]] of Object.entries(cases)) {
    it(`has these plans: ${what}`, async () => {
      const { organizations, error } = await reading(plans);
      assert.deepEqual(organizations.map(answersOf), [read], error);
      assert.equal(organizations[0]?.availability, 'some-plans');
    });
  }

  it('is asked about where the author says yes of everyone, and it says no of a plan', async () => {
    const { code, error } = await reading({ Gold: 'yes', Silver: 'no' }, '--availability', 'all');
    assert.equal(code, 1);
    assert.match(
      error,
      /error: Acme: everyone has the program \("all"\), and yet "Silver" does not/,
    );
  });

  it('is asked about where it is one plan, and that is not covered', async () => {
    const { code, error } = await reading({ name: 'Gold', covered: 'no' }, '--availability', 'all');
    assert.equal(code, 1);
    assert.match(error, /error: Acme: everyone has the program \("all"\), and yet "Gold" does not/);
  });

  for (const answer of ['see HR', 'x', { covered: 'see HR' }]) {
    it(`is asked about where an answer cannot be read: ${JSON.stringify(answer)}`, async () => {
      const { code, error } = await reading({ Gold: 'yes', Silver: answer });
      assert.equal(code, 1);
      assert.match(error, /^a\.json:1:2: error: Acme: plans\[1\]\.availability: /m);
    });
  }

  it('keeps its columns where it describes one plan', async () => {
    const text = JSON.stringify([{ employer: 'Acme', plan: { name: 'Gold PPO', id: 'P-1' } }]);
    const { organizations, error } = await building('a.json', text);
    assert.deepEqual(organizations.map(answersOf), [{ 'Gold PPO': 'ask' }], error);
  });
});

describe('A list of plans in JSON', () => {
  it('may hold names beside plans with answers, and loses none', async () => {
    const plans = ['Gold', { name: 'Silver', availability: 'no' }, 'Bronze: yes'];
    const { organizations, error } = await reading(plans);
    assert.deepEqual(
      organizations.map(answersOf),
      [{ Gold: 'ask', Silver: 'not-included', Bronze: 'included' }],
      error,
    );
  });

  it('may call its answers otherwise, and what speaks against a plan counts', async () => {
    const plans = [
      { name: 'Gold', covered: 'no' },
      { name: 'Silver', excluded: true },
      { name: 'Bronze', availability: 'yes', status: 'Termed' },
      { name: 'Student' },
      { name: 'Select', eligible: 'Y', status: 'Active' },
    ];
    const { organizations, error } = await reading(plans);
    assert.deepEqual(
      organizations.map(answersOf),
      [
        {
          Gold: 'not-included',
          Silver: 'not-included',
          Bronze: 'not-included',
          Student: 'ask',
          Select: 'included',
        },
      ],
      error,
    );
  });
});
