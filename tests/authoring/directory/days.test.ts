import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { careGuide, folder } from '../cli/command-line.js';

const checked = async (text: string) => {
  const args = ['a.csv', '--kind', 'employer', '--availability', 'all'];
  const { path } = folder({ 'a.csv': text });
  return (await careGuide(['directory', 'check', ...args], { cwd: path })).error;
};

describe('A day without its month or day', () => {
  const ends = (cell: string) => checked(`Employer,Term Date\nAcme,${cell}\nBeta,2025-01-01\n`);

  for (const cell of ['2025-12', '12/2025', 'December 2025', '2025']) {
    it(`ends an account with its last day: ${cell}`, async () => {
      assert.match(await ends(cell), /^a\.csv:2: warning: Acme ended on 2025-12-31/m);
    });
  }

  it('is asked about where it cannot be read', async () => {
    assert.match(await ends('13/2025'), /^a\.csv:2: error: Acme: "13\/2025" .* cannot be read/m);
  });

  it('does not end an account before it is over', async () => {
    assert.doesNotMatch(await ends('2026'), /Acme/);
  });

  it('is asked about where it may be over or not', async () => {
    const error = await checked('Employer,Termed\nAcme,2026\nBeta,2025\n');
    assert.match(error, /^a\.csv:2: error: Acme: "2026" in the column Termed does not say/m);
  });
});
