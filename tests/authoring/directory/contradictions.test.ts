import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { careGuide, folder } from '../cli/command-line.js';

/** What the command says of rows, and the names it publishes without those that have errors. */
async function leavingOut(rows: readonly string[]) {
  const { path, files, json } = folder({ 'a.csv': `${rows.join('\n')}\n` });
  const kind = ['--kind', 'employer'];
  const { code, error } = await careGuide(['directory', 'check', 'a.csv', ...kind], { cwd: path });
  await careGuide(['directory', 'build', 'a.csv', ...kind, '--leave-out'], { cwd: path });
  const built = files().includes('a.json') ? json('a.json')['organizations'] : [];
  return { code, error, published: (built as { name: string }[]).map(({ name }) => name) };
}

describe('An organization that one row gives the program and another does not', () => {
  const cases: Readonly<Record<string, [rows: string[], says: RegExp]>> = {
    'under another name of the first': [
      ['Employer,Covered,Aliases', 'Acme,yes,Beta Foods', 'Beta Foods,no,'],
      /^a\.csv:3: error: Beta Foods has "no" here, and Acme has "yes" in line 2; both are known as "Beta Foods": take that name out/m,
    ],
    'under another name of the second': [
      ['Employer,Covered,Aliases', 'Acme,yes,', '"Beta Foods, Inc.",no,ACME Inc'],
      /^a\.csv:3: error: Beta Foods, Inc\. has "no" here, and Acme has "yes" in line 2; both are known as "ACME Inc"/m,
    ],
    'under a short name that both have': [
      ['Employer,Covered,Aliases', 'Acme Foods,yes,AF', 'Ames Ford,no,A.F.'],
      /^a\.csv:3: error: .*both are known as "AF"/m,
    ],
    'under one id': [
      ['Client ID,Employer,Covered', 'C-1,Acme,yes', 'C-1,Beta Foods,no'],
      /^a\.csv:3: error: Beta Foods has "no" here, and Acme with the same id "C-1" has "yes" in line 2: keep the row that is right, correct an id/m,
    ],
    'in one of its states': [
      ['Employer,State,Covered', 'Acme,"OH, PA",yes', 'Acme,Pennsylvania,no'],
      /^a\.csv:3: error: Acme has "no" here and "yes" in line 2/m,
    ],
    'in a town of its state': [
      ['Employer,State,Covered', 'Acme,OH and PA,yes', 'Acme,"Akron, OH",no'],
      /^a\.csv:3: error: Acme has "no" here and "yes" in line 2/m,
    ],
    'in a place that may be anywhere': [
      ['Employer,State,Covered', 'Acme,Nationwide,yes', 'Acme,PA,no'],
      /^a\.csv:3: error: Acme has "no" here and "yes" in line 2/m,
    ],
  };
  for (const [what, [rows, says]] of Object.entries(cases)) {
    it(`is not published, and the author is asked which row is right: ${what}`, async () => {
      const { code, error, published } = await leavingOut(rows);
      assert.equal(code, 1);
      assert.match(error, says);
      assert.deepEqual(published, []);
    });
  }

  for (const [what, rows] of Object.entries({
    'in other states': ['Acme,"OH, PA",yes', 'Acme,"OR, WA",no'],
    'in another town': ['Acme,"Akron, OH",yes', 'Acme,"Columbus, OH",no'],
    'in a town of another state': ['Acme,OR,yes', 'Acme,"Akron, OH",no'],
  })) {
    it(`is published with a warning where its namesake is another: ${what}`, async () => {
      const { code, error, published } = await leavingOut(['Employer,State,Covered', ...rows]);
      assert.equal(code, 0, error);
      assert.match(error, /^a\.csv:3: warning: Acme does not have the program in /m);
      assert.deepEqual(published, ['Acme']);
    });
  }
});

describe('An organization that one row says everyone has it at, and another some plans', () => {
  for (const [what, rows] of Object.entries({
    'whose state one does not say': ['E-1,Acme,,yes', 'E-2,Acme,OH,some plans'],
    'with its legal form': ['E-1,Acme,OH,some plans', 'E-2,"Acme, Inc.",OH,yes'],
    'under one id': ['E-1,Acme,OH,some plans', 'E-1,Acme Foods,OH,yes'],
  })) {
    it(`is not published until the author says which is right: ${what}`, async () => {
      const { error, published } = await leavingOut(['ID,Employer,State,Covered', ...rows]);
      assert.match(error, /^a\.csv:[23]: error: Acme.* has "(?:yes|some plans)" here/m);
      assert.deepEqual(published, []);
    });
  }
});

/** What a row without any fault has in each column. */
const OTHER: Readonly<Record<string, string>> = {
  ID: 'C-2',
  Employer: 'Cresthill',
  Covered: 'yes',
  Type: 'employer',
};

describe('An organization that a row with an error may be about', () => {
  const cases: Readonly<Record<string, [header: string, bad: string, good: string]>> = {
    'a status that is not known': ['Employer,Covered,Status', 'Acme,yes,Frozen', 'Acme,yes,Live'],
    'an answer that is not known': ['Employer,Covered,State', 'Acme,see HR,', 'Acme,yes,OH'],
    'another name in its row': [
      'Employer,Covered,Aliases',
      'Beta Foods,see HR,',
      'Acme,yes,Beta Foods',
    ],
    'its id': ['ID,Employer,Covered', 'C-1,#REF!,no', 'C-1,Acme,yes'],
    'a comma without quotes': ['Employer,Covered', 'Acme, Inc.,no', '"Acme, Inc.",yes'],
    'columns that disagree': ['Employer,Covered,Eligible', 'Acme,yes,no', '"Acme, Inc.",yes,yes'],
    'a kind that is not known': ['Employer,Type,Covered', 'Acme,??,no', 'Acme,employer,yes'],
    'rows that contradict each other': [
      'Employer,Covered',
      'ACME,no\nAcme,yes',
      '"Acme, Inc.",yes',
    ],
    'a plan both ways': [
      'Employer,Covered,Plans',
      'Acme,yes,Gold: yes; Gold: no',
      '"Acme, Inc.",yes,Gold',
    ],
  };
  for (const [what, [header, bad, good]] of Object.entries(cases)) {
    it(`is left out with that row, and the author is shown why: ${what}`, async () => {
      const others = header.replace(/[^,]+/g, (field) => OTHER[field] ?? '');
      const { error, published } = await leavingOut([header, bad, good, others]);
      assert.match(
        error,
        /^a\.csv:[34]: warning: Acme.* is left out until the error in line [23] is/m,
      );
      assert.deepEqual(published, ['Cresthill']);
    });
  }

  it('is left out too when it stands above rows whose names merged cells have left empty', async () => {
    const { error, published } = await leavingOut([
      'Employer,Plans,Covered',
      'Cresthill,Gold,yes',
      'Acme,Gold,yes',
      ',Bronze,no',
    ]);
    assert.match(error, /^a\.csv:3: warning: Acme is left out until the error in line 4 is/m);
    assert.deepEqual(published, ['Cresthill']);
  });

  it('is published where the error leaves no doubt of the yes', async () => {
    const rows = ['Employer,Type,Covered', 'Acme,??,yes', 'Acme,employer,yes'];
    assert.deepEqual((await leavingOut(rows)).published, ['Acme']);
  });
});
