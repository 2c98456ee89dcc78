import type { Directory } from './schema.js';

/** Invented organizations, so that a first embed has something to find. */
export const sampleDirectory: Directory = {
  sample: true,
  organizations: [
    { id: 'quillmoor', name: 'Quillmoor Foods, Inc.', kind: 'employer', aliases: ['Quillmoor'], region: 'OH', availability: 'all' },
    { id: 'tallowbrook', name: 'Tallowbrook Unified School District', kind: 'employer', aliases: ['TUSD'], region: 'CA', availability: 'all' },
    { id: 'larkspur', name: 'Larkspur Health Plan', kind: 'health-plan', aliases: ['LHP'], availability: 'all' },
    {
      id: 'harrowgate',
      name: 'Harrowgate Bay Health Alliance',
      kind: 'health-plan',
      availability: 'some-plans',
      plans: [
        { name: 'Harrowgate Gold PPO', availability: 'included' },
        { name: 'Harrowgate Bronze HMO', availability: 'not-included' },
      ],
    },
  ],
};
