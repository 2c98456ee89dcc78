import { absolute, isUnusable } from './addresses.js';
import { examineDirectory } from './directory.js';
import { isAskable, sampleQuestion } from './endpoint.js';
import type { ExaminedElement, Finding } from './finding.js';
import { examineGuide, translationFor } from './guide.js';

/** What a guide, or a search that stands alone, shows: the documents behind it. */
export async function examineDocuments(element: ExaminedElement): Promise<Finding[]> {
  const [guide, directory] = await Promise.all([
    element.localName === 'care-guide' ? examineGuide(element) : undefined,
    examineDirectory(element),
  ]);
  const hasSearch = guide?.hasSearch ?? true;
  return [...(guide?.findings ?? []), ...(hasSearch ? directory : [])];
}

/** The addresses that a guide asks for. */
export function addressesOf(element: ExaminedElement): string[] {
  const { src, directory, endpoint } = element;
  return [
    src,
    translationFor(element),
    typeof directory === 'string' && !isUnusable('directory', directory) && directory,
    endpoint && isAskable(endpoint) && sampleQuestion(endpoint),
  ]
    .filter((address): address is string => typeof address === 'string' && address !== '')
    .map(absolute);
}
