import * as v from 'valibot';

/**
 * What a guide is. The TypeScript types, the validator in the browser and the published `guide.schema.json` all come
 * from here. Text is tokens, never HTML: a guide cannot inject markup, and the renderer is one switch.
 */

const WEB_ADDRESS = /^(https?:\/\/|mailto:|tel:)/i;

const text = (what: string) => v.pipe(v.string(`${what} must be text.`), v.nonEmpty(`${what} must not be empty.`));

const address = v.pipe(
  v.string('A link must be text.'),
  v.regex(WEB_ADDRESS, 'A link must start with https://, http://, mailto: or tel:.'),
);

const date = v.pipe(v.string('A date must be text.'), v.isoDate('Write the date as YYYY-MM-DD.'));

/** Letters, digits, `.`, `_` and `-`: safe in a fragment and in an id. */
const id = v.pipe(v.string('An id must be text.'), v.regex(/^[\w.-]+$/, 'An id may hold letters, digits, ".", "_" and "-" only.'));

/** Plain text, or one thing in it that is more than text. */
export type Inline =
  | string
  | { strong: Inline[] }
  | { emphasis: Inline[] }
  /** A link: where to, and its text. */
  | { link: string; text: Inline[] }
  /** One or more references cited at one place, by their ids. */
  | { cite: string[] };

const inline: v.GenericSchema<Inline> = v.lazy(() =>
  v.union(
    [
      v.string(),
      v.object({ strong: inlines }),
      v.object({ emphasis: inlines }),
      v.object({ link: address, text: inlines }),
      v.object({ cite: v.pipe(v.array(id), v.minLength(1, 'A citation must name a reference.')) }),
    ],
    'Text must be a string, or {"strong"}, {"emphasis"}, {"link", "text"} or {"cite"}; a link must start with https://, http://, mailto: or tel:.',
  ),
);
const inlines = v.array(inline, 'Running text must be a list of strings and tokens.');

const block = v.union(
  [
    v.object({ heading: inlines }),
    v.object({ paragraph: inlines }),
    v.object({ list: v.array(inlines), ordered: v.optional(v.boolean()) }),
  ],
  'A block must be a {"heading"}, a {"paragraph"} or a {"list"}, each of running text.',
);
/** A sub-heading, a paragraph or a list. */
export type Block = v.InferOutput<typeof block>;

const body = v.optional(v.array(block, 'The body must be a list of blocks.'), []);
const section = { id, heading: text('The heading') };

export const sectionSchema = v.variant(
  'type',
  [
    /** A question and its answer. */
    v.object({ type: v.literal('faq'), ...section, body }),
    /** Goals, as lists that stand side by side. */
    v.object({
      type: v.literal('goals'),
      ...section,
      body,
      lists: v.array(v.object({ heading: inlines, items: v.array(inlines) }), 'Goals must be a list of {"heading", "items"}.'),
    }),
    /** How to get the program: the search for an employer or health plan. */
    v.object({ type: v.literal('program'), ...section, body, label: v.optional(text('The label')) }),
  ],
  'A section\'s "type" must be "faq", "goals" or "program".',
);
export type Section = v.InferOutput<typeof sectionSchema>;
export type FaqSection = Extract<Section, { type: 'faq' }>;
export type GoalsSection = Extract<Section, { type: 'goals' }>;
export type ProgramSection = Extract<Section, { type: 'program' }>;

export const referenceSchema = v.object({ id, text: inlines });
/** One entry of the reference list, its link within its text. */
export type Reference = v.InferOutput<typeof referenceSchema>;

/** The guide but for its sections and references, which are judged one by one so that a bad one spoils no other. */
export const headSchema = v.object({
  id,
  /** BCP 47. */
  lang: v.pipe(v.string('The language must be text.'), v.regex(/^[a-z]{2,3}(-[a-z0-9]+)*$/i, 'Write the language as a tag such as "en" or "es-US".')),
  title: text('The title'),
  /** When the text was last checked against its sources. */
  reviewed: v.optional(date),
  reviewer: v.optional(text('The reviewer')),
  disclaimer: v.optional(text('The disclaimer')),
  /** Who paid for the guide, to be acknowledged at its foot. */
  funding: v.optional(v.array(text('A funder'), 'Funding must be a list of names.')),
});

export const guideSchema = v.object({
  ...headSchema.entries,
  sections: v.array(sectionSchema),
  references: v.optional(v.array(referenceSchema), []),
});
export type Guide = v.InferOutput<typeof guideSchema>;
