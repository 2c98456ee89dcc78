import { toJsonSchema } from '@valibot/to-json-schema';
import { guideSchema } from '../guide/schema.js';

/** `guide.schema.json`: what a guide is, for editors and other programs. */
export const guideJsonSchema = (): object => ({
  title: 'Care Guide document',
  ...toJsonSchema(guideSchema, { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' }),
});
