import type { Directory } from './schema.js';

/** Invented organizations, so that a first embed has something to find. */
export const sampleDirectory: Directory = {
  sample: true,
  organizations: [
    {
      id: 'quillmoor',
      name: 'Quillmoor Foods, Inc.',
      kind: 'employer',
      availability: 'all',
      region: 'OH',
    },
    {
      id: 'tallowbrook',
      name: 'Tallowbrook Unified School District',
      kind: 'employer',
      availability: 'all',
      aliases: ['Tallowbrook Schools', 'TUSD'],
      region: 'CA',
    },
    {
      id: 'fernhollow',
      name: 'City of Fernhollow',
      kind: 'employer',
      availability: 'all',
      region: 'OR',
    },
    {
      id: 'larkspur',
      name: 'Larkspur Health Plan',
      kind: 'health-plan',
      availability: 'all',
      aliases: ['LHP'],
    },
    {
      id: 'harrowgate',
      name: 'Harrowgate Bay Health Alliance',
      kind: 'health-plan',
      availability: 'some-plans',
      aliases: ['HBHA'],
      plans: [
        { name: 'Harrowgate Gold PPO', availability: 'included' },
        { name: 'Harrowgate Bronze HMO', availability: 'not-included' },
        { name: 'Harrowgate Student', availability: 'ask' },
      ],
    },
  ],
};
