/**
 * What an integrator should know of the guides on a page, and what to do about it. @module
 * care-guide/doctor
 */
import { examineAddresses } from './addresses.js';
import { examineAttributes } from './attributes.js';
import { examineCover } from './cover.js';
import { addressesOf, examineDocuments } from './documents.js';
import { examineEditing } from './editors.js';
import type { Finding } from './finding.js';
import { examineLanguage } from './language.js';
import { examinePage } from './page.js';
import { watchPolicy } from './policy.js';
import { examineScript } from './script.js';
import { examineSpace } from './space.js';
import { examineStyleValues } from './style-values.js';
import { examineStyles } from './styles.js';
import { everything, examineMisspelledTags, examineNesting, isExamined } from './tags.js';
import { examineValues } from './values.js';
import { vocabularyOf } from './vocabulary.js';

export type { Finding } from './finding.js';

/**
 * Looks at the guides on this page: which script, what is misspelled, from where guide and
 * directory come and what is wrong with them, what the page's policy blocks, and whether there is
 * space. Asks for guides and directories once more, and changes nothing.
 *
 * @returns A row for each thing found; those with a `fix` need one.
 */
export async function diagnose(): Promise<Finding[]> {
  const blocked = watchPolicy();
  const all = [...everything(document)];
  const elements = all.filter(isExamined);
  const documents = await Promise.all(elements.map(examineDocuments));
  await Promise.all(elements.map(({ updateComplete }) => updateComplete));
  const findings = [
    ...examineScript(document),
    ...examinePage(document, elements),
    ...examineCover(document),
    ...examineMisspelledTags(all),
    ...examineEditing(document, elements),
    ...examineStyles(document, elements),
    ...all
      .filter(vocabularyOf)
      .flatMap((element) =>
        [examineAttributes, examineValues, examineAddresses].flatMap((examine) => examine(element)),
      ),
    ...examineStyleValues(document, elements),
    ...elements.flatMap((element, index) => [
      ...examineNesting(element),
      ...examineLanguage(element),
      ...(documents[index] ?? []),
      ...examineSpace(element),
    ]),
    ...(await blocked(elements.flatMap(addressesOf))),
  ];
  // Two guides on a page in a language that is none are one thing to fix.
  return [
    ...new Map(findings.map((finding) => [Object.values(finding).join('\n'), finding])).values(),
  ];
}

/** Prints what {@link diagnose} finds as a table in the console. */
export async function printDiagnosis(): Promise<void> {
  console.table(await diagnose(), ['about', 'found', 'fix']);
}
