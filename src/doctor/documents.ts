import bundled from '../content/herniated-disc.md';
import { type LoadedDirectory, loadDirectory, sampleDirectory } from '../directory/index.js';
import { fetchJson } from '../fetch-json.js';
import { parseGuide } from '../guide/parse.js';
import { selectSections } from '../guide/select.js';
import { readProperty } from '../plain-data.js';
import type { Problem } from '../problems.js';
import { type Finding, type ExaminedElement, nameOf } from './finding.js';

const absolute = (address: string) =>
  URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : address;

/** A problem's message says what to do: it belongs to the right. */
const asFindings = (about: string, problems: readonly Problem[]): Finding[] =>
  problems.map(({ path, message }) => ({
    about,
    found: path ? `Something is wrong at ${path}.` : 'It could not be used.',
    fix: message,
  }));

async function readGuide({ guide, src }: ExaminedElement) {
  if (guide !== undefined) return { ...parseGuide(guide), from: 'an object, set as a property' };
  if (!src) return { guide: bundled, problems: [], from: 'the script: the bundled one' };
  const answer = await fetchJson(src);
  return {
    ...('value' in answer
      ? parseGuide(answer.value)
      : { guide: undefined, problems: [answer.problem] }),
    from: absolute(src),
  };
}

/** A page in one language around a guide in another that nobody asked for. */
function otherLanguage(element: ExaminedElement): Finding[] {
  const page = element.closest<HTMLElement>('[lang]')?.lang ?? '';
  const shown = element.shadowRoot?.querySelector<HTMLElement>('[part=guide]')?.lang ?? '';
  const primary = (lang: string) => lang.toLowerCase().replace(/-.*$/, '');
  return page && shown && primary(page) !== primary(shown)
    ? [
        {
          about: `${nameOf(element)} guide`,
          found: `It is in "${shown}" on a page in "${page}".`,
          fix:
            `If there is one in "${page}", give "src" its address, or "files" that of the ` +
            `folder in which guides/ lies. Else write lang="${shown}" on the tag.`,
        },
      ]
    : [];
}

/** A name without a day, or the other way about, is no review. */
function examineReview({ reviewer, reviewed }: ExaminedElement, about: string): Finding[] {
  if (!reviewer === !reviewed) return [];
  const [given, lacking] = reviewer ? ['reviewer', 'reviewed'] : ['reviewed', 'reviewer'];
  return [
    {
      about,
      found: `"${given}" stands without "${lacking}": readers see neither.`,
      fix: 'Write both: reviewer="Ann Hart, PT, DPT" reviewed="YYYY-MM-DD".',
    },
  ];
}

async function examineGuide(element: ExaminedElement): Promise<Finding[]> {
  const about = `${nameOf(element)} guide`;
  const { guide, problems, from } = await readGuide(element);
  return [
    {
      about,
      found: guide
        ? `"${guide.title}" (${guide.id}, ${guide.lang}), from ${from}.`
        : `None, from ${from}.`,
      fix: '',
    },
    ...otherLanguage(element),
    ...examineReview(element, about),
    ...asFindings(about, [
      ...problems,
      ...(guide ? selectSections(guide, element.sections ?? '').problems : []),
    ]),
  ];
}

async function readDirectory({
  directory,
  localName,
  children,
}: ExaminedElement): Promise<LoadedDirectory & { from: string }> {
  if (typeof directory === 'string' && directory)
    return { ...(await loadDirectory({ url: directory })), from: absolute(directory) };
  if (directory)
    return { ...(await loadDirectory({ data: directory })), from: 'an object, set as a property' };
  const script =
    localName === 'care-guide'
      ? undefined
      : [...children].find((child) => child.matches('script[type="application/json"]'));
  if (script)
    return {
      ...(await loadDirectory({ text: script.textContent })),
      from: 'the JSON inside of the tag',
    };
  return { directory: sampleDirectory, problems: [], from: 'the script' };
}

/** A question to a search service, to see whether it answers this page. */
function sampleQuestion(endpoint: string): string {
  const address = new URL(endpoint, document.baseURI);
  address.searchParams.set('q', 'a');
  address.searchParams.set('limit', '1');
  return address.href;
}

/** Where what visitors type goes, when it goes anywhere, and whether that answers. */
async function examineEndpoint(element: ExaminedElement): Promise<Finding[]> {
  const { endpoint } = element;
  if (!endpoint) return [];
  const about = `${nameOf(element)} endpoint`;
  if (!/^https?:/.test(absolute(endpoint)))
    return [
      {
        about,
        found: `"${endpoint}" is no https or http address.`,
        fix: 'Give "endpoint" the address of your search service.',
      },
    ];
  const answer = await fetchJson(sampleQuestion(endpoint));
  const isService = 'value' in answer && Array.isArray(readProperty(answer.value, 'matches'));
  return [
    {
      about,
      found: `What visitors type goes to ${absolute(endpoint)}, and nowhere else.`,
      fix: '',
    },
    ...('problem' in answer ? asFindings(about, [answer.problem]) : []),
    ...('value' in answer && !isService
      ? [
          {
            about,
            found: 'What answers there is no search service.',
            fix: 'Give "endpoint" the whole address, which usually ends in /v1/organizations.',
          },
        ]
      : []),
  ];
}

async function examineDirectory(element: ExaminedElement): Promise<Finding[]> {
  const endpoint = await examineEndpoint(element);
  if (endpoint.length > 0 && !element.directory) return endpoint;
  const about = `${nameOf(element)} directory`;
  const { directory, problems, from } = await readDirectory(element);
  const { organization } = element;
  const list = directory?.organizations ?? [];
  const unknown = organization && directory && !list.some(({ id }) => id === organization);
  return [
    ...endpoint,
    {
      about,
      found:
        `${list.length.toLocaleString('en')} ` +
        `organizations${directory?.sample ? ', a sample' : ''}, from ${from}.`,
      fix: directory?.sample
        ? 'Give "directory" the address of your own: visitors find invented names.'
        : '',
    },
    ...asFindings(about, problems),
    ...(unknown
      ? [
          {
            about,
            found: `No organization has the id "${organization}".`,
            fix: 'Give "organization" an id of this directory.',
          },
        ]
      : []),
  ];
}

/**
 * Where a guide and its directory come from, and what is wrong with them, judged anew as the widget
 * judges them.
 */
export const examineDocuments = async (element: ExaminedElement): Promise<Finding[]> =>
  (
    await Promise.all(
      [...(element.localName === 'care-guide' ? [examineGuide] : []), examineDirectory].map(
        (examine) => examine(element),
      ),
    )
  ).flat();

/** The addresses that a guide asks for. */
export const addressesOf = ({ src, directory, endpoint }: ExaminedElement): string[] =>
  [src, directory, endpoint && /^https?:/.test(absolute(endpoint)) && sampleQuestion(endpoint)]
    .filter((address): address is string => typeof address === 'string' && address !== '')
    .map(absolute);
