import * as v from 'valibot';

const date = v.optional(v.looseObject({ 'date-parts': v.array(v.array(v.nullable(v.number()))) }));

/** What Crossref answers for a DOI: the fields that identify a paper. */
const workSchema = v.looseObject({
  title: v.optional(v.array(v.string()), []),
  author: v.optional(
    v.array(
      v.looseObject({
        family: v.optional(v.string()),
        given: v.optional(v.string()),
        name: v.optional(v.string()),
      }),
    ),
    [],
  ),
  'container-title': v.optional(v.array(v.string()), []),
  'short-container-title': v.optional(v.array(v.string()), []),
  issued: date,
  published: date,
  'published-print': date,
  'published-online': date,
  'updated-by': v.optional(v.array(v.looseObject({ type: v.optional(v.string()) })), []),
});
const answerSchema = v.looseObject({ message: workSchema });
export type Work = v.InferOutput<typeof workSchema>;

/** Longest wait for an answer, in milliseconds. */
const TIMEOUT_MS = 15_000;

/** The paper that a DOI belongs to; or why it is not known: no such DOI, no network, or no good answer. */
export type Answer =
  { work: Work } | { missing: 'unknown' | 'unreachable' | 'refused'; status?: number };

export async function askCrossref(doi: string, fetch: typeof globalThis.fetch): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(`https://api.crossref.org/works/${encodeURIComponent(doi)}`, {
      headers: { accept: 'application/json', 'user-agent': 'care-guide (reference check)' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    return { missing: 'unreachable' };
  }
  if (response.status === 404) return { missing: 'unknown' };
  if (!response.ok) return { missing: 'refused', status: response.status };
  try {
    return { work: v.parse(answerSchema, await response.json()).message };
  } catch {
    return { missing: 'refused', status: response.status };
  }
}

/** The years in which a paper came out: online, in print. */
export const yearsOf = (work: Work): string[] => [
  ...new Set(
    [work.issued, work.published, work['published-print'], work['published-online']]
      .flatMap((one) => one?.['date-parts'][0]?.[0] ?? [])
      .map(String),
  ),
];
