import * as v from 'valibot';
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

const NO_TYPE = `A section's type must be ${Object.keys(sectionSchemas).join(', ')}.`;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Anything → a guide and what is wrong with it. Bad sections and references are left out and told; it never throws. */
export function parseGuide(input: unknown): Parsed {
  const problems: Problem[] = [];
  if (!isObject(input))
    return { problems: [{ path: '', message: 'A guide must be a JSON object.' }] };

  const head = v.safeParse(headSchema, input);
  if (!head.success) return { problems: head.issues.map((issue) => toProblem(issue)) };

  const each = <T>(
    key: string,
    schemaOf: (item: unknown) => v.GenericSchema<unknown, T> | undefined,
  ): T[] => {
    const list = input[key] ?? [];
    if (!Array.isArray(list)) {
      problems.push({ path: key, message: `"${key}" must be a list.` });
      return [];
    }
    return list.flatMap((item: unknown, index) => {
      const path = `${key}[${index}]`;
      try {
        const schema = schemaOf(item);
        const result = schema && v.safeParse(schema, item);
        if (result?.success) return [result.output];
        problems.push(
          ...(result?.issues.map((issue) => toProblem(issue, path)) ?? [
            { path: `${path}.type`, message: NO_TYPE },
          ]),
        );
      } catch {
        // the stack is used up
        problems.push({ path, message: 'This is nested too deep.' });
      }
      return [];
    });
  };

  const guide: Guide = {
    ...(head.output as Head),
    sections: unique(
      each<Section>(
        'sections',
        (item) => sectionSchemas[(item as Section | null)?.type as Section['type']],
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
