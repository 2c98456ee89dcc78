import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Organization } from '../../../src/directory/index.js';
import { careGuide, folder } from '../cli/command-line.js';
import { answersOf, building } from './building.js';

const rows = (...lines: string[]) => `Employer,State,Gold PPO,Bronze HMO\n${lines.join('\n')}\n`;
const ALL = ['--availability', 'all'];

describe('A spreadsheet with a column for each plan', () => {
  it('gives each organization the plans of its row, and everyone only where all say yes', async () => {
    const text = rows('Acme,OH,yes,no', 'Beta,OH,yes,yes');
    const { organizations, error } = await building('a.csv', text, ...ALL);
    assert.deepEqual(
      organizations.map(({ availability }) => availability),
      ['some-plans', 'all'],
      error,
    );
    assert.deepEqual(organizations.map(answersOf), [
      { 'Gold PPO': 'included', 'Bronze HMO': 'not-included' },
      { 'Gold PPO': 'included', 'Bronze HMO': 'included' },
    ]);
  });

  it('says which columns are read as plans', async () => {
    const { error } = await building('a.csv', rows('Acme,OH,yes,no'));
    assert.match(error, /^Column for plans +Gold PPO, Bronze HMO$/m);
    assert.match(
      error,
      /^a\.csv:1: warning: The columns Gold PPO, Bronze HMO are read as a plan each/m,
    );
  });

  it('is for some plans where nobody says that it is for everyone', async () => {
    const { organizations } = await building('a.csv', rows('Acme,OH,yes,yes'));
    assert.equal(organizations[0]?.availability, 'some-plans');
  });

  it('leaves out and reports an organization with a no for each plan', async () => {
    const text = rows('Acme,OH,no,no', 'Beta,OH,yes,yes');
    const { organizations, error } = await building('a.csv', text, ...ALL);
    assert.deepEqual(
      organizations.map(({ name }) => name),
      ['Beta'],
    );
    assert.match(
      error,
      /^a\.csv:2: warning: Acme does not have the program \("no for each plan"\)/m,
    );
  });

  it('takes an empty cell neither for a yes nor for a no', async () => {
    const { organizations } = await building('a.csv', rows('Acme,OH,yes,', 'B,OH,yes,yes'), ...ALL);
    const [acme] = organizations.map(answersOf);
    assert.deepEqual(acme, { 'Gold PPO': 'included', 'Bronze HMO': 'ask' });
    assert.equal(organizations[0]?.availability, 'some-plans');
  });

  it('asks about an organization of which no plan says yes', async () => {
    const { code, error } = await building('a.csv', rows('Acme,OH,,', 'Beta,OH,X,X'), ...ALL);
    assert.equal(code, 1);
    assert.match(error, /^a\.csv:2: error: Acme: no column of a plan says yes: write yes for/m);
  });

  it('takes an X for a yes where nothing else says it', async () => {
    const { organizations } = await building('a.csv', rows('Acme,OH,X,', 'Beta,OH,x,no'), ...ALL);
    assert.deepEqual(organizations.map(answersOf), [
      { 'Gold PPO': 'included', 'Bronze HMO': 'ask' },
      { 'Gold PPO': 'included', 'Bronze HMO': 'not-included' },
    ]);
  });

  for (const [what, cell] of Object.entries({
    'an X beside a yes': 'X',
    'other words': 'see HR',
  })) {
    it(`asks about ${what}`, async () => {
      const { code, error } = await building('a.csv', rows(`Acme,OH,yes,${cell}`, 'B,OH,yes,no'));
      assert.equal(code, 1);
      assert.match(
        error,
        new RegExp(`^a\\.csv:2: error: Acme: "${cell}" in the column Bronze HMO does not say`, 'm'),
      );
    });
  }

  it('asks where a row says yes of everyone and no of a plan', async () => {
    const text = 'Employer,Covered,Gold PPO,Bronze HMO\nAcme,yes,yes,no\n';
    const { code, error } = await building('a.csv', text);
    assert.equal(code, 1);
    assert.match(error, /^a\.csv:2: error: Acme: everyone has the program \("yes"\), and yet/m);
  });

  it('reads no plans where the author wants none', async () => {
    const args = [...ALL, '--column', 'plans='];
    const { organizations, error } = await building('a.csv', rows('Acme,OH,yes,no'), ...args);
    assert.deepEqual(
      organizations.map(({ availability, plans }) => [availability, plans]),
      [['all', undefined]],
    );
    assert.match(error, /^Columns not used +Gold PPO, Bronze HMO$/m);
  });

  it('counts a column that is empty, since nobody was marked there', async () => {
    const { organizations } = await building('a.csv', rows('Acme,OH,X,'), ...ALL);
    assert.equal(organizations[0]?.availability, 'some-plans');
  });

  it('turns the answers around where the header denies the plan', async () => {
    const text = 'Employer,Gold PPO (Y/N),Bronze HMO not covered?\nAcme,Y,Y\nBeta,Y,N\n';
    const { organizations } = await building('a.csv', text);
    assert.deepEqual(organizations.map(answersOf), [
      { 'Gold PPO': 'included', 'Bronze HMO': 'not-included' },
      { 'Gold PPO': 'included', 'Bronze HMO': 'included' },
    ]);
  });

  it('may come from a system, with true and false', async () => {
    const list = [{ employer: 'Acme', 'Gold PPO': true, 'Bronze HMO': false }];
    const { organizations } = await building('a.json', JSON.stringify(list), ...ALL);
    assert.deepEqual(organizations.map(answersOf), [
      { 'Gold PPO': 'included', 'Bronze HMO': 'not-included' },
    ]);
  });
});

