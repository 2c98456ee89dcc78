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
import { examineLabels } from './labels.js';
import { examineLanguage } from './language.js';
import { examinePage } from './page.js';
import { examineParts } from './parts.js';
import { examineNames } from './places.js';
import { watchPolicy } from './policy.js';
import { examineScript } from './script.js';
import { examineSlots } from './slots.js';
import { examineSpace } from './space.js';
import { examineStyleValues } from './style-values.js';
import { examineStyles } from './styles.js';
import { everything, examineTags, examineNesting, isExamined } from './tags.js';
import { examineValues } from './values.js';
import { vocabularyOf } from './vocabulary.js';
import { examineWords } from './words.js';

export type { Finding } from './finding.js';

/** What is asked of each tag of ours, and what of guides and searches alone. */
const OF_TAGS = [examineAttributes, examineValues, examineAddresses, examineSlots];
const OF_GUIDES = [examineNesting, examineLanguage, examineLabels, examineWords];

/** What an examination finds. One that fails, in an old browser say, ends no other. */
async function attempt(examine: () => Finding[] | Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await examine();
  } catch (error) {
    return [
      {
        about: 'Doctor',
        found: `Part of the examination failed: ${String(error)}.`,
        fix: 'Open the page in another, newer browser to see the rest.',
      },
    ];
  }
}

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
  const own = all.filter(vocabularyOf);
  const elements = all.filter(isExamined);
  const documents = elements.map((element) => attempt(() => examineDocuments(element)));
  await Promise.allSettled([...documents, ...elements.map(({ updateComplete }) => updateComplete)]);
  const rows = [
    attempt(() => examineScript(document)),
    attempt(() => examineTags(all)),
    ...[examinePage, examineNames, examineEditing, examineStyles, examineParts].map((examine) =>
      attempt(() => examine(document, elements)),
    ),
    attempt(() => examineCover(document)),
    ...own.flatMap((element) => OF_TAGS.map((examine) => attempt(() => examine(element)))),
    attempt(() => examineStyleValues(document, elements)),
    ...elements.flatMap((element, index) => [
      ...OF_GUIDES.map((examine) => attempt(() => examine(element))),
      documents[index] ?? [],
      attempt(() => examineSpace(element)),
    ]),
    attempt(() => blocked(elements.flatMap(addressesOf))),
  ];
  const findings = (await Promise.all(rows)).flat();
  // What two guides share, such as the language of their page, is one thing to fix.
  const byText = findings.map((row) => [[row.about, row.found, row.fix].join('\n'), row] as const);
  return [...new Map(byText).values()];
}

/** Prints what {@link diagnose} finds in the console: as a table, and what to fix as text. */
export async function printDiagnosis(): Promise<void> {
  const findings = await diagnose();
  console.table(findings, ['about', 'found', 'fix']);
  const toFix = findings.filter(({ fix }) => fix);
  const lines = toFix.map(({ about, found, fix }) => `- ${about}: ${found} ${fix}`);
  // A table cuts long sentences off, and cannot be copied into a message.
  console.info([`Care Guide: ${String(toFix.length)} to fix.`, ...lines].join('\n'));
}
