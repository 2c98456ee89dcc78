import * as v from 'valibot';
import { organizationSchema } from '../directory/schema.js';

/** What one question may ask for; more is answered 400. */
export const LIMITS = {
  /** Letters of what was typed. */
  letters: 200,
  /** Matches in one answer, and how many there are when the question does not say. */
  matches: 20,
  matchesByDefault: 8,
} as const;

const once = (what: string) => v.string(`Give ${what} once.`);

/** The query string of a search. */
export const questionSchema = v.strictObject(
  {
    q: v.pipe(
      once('what was typed as "q"'),
      v.description('What the visitor typed.'),
      v.minLength(1, 'Give what was typed as "q".'),
      v.maxLength(LIMITS.letters, `"q" may have ${LIMITS.letters} letters at most.`),
    ),
    limit: v.optional(
      v.pipe(
        once('"limit"'),
        v.regex(/^[1-9]\d?$/, `"limit" must be a whole number from 1 to ${LIMITS.matches}.`),
        v.transform(Number),
        v.maxValue(LIMITS.matches, `"limit" must be a whole number from 1 to ${LIMITS.matches}.`),
      ),
      String(LIMITS.matchesByDefault),
    ),
  },
  (issue) =>
    issue.expected === 'never'
      ? 'Only "q" and "limit" are understood.'
      : 'Give what was typed as "q".',
);

/** One name that answers a question, as `care-guide/directory` gives it. */
export const matchSchema = v.object({
  organization: organizationSchema,
  tier: v.pipe(
    v.picklist(['exact', 'starts-with', 'all-words', 'fuzzy']),
    v.description('How the name matched, best first.'),
  ),
  confidence: v.pipe(
    v.picklist(['exact', 'likely', 'unsure']),
    v.description(
      'exact: its name or an alias, word for word; likely: a sound reading; unsure: ask "Did ' +
        'you mean…?" before saying yes.',
    ),
  ),
  matched: v.object({
    text: v.pipe(v.string(), v.description('The name, or the alias that matched.')),
    alias: v.boolean(),
    ranges: v.pipe(
      v.array(v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.length(2))),
      v.description('What to highlight, as [start, end) in UTF-16 units of the text.'),
    ),
  }),
  understood: v.optional(
    v.pipe(
      v.string(),
      v.description('What of the query was looked for, when words were set aside.'),
    ),
  ),
  total: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.description('How many answer the query, where those are more than were asked for.'),
    ),
  ),
});

/** The answer to a search. */
export const answerSchema = v.object({
  matches: v.pipe(v.array(matchSchema), v.description('Best first; empty when nothing was found.')),
  updated: v.optional(
    v.pipe(v.string(), v.description('The day the directory was last checked, as it says it.')),
  ),
  sample: v.optional(
    v.pipe(v.boolean(), v.description('True for invented data; a page must then say so.')),
  ),
  understood: v.pipe(
    v.string(),
    v.description('What was looked for, as words without accents, case and punctuation.'),
  ),
});

/** What went wrong, as RFC 9457 has it. */
export const problemSchema = v.object({
  type: v.pipe(v.string(), v.description('"about:blank": the status says it all.')),
  title: v.string(),
  status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
  detail: v.pipe(v.string(), v.description('What is wrong and what to do, in a sentence.')),
});

export type Question = v.InferOutput<typeof questionSchema>;
export type Answer = v.InferOutput<typeof answerSchema>;
export type ProblemDetails = v.InferOutput<typeof problemSchema>;
