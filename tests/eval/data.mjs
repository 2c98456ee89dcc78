// Directories and queries: the large ones where they are at hand, else the sample and the project's own queries.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const large = process.env.CARE_GUIDE_SEARCH_DATA ?? join(root, '../shared/search');
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

export const hasLarge = existsSync(join(large, 'queries-dev.json'));
export const largeRows = (name) => read(join(large, `${name}.json`));
export const largeQueries = () => read(join(large, 'queries-dev.json')).queries;
export const sampleRows = () =>
  read(join(root, 'tests/fixtures/directories/sample-directory.json')).entries;
export const ownQueries = () => read(join(root, 'tests/eval/queries.json')).queries;
