/** `npm run openapi`: writes docs/openapi.json from the schemas of the search service. */
import { writeFileSync } from 'node:fs';
import { openApi } from '../server/openapi.js';

writeFileSync('docs/openapi.json', `${JSON.stringify(openApi(), null, 2)}\n`);
