import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { building } from './building.js';

const rows = (...lines: string[]) => `Employer,Covered,Plans,Term Date\n${lines.join('\n')}\n`;

describe('A row that says one thing of all and another of its plans', () => {
  for (const [what, text, says] of [
    [
      'some plans, of which none includes the program',
      rows('Acme,some plans,Gold: no; Silver (excluded),'),
      /^a\.csv:2: error: Acme: some plans have the program \("some plans"\), and yet none of those listed includes it: add those that do, or write no\./m,
    ],
    [
      'some plans, of which further rows say no',
      rows('Acme,some plans,,', 'Acme,no,Gold,', 'Acme,no,Silver,'),
      /^a\.csv:2: error: Acme: some plans have the program/m,
    ],
    [
      'nobody, and yet a plan',
      rows('Acme,no,Gold: yes; Silver: no,'),
      /^a\.csv:2: error: Acme: nobody has the program \("no"\), and yet "Gold" includes it/m,
    ],
    [
      'everyone, and yet not a plan, beside a row that is right',
      rows('Acme,yes,Gold: yes; Silver: no,', 'Acme,no,Bronze,'),
      /^a\.csv:2: error: Acme: everyone has the program \("yes"\), and yet "Silver" does not/m,
    ],
  ] as const) {
    it(`is asked about, and not published: ${what}`, async () => {
      const { code, error, organizations } = await building('a.csv', text);
      assert.equal(code, 1);
      assert.match(error, says);
      assert.deepEqual(organizations, []);
    });
  }

  it('leaves out its namesake as well', async () => {
    const text = rows('Acme,yes,Gold; Silver: no,', '"Acme, Inc.",yes,,', 'Cresthill,yes,,');
    const { organizations } = await building('a.csv', text, '--leave-out');
    assert.deepEqual(
      organizations.map(({ name }) => name),
      ['Cresthill'],
    );
  });
});

describe('A plan of an account that has ended', () => {
  it('counts as not included, whatever its cell says', async () => {
    const text = rows('Acme,yes,Gold: yes,2025-12-31', 'Acme,yes,Silver: yes,');
    const { organizations } = await building('a.csv', text);
    assert.deepEqual(organizations[0]?.plans, [
      { name: 'Gold', availability: 'not-included' },
      { name: 'Silver', availability: 'included' },
    ]);
  });
});

describe('A cell of plans that have answers of their own', () => {
  const cases: Readonly<Record<string, Record<string, string>>> = {
    'Gold: yes, Silver: no': { Gold: 'included', Silver: 'not-included' },
    'Gold=Y,Silver=N': { Gold: 'included', Silver: 'not-included' },
    'Gold (yes), Silver (not covered)': { Gold: 'included', Silver: 'not-included' },
    'Gold - yes / Silver - no': { Gold: 'included', Silver: 'not-included' },
    'Gold yes and Silver no': { Gold: 'included', Silver: 'not-included' },
    'Gold, Standard: yes, Silver: no': { 'Gold, Standard': 'included', Silver: 'not-included' },
    'Gold: ✓; Silver: ✗; Bronze: 0': {
      Gold: 'included',
      Silver: 'not-included',
      Bronze: 'not-included',
    },
    'Included: Gold, Silver; Excluded: Bronze; Student': {
      Gold: 'included',
      Silver: 'included',
      Bronze: 'not-included',
      Student: 'not-included',
    },
    'Gold: yes; Silver: N/A; Bronze: x': {
      Gold: 'included',
      'Silver: N/A': 'ask',
      'Bronze: x': 'ask',
    },
    'Gold; Plan N; Silver (discontinued 2024)': {
      Gold: 'ask',
      'Plan N': 'ask',
      'Silver (discontinued 2024)': 'ask',
    },
  };
  for (const [cell, plans] of Object.entries(cases)) {
    it(`gives each plan its own: ${cell}`, async () => {
      const { organizations, error } = await building('a.csv', rows(`Acme,some plans,"${cell}",`));
      const read = organizations[0]?.plans?.map(({ name, availability }) => [name, availability]);
      assert.deepEqual(Object.fromEntries(read ?? []), plans, error);
    });
  }

  for (const cell of [
    'All plans except Bronze',
    'Gold, but not Silver',
    'Gold: no Silver: yes',
    'Silver (terminated 1/1/2025)',
    'Silver (effective 1/1/2027)',
    'Silver: TBD',
    'No HMO',
  ]) {
    it(`is asked about where everyone has the program and it may say no: ${cell}`, async () => {
      const { code, error } = await building('a.csv', rows(`Acme,yes,"${cell}",`));
      assert.equal(code, 1);
      assert.match(error, /^a\.csv:2: error: Acme: everyone has the program \("yes"\), and yet/m);
    });
  }

  it('leaves plans as their row says that have no answer in their names', async () => {
    const cell = 'PPO - No Deductible; Plan N; Gold: $500, no deductible; HMO: Closed Network';
    const { organizations, error } = await building('a.csv', rows(`Acme,yes,"${cell}",`));
    assert.deepEqual(
      organizations[0]?.plans?.map(({ name }) => name),
      cell.split('; '),
      error,
    );
  });

  it('may come from a system, in words of its own', async () => {
    const plans = [
      { name: 'Gold', availability: true },
      { name: 'Silver', availability: 'Not covered' },
    ];
    const text = JSON.stringify([{ employer: 'Acme', covered: 'some plans', plans }]);
    const { organizations, error } = await building('a.json', text);
    assert.deepEqual(
      organizations[0]?.plans?.map(({ availability }) => availability),
      ['included', 'not-included'],
      error,
    );
  });
});
