import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { careGuide } from '../cli/command-line.js';
import { Golden } from '../cli/golden.js';

const FOLDER = 'tests/fixtures/directories/exports';
const EMPLOYERS = ['--kind', 'employer', '--availability', 'all'];

/** The command line that a person ends up with; without one here, the file says all by itself. */
const OPTIONS: Readonly<Record<string, string[]>> = {
  'ended-clients.csv': EMPLOYERS,
  'ended-by-flags.csv': EMPLOYERS,
  'plans-that-ended.csv': ['--kind', 'employer', '--leave-out'],
  'contract-days.csv': EMPLOYERS,
  'unknown-status.csv': [...EMPLOYERS, '--leave-out'],
  'status-of-something-else.csv': EMPLOYERS,
  'footer-and-placeholders.csv': [...EMPLOYERS],
  'printed-report.csv': EMPLOYERS,
  'postal-address.csv': EMPLOYERS,
  'type-without-kind.csv': EMPLOYERS,
  'sponsors.csv': [...EMPLOYERS, '--case', 'title'],
  'encoded-twice.csv': ['--repair-letters'],
  'no-header.csv': [...EMPLOYERS, '--no-header', '--column', 'url=3', '--column', 'region=2'],
  'eligible-counts.csv': EMPLOYERS,
  'program-status.csv': ['--availability', 'all'],
  'standing-by-cells.csv': EMPLOYERS,
  'wrapped.json': EMPLOYERS,
  'payers.fhir.json': ['--availability', 'all'],
};

describe('A spreadsheet as people have it', () => {
  const golden = new Golden(`${FOLDER}/expected.txt`);
  for (const file of readdirSync(FOLDER).filter((name) => name !== 'expected.txt')) {
    it(`becomes what it says, or a question: ${file}`, async () => {
      const { code, out, error } = await careGuide(
        ['directory', 'build', file, '-o', '-', ...(OPTIONS[file] ?? [])],
        { cwd: FOLDER },
      );
      const findings = error
        .split('\n')
        .filter((line) => /^\S+: |^error|^For example/.test(line) && !line.startsWith('-: '));
      const rows = out.split('\n').filter((line) => line.startsWith('{"id"'));
      const told = [...findings, ...rows, `exit code ${code}`].join('\n');
      assert.equal(told, golden.expected(file, told));
    });
  }
});
