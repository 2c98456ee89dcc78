import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Organization } from '../../../src/directory/index.js';
import { careGuide, folder } from '../cli/command-line.js';

const owner = { resourceType: 'Organization', id: 'fh', name: 'Fernhollow Health' };
const ended = { ...owner, active: false };
const plan = {
  resourceType: 'InsurancePlan',
  status: 'active',
  name: 'Gold PPO',
  ownedBy: { reference: 'Organization/fh' },
};
const other = { ...plan, name: 'Basic', ownedBy: { display: 'Larkspur Mutual' } };

/** What the command answers to FHIR, and what it publishes. */
async function building(value: unknown, file = 'a.json') {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 1);
  const { path, files, json } = folder({ [file]: text });
  const { error } = await careGuide(
    ['directory', 'build', file, '--availability', 'all', '--output', 'out.json', '--leave-out'],
    { cwd: path },
  );
  const built = files().includes('out.json') ? json('out.json')['organizations'] : [];
  return { error, organizations: built as Organization[] };
}

describe('A plan of a health system that exports FHIR', () => {
  const reference = (to: string) => ({ ...plan, ownedBy: { reference: to } });
  const cases: Readonly<Record<string, [resources: unknown[], says: RegExp]>> = {
    'of an owner that is not active': [
      [ended, plan],
      /warning: Fernhollow Health, Gold PPO is "inactive" in the column owner status, so this plan/,
    ],
    'that starts in years to come': [
      [owner, { ...plan, period: { start: '2030' } }],
      /warning: Fernhollow Health, Gold PPO starts on 2030-01-01/,
    ],
    'that ended with a month': [
      [owner, { ...plan, period: { end: '2025-12' } }],
      /warning: Fernhollow Health, Gold PPO ended on 2025-12-31/,
    ],
    'that ended with a year': [
      [owner, { ...plan, period: { end: '2025' } }],
      /warning: Fernhollow Health, Gold PPO ended on 2025-12-31/,
    ],
    'whose status is not known': [
      [owner, { ...plan, status: 'unknown' }],
      /error: Fernhollow Health: "unknown" in the column status does not say/,
    ],
    'whose owner is named by a whole address': [
      [ended, reference('https://example.org/fhir/Organization/fh/_history/2')],
      /Fernhollow Health, Gold PPO is "inactive"/,
    ],
    'whose owner is within it': [
      [{ ...reference('#fh'), contained: [ended] }],
      /Fernhollow Health, Gold PPO is "inactive"/,
    ],
  };
  for (const [what, [resources, says]] of Object.entries(cases)) {
    it(`is not published as one that is open, and the author is shown why: ${what}`, async () => {
      const { error, organizations } = await building([...resources, other]);
      assert.match(error, says);
      assert.deepEqual(
        organizations.map(({ name }) => name),
        ['Larkspur Mutual'],
      );
    });
  }

  it('knows its owner by the address that a bundle gives it', async () => {
    const entry = [
      { fullUrl: 'urn:uuid:1', resource: ended },
      { resource: { ...plan, ownedBy: { reference: 'urn:uuid:1' } } },
      { resource: other },
    ];
    const { organizations } = await building({ resourceType: 'Bundle', entry });
    assert.deepEqual(
      organizations.map(({ name }) => name),
      ['Larkspur Mutual'],
    );
  });

  it('runs through the month that its end names', async () => {
    const { organizations } = await building([owner, { ...plan, period: { end: '2026-11' } }]);
    assert.equal(organizations[0]?.availability, 'all');
  });

  it('brings the other names and the state of its owner', async () => {
    const known = { ...owner, alias: ['FH'], address: [{ state: 'OH' }] };
    const { organizations } = await building([known, plan]);
    assert.deepEqual(organizations[0]?.aliases, ['FH']);
    assert.equal(organizations[0]?.region, 'OH');
  });
});
