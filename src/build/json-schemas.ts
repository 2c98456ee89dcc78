import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { directorySchema, organizationSchema } from '../directory/schema.js';
import { headSchema, referenceSchema, sectionSchemas } from '../guide/schema.js';

const guideSchema = v.object({
  ...headSchema.entries,
  sections: v.array(
    v.variant('type', Object.values(sectionSchemas) as [typeof sectionSchemas.faq]),
  ),
  references: v.optional(v.array(referenceSchema), []),
});

const options = { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' } as const;

/** `directory.schema.json`: what a directory is, in the same form. */
export const directoryJsonSchema = (): object => ({
  title: 'Care Guide directory',
  ...toJsonSchema(
    v.object({ ...directorySchema.entries, organizations: v.array(organizationSchema) }),
    options,
  ),
});

/** `guide.schema.json`: what a guide is, for editors and other programs. */
export const guideJsonSchema = (): object => ({
  title: 'Care Guide document',
  // What JSON Schema cannot say (a check of ours) is left out of it; the validator still holds it.
  ...toJsonSchema(guideSchema, options),
});
