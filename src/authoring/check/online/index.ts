import { doiOf } from '../../references/identifiers.js';
import type { CheckContext } from '../context.js';
import { type PathFinding, error, warning } from '../finding.js';
import { differences } from './compare.js';
import { readReference } from './reference-parts.js';
import { type Answer, type Network, askRegistrars } from './registrars.js';
import { statusOf } from './work.js';

export type { Network } from './registrars.js';

/** Questions that are open at a time: as many as Crossref welcomes from one reader. */
const MAX_OPEN = 3;

type Reference = CheckContext['guide']['references'][number];
type Asked = Reference & { doi: string; path: string };

/**
 * Asks registrars which work each DOI belongs to, and reports where a reference says something
 * else.
 */
export async function checkOnline(
  { guide, pathOf }: CheckContext,
  network: Network,
  progress: (done: number, all: number) => void,
): Promise<{ findings: PathFinding[]; compared: number }> {
  const asked = guide.references.flatMap((reference): Asked[] => {
    const doi = doiOf(reference.text);
    return doi === undefined
      ? []
      : [{ ...reference, doi, path: pathOf('references', reference.id) }];
  });
  const answers = new Map<string, Promise<Answer>>(); // one question for each DOI
  const ask = (doi: string) => {
    const answer = answers.get(doi) ?? askRegistrars(doi, network);
    answers.set(doi, answer);
    return answer;
  };
  const findings: PathFinding[][] = asked.map(() => []);
  let stopped: PathFinding | undefined;
  let next = 0;
  let compared = 0;
  const work = async () => {
    for (let index = next++; index < asked.length && !stopped; index = next++) {
      const reference = asked[index] as Asked;
      const answer = await ask(reference.doi);
      const stop = whyStopped(answer, reference.path);
      if (stop) {
        stopped ??= stop;
        return;
      }
      findings[index] = findingsOf(reference, answer);
      progress(++compared, asked.length);
    }
  };
  await Promise.all(Array.from({ length: MAX_OPEN }, work));
  return { findings: [...findings.flat(), ...(stopped ? [stopped] : [])], compared };
}

/** Why no further question is worth asking. */
function whyStopped(answer: Answer, path: string): PathFinding | undefined {
  if (!('missing' in answer)) return undefined;
  if (answer.missing === 'unreachable')
    return error(
      'crossref',
      path,
      'Crossref cannot be reached: the references were not compared. Check the connection, ' +
        'or leave out --online.',
    );
  return answer.missing === 'busy'
    ? error(
        'crossref',
        path,
        `Crossref answered ${answer.status ?? ''}: this and later references were not ` +
          'compared. Try again later.',
      )
    : undefined;
}

function findingsOf({ id, text, doi, path }: Asked, answer: Answer): PathFinding[] {
  if ('missing' in answer) return [unknown(id, doi, path, answer)];
  const { work, registrar } = answer;
  const different = differences(readReference(text), work);
  const findings: PathFinding[] = [];
  if (different.length > 0)
    findings.push(
      error(
        'crossref',
        path,
        `"${id}" mixes up papers. Of ${doi} ${registrar} says: ${different.join('; ')}.`,
      ),
    );
  const status = statusOf(work);
  if (status === 'ended')
    findings.push(
      error(
        'crossref',
        path,
        `"${id}" was retracted or withdrawn: take it out, and what rests on it.`,
      ),
    );
  else if (status === 'doubted')
    findings.push(
      warning(
        'crossref',
        path,
        `Its journal has published an expression of concern about "${id}": read it at ` +
          `https://doi.org/${doi}, and judge whether to cite it.`,
      ),
    );
  else if (status === 'notice')
    findings.push(
      warning('crossref', path, `"${id}" is the notice about another paper, not the paper itself.`),
    );
  return findings;
}

function unknown(
  id: string,
  doi: string,
  path: string,
  answer: Extract<Answer, { missing: string }>,
): PathFinding {
  const tryIt = `try https://doi.org/${doi}, and correct it if it leads nowhere.`;
  switch (answer.missing) {
    case 'no-such-doi':
      return error('crossref', path, `There is no DOI ${doi}: correct it in "${id}".`);
    case 'elsewhere':
      return warning(
        'crossref',
        path,
        `${doi} is registered with ${answer.registrar}, which cannot be asked: ${tryIt}`,
      );
    case 'refused':
      return warning(
        'crossref',
        path,
        `Crossref answered ${answer.status} for ${doi}, so "${id}" was not compared: ${tryIt}`,
      );
    case 'unreadable':
      return warning(
        'crossref',
        path,
        `The answer for ${doi} cannot be read, so "${id}" was not compared: ${tryIt}`,
      );
    default:
      return warning('crossref', path, `Crossref does not know ${doi}: ${tryIt}`);
  }
}
