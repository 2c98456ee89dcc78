import { fetchJson } from '../fetch-json.js';
import { readProperty } from '../plain-data.js';
import { absolute } from './addresses.js';
import { asFindings, type ExaminedElement, type Finding, nameOf } from './finding.js';

/** Whether anything can be asked there. */
export const isAskable = (endpoint: string): boolean =>
  URL.canParse(endpoint, document.baseURI) && /^https?:/.test(absolute(endpoint));

/** A question to a search service, to see whether it answers this page. */
export function sampleQuestion(endpoint: string): string {
  const address = new URL(endpoint, document.baseURI);
  address.searchParams.set('q', 'a');
  address.searchParams.set('limit', '1');
  return address.href;
}

/** Where what visitors type goes, when it goes anywhere, and whether that answers. */
export async function examineEndpoint(element: ExaminedElement): Promise<Finding[]> {
  const { endpoint } = element;
  if (!endpoint) return [];
  const about = `${nameOf(element)} endpoint`;
  if (!isAskable(endpoint))
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
