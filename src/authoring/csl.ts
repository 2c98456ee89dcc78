import * as v from 'valibot';

const name = v.looseObject({
  family: v.optional(v.string()),
  given: v.optional(v.string()),
  literal: v.optional(v.string()),
  suffix: v.optional(v.string()),
  'dropping-particle': v.optional(v.string()),
  'non-dropping-particle': v.optional(v.string()),
});

const stringOrNumber = v.union([v.string(), v.number()]);
const date = v.looseObject({
  'date-parts': v.optional(v.array(v.array(stringOrNumber))),
  raw: v.optional(v.string()),
});

/** An item of CSL-JSON, which reference managers export: the fields that a reference in a guide can show. */
export const cslSchema = v.looseObject({
  id: stringOrNumber,
  'citation-key': v.optional(v.string()),
  type: v.string('An entry needs a "type", such as "article-journal".'),
  title: v.pipe(v.string('An entry needs a "title".'), v.nonEmpty('An entry needs a "title".')),
  author: v.optional(v.array(name)),
  editor: v.optional(v.array(name)),
  issued: v.optional(date),
  accessed: v.optional(date),
  'container-title': v.optional(v.string()),
  'container-title-short': v.optional(v.string()),
  journalAbbreviation: v.optional(v.string()),
  publisher: v.optional(v.string()),
  edition: v.optional(stringOrNumber),
  volume: v.optional(stringOrNumber),
  issue: v.optional(stringOrNumber),
  page: v.optional(stringOrNumber),
  number: v.optional(stringOrNumber),
  DOI: v.optional(v.string()),
  PMID: v.optional(stringOrNumber),
  URL: v.optional(v.string()),
});
export type CslItem = v.InferOutput<typeof cslSchema>;
export type CslName = v.InferOutput<typeof name>;

export const yearOf = (issued: CslItem['issued']): string =>
  String(issued?.['date-parts']?.[0]?.[0] ?? /\d{4}/.exec(issued?.raw ?? '')?.[0] ?? '');
