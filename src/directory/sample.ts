import type { Directory, Organization } from './schema.js';

/** A row: id, name, aliases, region. */
type Row = [id: string, name: string, aliases?: string, region?: string];

const rows = (kind: Organization['kind'], list: Row[]): Organization[] =>
  list.map(([id, name, aliases, region]) => ({
    id,
    name,
    kind,
    availability: 'all',
    ...(aliases && { aliases: aliases.split('|') }),
    ...(region && { region }),
  }));

/** Invented organizations, so that a first embed has something to find. */
export const sampleDirectory: Directory = {
  sample: true,
  organizations: [
    ...rows('employer', [
      ['quillmoor', 'Quillmoor Foods, Inc.', 'Quillmoor', 'OH'],
      ['tallowbrook', 'Tallowbrook Unified School District', 'Tallowbrook Schools|TUSD', 'CA'],
      ['fernhollow', 'City of Fernhollow', '', 'OR'],
      ['saint-odile', 'Saint Odile Regional Hospital', 'St. Odile', 'TX'],
    ]),
    ...rows('health-plan', [
      ['larkspur', 'Larkspur Health Plan', 'LHP|Larkspur'],
    ]),
    {
      id: 'harrowgate',
      name: 'Harrowgate Bay Health Alliance',
      kind: 'health-plan',
      aliases: ['HBHA', 'Harrowgate'],
      availability: 'some-plans',
      plans: [
        { name: 'Harrowgate Gold PPO', availability: 'included' },
        { name: 'Harrowgate Bronze HMO', availability: 'not-included' },
        { name: 'Harrowgate Student', availability: 'ask' },
      ],
    },
  ],
};
