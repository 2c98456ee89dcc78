import * as v from 'valibot';

/** The most a directory may hold; what is over is left out, with a problem that says so. */
export const CAPS = { rows: 200_000, aliases: 40, name: 200 };

/** Control and bidirectional characters, which can disguise a name or break a line. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\s]+/gu;
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

const clean = (text: string): string =>
  PLAIN.test(text) ? text : text.replace(UNSEEN, (run) => (/[\p{Cc}\s]/u.test(run) ? ' ' : '')).trim();

const line = (most: number) =>
  v.pipe(
    v.string('This must be text.'),
    v.transform(clean),
    v.minLength(1, 'This is empty: write something, or leave it out.'),
    v.maxLength(most, `This is longer than ${String(most)} characters: shorten it.`),
  );

const oneOf = <const T extends string>(...words: T[]) => v.picklist(words, `This must be one of: ${words.join(', ')}.`);

const planSchema = v.object({
  name: line(CAPS.name),
  availability: oneOf('included', 'not-included', 'ask'),
});

/** One employer or health plan. */
export const organizationSchema = v.object({
  /** Unique in its directory; events carry it. */
  id: line(CAPS.name),
  /** The name that visitors are shown. */
  name: line(CAPS.name),
  kind: oneOf('employer', 'health-plan'),
  /** Other names it is known by: short, former, legal. */
  aliases: v.optional(v.array(line(CAPS.name), 'This must be a list of names.')),
  /** Its state, as a name or a two-letter code. */
  region: v.optional(line(80)),
  /** Whether everyone there has the program, or those on some plans. */
  availability: oneOf('all', 'some-plans'),
  plans: v.optional(v.array(planSchema, 'This must be a list of plans.')),
  /** Where to start; https, http, mailto or tel. */
  url: v.optional(v.pipe(line(2000), v.regex(/^(?:https?:\/\/|mailto:|tel:)./i, 'This must start with https:, http:, mailto: or tel:.'))),
  note: v.optional(line(1000)),
});

/** A directory, save its rows, which are read one by one. */
export const directorySchema = v.object(
  {
    organizations: v.array(v.unknown(), 'This must be the list of organizations.'),
    /** The day it was last checked, for example `2026-01-31`. */
    updated: v.optional(line(80)),
    /** True for invented data; the widget then says so. */
    sample: v.optional(v.boolean('This must be true or false.')),
  },
  'A directory must be an object with an "organizations" list.',
);

export type Organization = v.InferOutput<typeof organizationSchema>;
export type Kind = Organization['kind'];

/** Who has the program: the organizations a visitor can search for. */
export interface Directory extends Omit<v.InferOutput<typeof directorySchema>, 'organizations'> {
  organizations: Organization[];
}
