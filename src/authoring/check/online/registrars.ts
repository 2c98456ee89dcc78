import * as v from 'valibot';
import { type Work, workSchema } from './work.js';

/** Longest wait for an answer, in milliseconds. */
const TIMEOUT_MS = 15_000;
/** Tries of one question, with longer and longer pauses. */
const MAX_TRIES = 4;
/** Longest pause that a registrar may ask for, in seconds. */
const MAX_PAUSE_SECONDS = 60;

/** How registrars are reached. */
export interface Network {
  fetch: typeof globalThis.fetch;
  sleep(milliseconds: number): Promise<void>;
  /** Addresses of Crossref, DataCite and doi.org, where a test has others. */
  variables: Readonly<Record<string, string | undefined>>;
  /** An email address, by which Crossref takes one into its faster, polite pool. */
  mailto?: string | undefined;
}

/** The work that a DOI belongs to; or why it is not known. */
export type Answer =
  | { work: Work; registrar: string }
  /** No registrar knows the DOI. */
  | { missing: 'unknown' }
  /** doi.org says that there is none. */
  | { missing: 'no-such-doi' }
  /** Another registrar has it, which cannot be asked. */
  | { missing: 'elsewhere'; registrar: string }
  /** The question was not answered; others may be. */
  | { missing: 'refused'; status: number }
  | { missing: 'unreadable' }
  /** No further question has a chance. */
  | { missing: 'unreachable' | 'busy'; status?: number };

type Got = { json: unknown } | Extract<Answer, { missing: string }>;

/** Asks Crossref, and where it does not know a DOI, the registrar that does. */
export async function askRegistrars(doi: string, network: Network): Promise<Answer> {
  const { variables, mailto } = network;
  const crossref = variables['CARE_GUIDE_CROSSREF'] ?? 'https://api.crossref.org';
  const polite = mailto ? `?mailto=${encodeURIComponent(mailto)}` : '';
  const got = await get(`${crossref}/works/${encodeURIComponent(doi)}${polite}`, network);
  if ('json' in got) return workIn(v.safeParse(crossrefAnswer, got.json), 'Crossref');
  return got.missing === 'unknown' ? elsewhere(doi, network) : got;
}

async function elsewhere(doi: string, network: Network): Promise<Answer> {
  const { variables } = network;
  const resolver = variables['CARE_GUIDE_DOI'] ?? 'https://doi.org';
  const got = await get(`${resolver}/doiRA/${encodeURI(doi)}`, network);
  const said = 'json' in got ? v.safeParse(agencyAnswer, got.json) : undefined;
  const [agency] = said?.success ? said.output : [];
  if (/does not exist|unknown doi/i.test(agency?.status ?? '')) return { missing: 'no-such-doi' };
  if (!agency?.RA || agency.RA === 'Crossref') return { missing: 'unknown' };
  if (agency.RA !== 'DataCite') return { missing: 'elsewhere', registrar: agency.RA };
  const datacite = variables['CARE_GUIDE_DATACITE'] ?? 'https://api.datacite.org';
  const answer = await get(`${datacite}/dois/${encodeURIComponent(doi)}`, network);
  if (!('json' in answer)) return answer;
  const parsed = v.safeParse(dataciteAnswer, answer.json);
  return parsed.success
    ? { work: workOfDatacite(parsed.output), registrar: 'DataCite' }
    : { missing: 'unreadable' };
}

const crossrefAnswer = v.looseObject({ message: workSchema });
const agencyAnswer = v.array(
  v.looseObject({ RA: v.optional(v.string()), status: v.optional(v.string()) }),
);
const dataciteAnswer = v.looseObject({
  data: v.looseObject({
    attributes: v.looseObject({
      titles: v.optional(v.array(v.looseObject({ title: v.string() })), []),
      creators: v.optional(
        v.array(
          v.looseObject({ name: v.optional(v.string()), familyName: v.optional(v.string()) }),
        ),
        [],
      ),
      publicationYear: v.optional(v.nullable(v.number())),
    }),
  }),
});

const workIn = (parsed: v.SafeParseResult<typeof crossrefAnswer>, registrar: string): Answer =>
  parsed.success ? { work: parsed.output.message, registrar } : { missing: 'unreadable' };

const workOfDatacite = ({ data }: v.InferOutput<typeof dataciteAnswer>): Work => {
  const { titles, creators, publicationYear } = data.attributes;
  return v.parse(workSchema, {
    title: titles.slice(0, 1).map(({ title }) => title),
    author: creators.map(({ familyName, name }) =>
      familyName ? { family: familyName } : { name },
    ),
    ...(publicationYear && { issued: { 'date-parts': [[publicationYear]] } }),
  });
};

/** One answer, asked for again and again while a registrar is busy. */
async function get(url: string, network: Network): Promise<Got> {
  let last: Got = { missing: 'unreachable' };
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    let response: Response;
    try {
      response = await network.fetch(url, {
        headers: {
          accept: 'application/json',
          'user-agent': `care-guide (reference check${network.mailto ? `; mailto:${network.mailto}` : ''})`,
        },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
    } catch {
      if (tries > 0) return { missing: 'unreachable' };
      await network.sleep(1000);
      continue;
    }
    const { status } = response;
    if (status === 404 || status === 410) return { missing: 'unknown' };
    if (response.ok) return response.json().then((json: unknown) => ({ json }), unreadable);
    if (status !== 429 && status < 500) return { missing: 'refused', status };
    last = { missing: 'busy', status };
    if (tries < MAX_TRIES - 1) await network.sleep(pauseAfter(response, tries));
  }
  return last;
}

const unreadable = (): Got => ({ missing: 'unreadable' });

/** As long as the registrar asks for, else one, two, four seconds. */
function pauseAfter(response: Response, tries: number): number {
  const asked = response.headers.get('retry-after') ?? '';
  const seconds = /^\d+$/.test(asked) ? Number(asked) : (Date.parse(asked) - Date.now()) / 1000;
  return Math.min(Math.max(seconds || 2 ** tries, 1), MAX_PAUSE_SECONDS) * 1000;
}
