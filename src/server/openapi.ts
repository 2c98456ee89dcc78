import { toJsonSchemaDefs } from '@valibot/to-json-schema';
import { organizationSchema } from '../directory/schema.js';
import { version } from '../version.js';
import { answerSchema, LIMITS, matchSchema, problemSchema, questionSchema } from './contract.js';

const reference = (name: string) => `#/components/schemas/${name}`;

const schemas = toJsonSchemaDefs(
  {
    Organization: organizationSchema,
    Match: matchSchema,
    Answer: answerSchema,
    Problem: problemSchema,
  },
  {
    target: 'draft-2020-12',
    errorMode: 'ignore',
    overrideRef: ({ referenceId }) => reference(referenceId),
  },
);

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: reference('Problem') } } },
});
const json = (description: string, schema: string, type = 'application/json') => ({
  description,
  headers: {
    ETag: { schema: { type: 'string' }, description: 'Send it back as If-None-Match.' },
    'Cache-Control': { schema: { type: 'string' } },
  },
  content: { [type]: { schema: { $ref: reference(schema) } } },
});

/** What every route of the contract may answer. */
const failures = {
  304: { description: 'What the client has is still right.' },
  403: problem('The page that asks is not of an allowed origin.'),
  429: problem('Too many questions from one address; Retry-After says how many seconds to wait.'),
  503: problem('The search cannot answer now; Retry-After says how many seconds to wait.'),
};

/** The contract of the service as an OpenAPI 3.1 document. */
export const openApi = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Care Guide search service',
    version,
    summary: 'Finds employers and health plans, and says how sure it is.',
    license: { name: 'MIT', identifier: 'MIT' },
  },
  paths: {
    '/v1/organizations': {
      get: {
        operationId: 'searchOrganizations',
        summary: 'Organizations that answer what a visitor typed, best first',
        parameters: [
          {
            name: 'q',
            in: 'query',
            required: true,
            description: questionDescription(),
            schema: { type: 'string', minLength: 1, maxLength: LIMITS.letters },
          },
          {
            name: 'limit',
            in: 'query',
            description: 'The most matches wanted.',
            schema: {
              type: 'integer',
              minimum: 1,
              maximum: LIMITS.matches,
              default: LIMITS.matchesByDefault,
            },
          },
        ],
        responses: {
          200: json('The answer; its list is empty when nothing was found.', 'Answer'),
          400: problem('The question is not one that can be answered; the detail says why.'),
          ...failures,
        },
      },
    },
    '/v1/organizations/{id}': {
      get: {
        operationId: 'getOrganization',
        summary: 'One organization by its id',
        parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: json('The organization.', 'Organization'),
          404: problem('No organization has this id.'),
          ...failures,
        },
      },
    },
  },
  components: { schemas },
});

const questionDescription = () => questionSchema.entries.q.pipe[1].description;
