import * as v from 'valibot';

/** The most a directory may hold; what is over is left out, with a problem that says so. */
export const CAPS = { rows: 200_000, aliases: 40 };

/** A line of text in which there is something to see. */
const line = (most = 200) => {
  const message = `Write 1 to ${most} characters.`;
  return v.pipe(
    v.string(message),
    v.regex(new RegExp(`^(?=[^]*[^\\p{C}\\s])[^]{1,${most}}$`, 'u'), message),
  );
};

const amount = (least: number) => {
  const message = `Write a number of ${least} or more.`;
  return v.pipe(v.number(message), v.minValue(least, message), v.finite(message));
};

const planSchema = v.object({
  name: line(),
  availability: v.union(
    [v.literal('included'), v.literal('not-included'), v.literal('ask')],
    'Write included, not-included or ask.',
  ),
});

/** One employer or health plan. */
export const organizationSchema = v.object(
  {
    /** Unique in its directory; events carry it. */
    id: line(),
    /** The name that visitors are shown. */
    name: line(),
    kind: v.union(
      [v.literal('employer'), v.literal('health-plan')],
      'Write employer or health-plan.',
    ),
    /** Other names it is known by: short, former, legal. */
    aliases: v.optional(v.array(line(), 'Write a list of names.')),
    /** Its state, as a name or a two-letter code. */
    region: v.optional(line()),
    /** Whether everyone there has the program, or those on some plans. */
    availability: v.union([v.literal('all'), v.literal('some-plans')], 'Write all or some-plans.'),
    plans: v.optional(v.array(planSchema, 'Write a list of plans.')),
    /** Where to start; https, http, mailto or tel. */
    url: v.optional(
      v.pipe(
        line(2000),
        v.regex(/^\s*(https?:\/\/|mailto:|tel:)/i, 'Start with https:, http:, mailto: or tel:.'),
      ),
    ),
    note: v.optional(line(1000)),
    /** How many people it has, for what is found alike: the largest comes first. */
    members: v.optional(amount(0)),
    /** Its place in an order of one's own, from 1; goes before `members`. */
    rank: v.optional(amount(1)),
  },
  'Each row must be an object.',
);

/** A directory, save its rows, which are read one by one. */
export const directorySchema = v.object({
  /** The day it was last checked, for example `2026-01-31`. */
  updated: v.optional(line()),
  /** True for invented data; the widget then says so. */
  sample: v.optional(v.boolean('Write true or false.')),
});

export type Organization = v.InferOutput<typeof organizationSchema>;
export type Kind = Organization['kind'];

/** Who has the program: the organizations a visitor can search for. */
export interface Directory extends v.InferOutput<typeof directorySchema> {
  organizations: Organization[];
}