describe('Columns about plans, beside those of plans', () => {
  it('are not used: their types, years, money, and what the organization is', async () => {
    const text =
      'Employer,Unionized,Gold PPO,HSA contribution,Plan type,Plan year\n' +
      'Acme,no,yes,$500,PPO,2026\nBeta,yes,yes,$0,HMO,2026\n';
    const { organizations, error } = await building('a.csv', text);
    assert.deepEqual(
      organizations.map(answersOf),
      [{ 'Gold PPO': 'included' }, { 'Gold PPO': 'included' }],
      error,
    );
    assert.match(error, /^Columns not used +Unionized, HSA contribution, Plan type, Plan year$/m);
  });
});

describe('A column of answers that is no plan by its header', () => {
  for (const header of ['Plan type', 'Plan year', 'HSA contribution', 'Unionized', 'Gold client']) {
    it(`is not taken for a plan: ${header}`, async () => {
      const text = `Employer,${header}\nAcme,yes\nBeta,yes\n`;
      const { organizations } = await building('a.csv', text, ...ALL);
      assert.deepEqual(
        organizations.map(({ availability, plans }) => [availability, plans]),
        [
          ['all', undefined],
          ['all', undefined],
        ],
      );
    });
  }

  it('is shown to the author where it says no of some, and nothing else says who has it', async () => {
    const { error } = await building('a.csv', 'Employer,Choice\nAcme,yes\nBeta,no\n', ...ALL);
    assert.match(
      error,
      /^a\.csv:1: warning: The column Choice says no of some, and is not used\. If it says who has/m,
    );
  });

  it('is asked about beside plans, with all that may be plans', async () => {
    const text = 'Employer,Gold PPO,Student Choice\nAcme,yes,no\n';
    const { code, error, organizations } = await building('a.csv', text, ...ALL);
    assert.equal(code, 1);
    assert.match(
      error,
      /^a\.csv:1: error: Gold PPO is a plan by the header, and Student Choice beside may be, too: name each column that is a plan with --column plans="Gold PPO" --column plans="Student Choice", without those that are none; one that says who has the program with --column availability="…"/m,
    );
    assert.deepEqual(organizations, []);
  });

  it('is asked about in a terminal, column by column', async () => {
    const text = 'Employer,Gold PPO,Choice,Union,Digital PT\nAcme,yes,yes,no,some\n';
    const { path, json } = folder({ 'a.csv': text });
    const args = ['directory', 'build', 'a.csv', '--kind', 'employer'];
    const answers = ['plans', 'else', 'availability', true];
    const { error } = await careGuide(args, { cwd: path, answers });
    assert.match(error, /^\? What does the column Choice say\?$/m);
    const [acme] = json('a.json')['organizations'] as Organization[];
    assert.equal(acme?.availability, 'some-plans');
    assert.deepEqual(answersOf(acme), { 'Gold PPO': 'included', Choice: 'included' });
  });

  it('is a plan when the author says so', async () => {
    const text = 'Employer,Gold PPO,Student Choice\nAcme,yes,no\n';
    const args = ['--column', 'plans=Gold PPO', '--column', 'plans=Student Choice'];
    const { organizations, error } = await building('a.csv', text, ...args);
    assert.deepEqual(
      organizations.map(answersOf),
      [{ 'Gold PPO': 'included', 'Student Choice': 'not-included' }],
      error,
    );
  });

  it('holds no list of plans, whatever its header', async () => {
    const { error } = await building('a.csv', 'Employer,Product\nAcme,yes\nBeta,no\n', ...ALL);
    assert.match(error, /^a\.csv:1: warning: The column Product is not used as plans: its cells/m);
  });
});
