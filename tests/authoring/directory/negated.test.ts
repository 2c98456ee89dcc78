import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answersOf, building } from './building.js';

const names = ({ organizations }: Awaited<ReturnType<typeof building>>) =>
  organizations.map(({ name }) => name);

describe('A column whose yes speaks against the program', () => {
  for (const header of [
    'Opted out',
    'Excluded',
    'Not eligible',
    'No longer in program',
    'Termed',
  ]) {
    it(`is read so when the author chose it: ${header}`, async () => {
      const text = `Employer,${header}\nAcme,yes\nBeta,no\nGamma,X\n`;
      const built = await building('a.csv', text, '--column', `availability=${header}`);
      assert.deepEqual(names(built), ['Beta'], built.error);
      assert.match(
        built.error,
        new RegExp(`^a\\.csv:2: warning: Acme .* \\("${header}: yes"\\), so it is left out`, 'm'),
      );
    });
  }

  it('is asked about where a cell may mean either', async () => {
    const text = 'Employer,Opted out\nAcme,Covered\nBeta,no\n';
    const { code, error } = await building('a.csv', text, '--column', 'availability=Opted out');
    assert.equal(code, 1);
    assert.match(error, /^a\.csv:2: error: Acme: "Opted out: Covered" does not say/m);
  });

  it('needs nobody to choose it', async () => {
    const text = 'Employer,Opted out\nAcme,yes\nBeta,no\nGamma,\n';
    const built = await building('a.csv', text, '--availability', 'all');
    assert.deepEqual(names(built), ['Beta', 'Gamma'], built.error);
  });

  it('agrees with one that asks the other way around', async () => {
    const text = 'Employer,Opted out,Covered\nAcme,,yes\nBeta,no,yes\nGamma,yes,no\n';
    const built = await building('a.csv', text);
    assert.deepEqual(names(built), ['Acme', 'Beta'], built.error);
  });

  it('names plans that do not include the program', async () => {
    const text = 'Employer,Covered,Plans not covered\nAcme,some plans,Gold\nBeta,yes,Silver\n';
    const { error } = await building('a.csv', text, '--column', 'plans=Plans not covered');
    assert.match(error, /^a\.csv:2: error: Acme: some plans .*none of those listed includes it/m);
    assert.match(error, /^a\.csv:3: error: Beta: everyone .* "Silver" does not include it/m);
  });
});

describe('A row whose answer stands in the second of two columns', () => {
  it('is asked about where the author says otherwise of all', async () => {
    const text = 'Employer,Covered,Eligible\nAcme,,no\nBeta,yes,yes\n';
    const { code, error, organizations } = await building('a.csv', text, '--availability', 'all');
    assert.equal(code, 1);
    assert.match(
      error,
      /^a\.csv:2: error: Acme has nothing in the column Covered and "no" in Eligible: say which/m,
    );
    assert.deepEqual(organizations.map(answersOf), []);
  });
});
