/**
 * What an integrator should know of the guides on a page, and what to do about it. @module
 * care-guide/doctor
 */
import { examineCover } from './cover.js';
import { addressesOf, examineDocuments } from './documents.js';
import { examineEditing } from './editors.js';
import type { Finding } from './finding.js';
import { examinePage } from './page.js';
import { watchPolicy } from './policy.js';
import { examineSpace } from './space.js';
import { examineScript } from './script.js';
import { examineTag, examinedElements } from './tags.js';

export type { Finding } from './finding.js';

/**
 * Looks at the guides on this page: which script, from where guide and directory come and what is
 * wrong with them, what the page's policy blocks, and whether there is space. Asks for guides and
 * directories once more, and changes nothing.
 *
 * @returns A row for each thing found; those with a `fix` need one.
 */
export async function diagnose(): Promise<Finding[]> {
  const blocked = watchPolicy();
  const elements = examinedElements(document);
  const documents = await Promise.all(elements.map(examineDocuments));
  await Promise.all(elements.map(({ updateComplete }) => updateComplete));
  return [
    ...examineScript(document),
    ...examinePage(document, elements),
    ...examineCover(document),
    ...examineEditing(document, elements),
    ...elements.flatMap((element, index) => [
      ...examineTag(element),
      ...(documents[index] ?? []),
      ...examineSpace(element),
    ]),
    ...(await blocked(elements.flatMap(addressesOf))),
  ];
}

/** Prints what {@link diagnose} finds as a table in the console. */
export async function printDiagnosis(): Promise<void> {
  console.table(await diagnose(), ['about', 'found', 'fix']);
}
