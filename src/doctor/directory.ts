import { type LoadedDirectory, loadDirectory, sampleDirectory } from '../directory/index.js';
import { absolute, isUnusable } from './addresses.js';
import { examineEndpoint } from './endpoint.js';
import { asFindings, type ExaminedElement, type Finding, nameOf } from './finding.js';
import { meant } from './nearest.js';

/** The JSON in a search's tag; a guide hands none to its search. */
const scriptIn = (element: ExaminedElement) =>
  element.localName === 'care-guide'
    ? null
    : element.querySelector('script[type="application/json"]');

async function readDirectory(
  element: ExaminedElement,
): Promise<LoadedDirectory & { from: string }> {
  const { directory } = element;
  if (typeof directory === 'string' && directory)
    return isUnusable('directory', directory)
      ? { problems: [], from: directory }
      : { ...(await loadDirectory({ url: directory })), from: absolute(directory) };
  if (directory === '')
    return {
      problems: [{ path: '', message: 'Give "directory" an address, or take it away.' }],
      from: 'directory=""',
    };
  if (directory !== undefined && directory !== null)
    return { ...(await loadDirectory({ data: directory })), from: 'an object, set as a property' };
  const script = scriptIn(element);
  if (script)
    return {
      ...(await loadDirectory({ text: script.textContent })),
      from: 'the JSON inside of the tag',
    };
  return { directory: sampleDirectory, problems: [], from: 'the script' };
}

/** Where a directory comes from, and what is wrong with it, judged anew as the widget judges it. */
export async function examineDirectory(element: ExaminedElement): Promise<Finding[]> {
  const endpoint = await examineEndpoint(element);
  if (endpoint.length > 0 && !element.directory) return endpoint;
  const about = `${nameOf(element)} directory`;
  const { directory, problems, from } = await readDirectory(element);
  const { organization } = element;
  const ids = directory?.organizations.map(({ id }) => id) ?? [];
  const unknown = organization && directory && !ids.includes(organization);
  return [
    ...endpoint,
    {
      about,
      found:
        `${ids.length.toLocaleString('en')} ` +
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
            fix: meant(
              organization,
              ids,
              'Give "organization" an id of this directory.',
              (right) => `organization="${right}"`,
            ),
          },
        ]
      : []),
  ];
}
