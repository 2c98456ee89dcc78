import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { careGuide, folder } from '../cli/command-line.js';

const checked = (text: string, ...args: string[]) =>
  careGuide(['directory', 'check', 'a.csv', '--kind', 'employer', ...args], {
    cwd: folder({ 'a.csv': text }).path,
  });

describe('Two columns that may say who has the program', () => {
  const text = 'Employer,Eligible,Participating\nAcme,yes,no\nBeta,yes,yes\nGamma,yes,\n';

  it('stop the command where they disagree, and the author is asked which counts', async () => {
    const { code, error } = await checked(text);
    assert.equal(code, 1);
    assert.match(
      error,
      /^a\.csv:2: error: Acme has "yes" in the column Eligible and "no" in Participating: say which of them counts with --column availability="…"/m,
    );
    assert.doesNotMatch(error, /Beta|Gamma/);
  });

  it('are read by the one that the author chose', async () => {
    const { out, error } = await checked(text, '--column', 'availability=Participating');
    assert.match(error, /^a\.csv:2: warning: Acme does not have the program \("no"\)/m);
    assert.match(out, /Column for availability +Participating/);
  });
});
