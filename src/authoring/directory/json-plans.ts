import { availabilityUnder, meansNo } from './negation.js';
import { plainWords } from './synonyms.js';
import { namesOf, textOf } from './values.js';
import { fieldOfHeader, planStatusOf, statusOf } from './vocabulary.js';

type Value = Record<string, unknown>;

export const isObject = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fieldOf = (key: string) => fieldOfHeader(plainWords(key));

/** A row whose plans are an object, with a list of them in its place. */
export const withListedPlans = (row: Value): Value =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      isObject(value) && fieldOf(key) === 'plans' ? (listOf(value) ?? value) : value,
    ]),
  );

/** What an object of plans lists; nothing where it is of another kind. */
function listOf(plans: Value): unknown[] | undefined {
  const entries = Object.entries(plans);
  const isGroup = ([key, value]: [string, unknown]) =>
    planStatusOf(key) !== undefined && typeof value !== 'boolean' && !planStatusOf(textOf(value));
  if (entries.every(isGroup))
    return entries.flatMap(([key, value]) =>
      (Array.isArray(value) ? value : namesOf(textOf(value))).map((plan: unknown) =>
        isObject(plan) ? { availability: key, ...plan } : { name: plan, availability: key },
      ),
    );
  const fields = entries.map(([key]) => fieldOf(key));
  if (fields.includes('name') && fields.includes('availability')) return [plans];
  if (fields.some((field) => field !== undefined)) return undefined;
  return entries.map(([name, value]) => ({
    name,
    availability: isObject(value) ? (answerIn(value) ?? 'ask') : textOf(value) ? value : 'ask',
  }));
}

/** What an object says of one plan, in whatever words; what speaks against it goes first. */
export function answerIn(plan: Value): unknown {
  const said = Object.entries(plan).flatMap(([key, value]): unknown[] => {
    const text = textOf(value);
    if (text === '') return [];
    if (meansNo(key)) return DENIED[availabilityUnder(key, text) ?? 'some-plans'];
    if (fieldOf(key) === 'status') return byStatus(text);
    return fieldOf(key) === 'availability' ? [value] : [];
  });
  const answers = said.map((value) => planStatusOf(textOf(value)));
  const at = (['not-included', 'ask', undefined] as const)
    .map((answer) => answers.indexOf(answer))
    .find((index) => index >= 0);
  return said[at ?? 0];
}

/** A status does not say who has the program, unless in words of plans. */
function byStatus(text: string): string[] {
  const status = statusOf(text);
  if (status) return status === 'current' ? [] : ['no'];
  return [planStatusOf(text) ?? 'ask'];
}

const DENIED = { none: ['no'], all: [], 'some-plans': ['ask'] };
