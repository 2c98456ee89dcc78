import { absolute, unaskable } from './addresses.js';
import { examineDirectory } from './directory.js';
import { isAskable, sampleQuestion } from './endpoint.js';
import type { ExaminedElement, Finding } from './finding.js';
import { examineGuide, translationFor } from './guide.js';

/** What a guide, or a search that stands alone, shows: the documents behind it. */
export const examineDocuments = async (element: ExaminedElement): Promise<Finding[]> =>
  (
    await Promise.all(
      [...(element.localName === 'care-guide' ? [examineGuide] : []), examineDirectory].map(
        (examine) => examine(element),
      ),
    )
  ).flat();

/** The addresses that a guide asks for. */
export function addressesOf(element: ExaminedElement): string[] {
  const { src, directory, endpoint } = element;
  return [
    src,
    translationFor(element),
    typeof directory === 'string' && !unaskable('directory', directory) && directory,
    endpoint && isAskable(endpoint) && sampleQuestion(endpoint),
  ]
    .filter((address): address is string => typeof address === 'string' && address !== '')
    .map(absolute);
}
