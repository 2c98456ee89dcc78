/** What an integrator should know of the guides on a page, and what to do about it. @module care-guide/doctor */
import { examineCover } from './cover.js';
import { addressesOf, examineDocuments } from './documents.js';
import { examineEditing } from './editors.js';
import type { Finding } from './finding.js';
import { examinePage } from './page.js';
import { watchPolicy } from './policy.js';
import { examineRoom } from './room.js';
import { examineScript } from './script.js';
import { examineTag, patientsOf } from './tags.js';

export type { Finding } from './finding.js';

/**
 * Looks at the guides on this page: which script, from where guide and directory come and what is wrong with them, what the
 * page's policy blocks, and whether there is room. Asks for guides and directories once more, and changes nothing.
 *
 * @returns A row for each thing found; those with a `fix` want to be mended.
 */
export async function diagnose(): Promise<Finding[]> {
  const blocked = watchPolicy();
  const patients = patientsOf(document);
  const documents = await Promise.all(patients.map(examineDocuments));
  await Promise.all(patients.map(({ updateComplete }) => updateComplete));
  return [
    ...examineScript(document),
    ...examinePage(document, patients),
    ...examineCover(document),
    ...examineEditing(document, patients),
    ...patients.flatMap((patient, index) => [
      ...examineTag(patient),
      ...(documents[index] ?? []),
      ...examineRoom(patient),
    ]),
    ...(await blocked(patients.flatMap(addressesOf))),
  ];
}

/** Prints what {@link diagnose} finds as a table in the console. */
export async function printDiagnosis(): Promise<void> {
  console.table(await diagnose(), ['about', 'found', 'fix']);
}
