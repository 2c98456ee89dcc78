import * as v from 'valibot';
import { FOLLOWABLE_ADDRESS, LANGUAGE_TAG } from '../web.js';

/**
 * What a guide is. The TypeScript types, the validator in the browser and the published
 * `guide.schema.json` all come from here. Text is tokens, never HTML: a guide cannot inject markup,
 * and the renderer is one switch.
 *
 * Few kinds of schema are used, since each one's code travels to every visitor.
 */

const matching = (pattern: RegExp, message: string) =>
  v.pipe(v.string(message), v.regex(pattern, message));

const text = matching(/\S/, 'This must be text, and not empty.');

const address = matching(
  FOLLOWABLE_ADDRESS,
  'A link must start with https://, http://, mailto: or tel:.',
);

/** Letters, digits, `.`, `_` and `-`: safe in a fragment and in an id. */
const id = matching(/^[\w.-]+$/, 'An id must be text of letters, digits, ".", "_" and "-".');

/** BCP 47. */
const language = matching(LANGUAGE_TAG, 'Write the language as a tag such as "en" or "es-US".');

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
      v.object({ cite: v.array(id) }),
    ],
    'This must be text, or {"strong"}, {"emphasis"}, {"link", "text"} or {"cite"}. ' +
      'A link must start with https://, http://, mailto: or tel:.',
  ),
);
const inlines = v.array(inline, 'Running text must be a list.');

const block = v.union(
  [
    v.object({ heading: inlines }),
    v.object({ paragraph: inlines }),
    v.object({ list: v.array(inlines), ordered: v.optional(v.literal(true)) }),
  ],
  'This must be a {"heading"}, a {"paragraph"} or a {"list"}, each of running text.',
);
/** A sub-heading, a paragraph or a list. */
export type Block = v.InferOutput<typeof block>;

const body = v.optional(v.array(block, 'The body must be a list.'), []);
const section = { id, heading: text };

/** The kinds of section, by their "type". */
export const sectionSchemas = {
  /** A question and its answer. */
  faq: v.object({ type: v.literal('faq'), ...section, body }),
  /** Goals, as lists that stand side by side. */
  goals: v.object({
    type: v.literal('goals'),
    ...section,
    body,
    lists: v.array(v.object({ heading: inlines, items: v.array(inlines) })),
  }),
  /** How to get the program: the search for an employer or health plan. */
  program: v.object({ type: v.literal('program'), ...section, body, label: v.optional(text) }),
};
export type FaqSection = v.InferOutput<typeof sectionSchemas.faq>;
export type GoalsSection = v.InferOutput<typeof sectionSchemas.goals>;
export type ProgramSection = v.InferOutput<typeof sectionSchemas.program>;
export type Section = FaqSection | GoalsSection | ProgramSection;

export const referenceSchema = v.object({
  id,
  text: inlines,
  /** Its language, where that is not the guide's. */
  lang: v.optional(language),
});
/** One entry of the reference list, its link within its text. */
export type Reference = v.InferOutput<typeof referenceSchema>;

const isWords = (words: unknown) =>
  typeof words === 'object' && Object.values(words ?? {}).every((word) => typeof word === 'string');

const day = matching(/^\d{4}-[01]\d-[0-3]\d$/, 'Write the date as YYYY-MM-DD.');

const reviewer = v.union(
  [text, v.object({ name: text, credentials: v.optional(text), link: v.optional(address) })],
  'The reviewer must be a name, or {"name", "credentials", "link"}.',
);
export type Reviewer = v.InferOutput<typeof reviewer>;

/**
 * The guide but for its sections and references, which are judged one by one so that a bad one
 * spoils no other.
 */
export const headSchema = v.object({
  id,
  lang: language,
  title: text,
  /** The day on which the text was last checked against its sources. */
  sourcesChecked: v.optional(day),
  /** The same day in the guide's language; the build adds it. */
  sourcesCheckedOn: v.optional(text),
  /** The day on which the reviewer stood behind the text. */
  reviewed: v.optional(day),
  /** The same day in the guide's language; the build adds it. As it is written without it. */
  reviewedOn: v.optional(text),
  /**
   * Who reviewed the text: a name, or a name with credentials and where to read about the person.
   */
  reviewer: v.optional(reviewer),
  /** What else to know of the text before reading it: that it is a translation, say. */
  note: v.optional(text),
  disclaimer: v.optional(text),
  /** Who paid for the guide, to be acknowledged at its foot. */
  funding: v.optional(v.array(text, 'Funding must be a list of names.')),
  /**
   * What the widget says in the guide's language, by key; the build adds it. English without it.
   */
  words: v.optional(v.pipe(v.any(), v.check(isWords, 'Words must be text, each under its key.'))),
});

export type Head = Omit<v.InferOutput<typeof headSchema>, 'words'> & {
  words?: Record<string, string>;
};
export interface Guide extends Head {
  sections: Section[];
  references: Reference[];
}
