import * as v from 'valibot';

const parts = v.optional(
  v.looseObject({ 'date-parts': v.optional(v.array(v.array(v.nullable(v.unknown()))), []) }),
);
const texts = v.optional(v.fallback(v.array(v.string()), []), []);
const names = v.optional(
  v.fallback(
    v.array(
      v.looseObject({
        family: v.optional(v.string()),
        given: v.optional(v.string()),
        name: v.optional(v.string()),
      }),
    ),
    [],
  ),
  [],
);
const updates = v.optional(
  v.fallback(
    v.array(v.looseObject({ type: v.optional(v.string()), DOI: v.optional(v.string()) })),
    [],
  ),
  [],
);

/**
 * What a registrar says of the work that a DOI belongs to: the fields that identify it, and what
 * became of it.
 */
export const workSchema = v.looseObject({
  type: v.optional(v.string(), ''),
  title: texts,
  subtitle: texts,
  author: names,
  'container-title': texts,
  'short-container-title': texts,
  issued: parts,
  published: parts,
  'published-print': parts,
  'published-online': parts,
  posted: parts,
  'updated-by': updates,
  'update-to': updates,
  relation: v.optional(v.fallback(v.record(v.string(), v.unknown()), {}), {}),
});
export type Work = v.InferOutput<typeof workSchema>;

/** The years in which a work came out: online, in print. */
export const yearsOf = (work: Work): string[] => [
  ...new Set(
    [work.issued, work.published, work['published-print'], work['published-online'], work.posted]
      .flatMap((one) => one?.['date-parts'][0]?.[0] ?? [])
      .map(String),
  ),
];

/** Publishers write it before the title of a work that was retracted. */
export const ENDED_TITLE = /^\W*(?:retracted|withdrawn|removed)(?: article)?\b\s*[:\]-]+\s*/i;

/** What became of a work since: `ended` must not be cited, `doubted` only with care. */
export function statusOf(work: Work): 'ended' | 'doubted' | 'notice' | undefined {
  const marks = [
    ...work['updated-by'].map(({ type = '' }) => type),
    ...Object.keys(work.relation).filter((relation) => /-by$/.test(relation)),
  ].map((type) => type.toLowerCase());
  const [title = ''] = work.title;
  if (marks.some((mark) => /retract|withdraw|removal/.test(mark)) || ENDED_TITLE.test(title))
    return 'ended';
  if (marks.some((mark) => /concern/.test(mark))) return 'doubted';
  const isNotice = work['update-to'].some(({ type = '' }) =>
    /retract|withdraw|removal|concern/i.test(type),
  );
  return isNotice ? 'notice' : undefined;
}
