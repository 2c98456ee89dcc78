import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { careGuide, folder } from '../cli/command-line.js';

const checked = async (file: string, text: string) => {
  const { path } = folder({ [file]: text });
  const all = ['directory', 'check', file, '--kind', 'employer', '--availability', 'all'];
  return (await careGuide(all, { cwd: path })).error;
};
const lines = (...values: unknown[]) =>
  `${values.map((one) => (one === '' ? '' : JSON.stringify(one))).join('\n')}\n`;

const health = { resourceType: 'Organization', id: 'fh', name: 'Fernhollow Health' };
const plan = {
  resourceType: 'InsurancePlan',
  name: 'Gold',
  ownedBy: { reference: 'Organization/fh' },
};
const gone = { resourceType: 'Organization', id: 'lm', name: 'Larkspur Mills', active: false };
const GONE = /^(\S+): warning: Larkspur Mills is "inactive"/m;

describe('A finding about a row of JSON', () => {
  const termed = { employer: 'Acme', status: 'Termed' };
  const TERMED = /^(\S+): warning: Acme is "Termed"/m;
  for (const [what, file, text, finding, place] of [
    ['below a value that is no row', 'a.jsonl', lines(7, '', termed), TERMED, 'a.jsonl:3'],
    ['below an owner of plans', 'a.jsonl', lines(health, plan, gone), GONE, 'a.jsonl:3'],
    [
      'in a bundle of its own line',
      'a.jsonl',
      lines(
        { resourceType: 'Bundle', entry: [{ resource: plan }, { resource: plan }] },
        { resourceType: 'Bundle', entry: [{ resource: gone }] },
      ),
      GONE,
      'a.jsonl:2',
    ],
    [
      'below an entry without a resource',
      'a.json',
      '{"resourceType":"Bundle","entry":[\n{"request":{}},\n{"resource":' +
        `${JSON.stringify(gone)}},\n{"resource":${JSON.stringify(health)}}]}`,
      GONE,
      'a.json:3:13',
    ],
    [
      'below what is no resource',
      'a.json',
      `[\n7,\n${JSON.stringify(gone)},\n${JSON.stringify(health)}]`,
      GONE,
      'a.json:3:1',
    ],
    [
      'that is no row',
      'a.jsonl',
      lines(termed, '', 7),
      /^(\S+): error: A row must be an object/m,
      'a.jsonl:3',
    ],
  ] as const) {
    it(`leads to its line: ${what}`, async () => {
      const error = await checked(file, text);
      assert.equal(finding.exec(error)?.[1], place, error);
    });
  }
});
