import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  createSearchSync,
  directorySchema,
  organizationSchema,
  parseDirectory,
} from '../../src/directory/index.js';

const page = readFileSync('docs/directory-format.md', 'utf8');
const example = JSON.parse(/```json\n([^]*?)```/.exec(page)?.[1] ?? '') as {
  organizations: unknown[];
};

describe('the page on the format of a directory', () => {
  test('shows one that is read without a word of complaint, and whole', async () => {
    assert.deepEqual(await parseDirectory(example), { directory: example, problems: [] });
  });
  test('explains everything that can be in one', () => {
    for (const key of [
      ...Object.keys(directorySchema.entries),
      ...Object.keys(organizationSchema.entries),
    ])
      assert.ok(page.includes(`| \`${key}\` |`), key);
  });
  test('shows one in which its organizations are found', async () => {
    const { directory } = await parseDirectory(example);
    assert.equal(
      createSearchSync(directory.organizations).search('harowgate')[0]?.organization.id,
      'harrowgate',
    );
  });
});
