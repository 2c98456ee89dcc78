import * as v from 'valibot';
import { indexesOf, plainData, plainParts, readProperty } from '../plain-data.js';
import { type Problem, toProblem } from '../problems.js';
import {
  type Guide,
  type Head,
  type Reference,
  type Section,
  headSchema,
  referenceSchema,
  sectionSchemas,
} from './schema.js';
import { citedIn } from './walk.js';

export interface Parsed {
  /** The guide with its valid parts; absent when there is nothing that could be shown. */
  guide?: Guide;
  problems: Problem[];
}

/** A map, for in an object every text such as `constructor` names something. */
const SECTIONS = new Map<unknown, v.GenericSchema<unknown, Section>>(
  Object.entries(sectionSchemas),
);

const NO_TYPE = `A section's type must be ${Object.keys(sectionSchemas).join(', ')}.`;

/**
 * Anything → a guide and what is wrong with it. Bad sections and references are left out and
 * reported; it never throws.
 */
export function parseGuide(input: unknown): Parsed {
  const problems: Problem[] = [];
  if (typeof input !== 'object' || input === null || indexesOf(input))
    return { problems: [{ path: '', message: 'A guide must be a JSON object.' }] };

  const keys = Object.keys(headSchema.entries);
  const head = v.safeParse(headSchema, plainParts(input, keys, problems));
  if (!head.success)
    return { problems: [...problems, ...head.issues.map((issue) => toProblem(issue))] };

  const each = <T>(
    key: string,
    schemaOf: (item: unknown) => v.GenericSchema<unknown, T> | undefined,
  ): T[] => {
    const list = readProperty(input, key);
    const indexes = indexesOf(list ?? []);
    if (!indexes) problems.push({ path: key, message: `"${key}" must be a list.` });
    return (indexes ?? []).flatMap((index) => {
      const path = `${key}[${index}]`;
      const before = problems.length;
      const item = plainData(list, index, problems, path);
      if (item === undefined && problems.length > before) return [];
      const schema = schemaOf(item);
      const result = schema && v.safeParse(schema, item);
      if (result?.success) return [result.output];
      const issues = result?.issues.map((issue) => toProblem(issue, path));
      problems.push(...(issues ?? [{ path: `${path}.type`, message: NO_TYPE }]));
      return [];
    });
  };

  const guide: Guide = {
    ...(head.output as Head),
    sections: unique(
      each<Section>('sections', (item) =>
        SECTIONS.get((item as Partial<Section> | null | undefined)?.type),
      ),
      'sections',
      problems,
    ),
    references: unique(
      each<Reference>('references', () => referenceSchema),
      'references',
      problems,
    ),
  };
  const known = new Set(guide.references.map(({ id }) => id));
  for (const cited of citedIn(guide.sections)) {
    if (!known.has(cited))
      problems.push({
        path: 'references',
        message: `"${cited}" is cited but is not in the references.`,
      });
  }
  return { guide, problems };
}

function unique<T extends { id: string }>(list: T[], key: string, problems: Problem[]): T[] {
  const seen = new Set<string>();
  return list.filter(({ id }) => {
    const first = !seen.has(id);
    seen.add(id);
    if (!first)
      problems.push({
        path: key,
        message: `The id "${id}" stands twice; the second one is left out.`,
      });
    return first;
  });
}
