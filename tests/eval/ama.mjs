// Compares references in AMA style with those of a citation processor, entry by entry.
//
//   npm install --no-save citeproc
//   node --import tsx tests/eval/ama.mjs american-medical-association.csl locales-en-US.xml
//
// The processor (CPAL or AGPL) and the style (CC BY-SA) are not part of this project: the style and the locale come from
// the Maven artifacts org.citationstyles:styles and org.citationstyles:locales, or from any reference manager.
import { readFileSync } from 'node:fs';
import CSL from 'citeproc';
import { toBibliography } from '../../src/authoring/references/bibliography.ts';
import { plainText } from '../../src/guide/plain-text.ts';
import { amaEntries } from './ama-entries.mjs';

const [style, locale] = process.argv.slice(2);
if (!style || !locale) throw new Error('Give the style (.csl) and the locale (.xml).');

const entries = amaEntries();
const items = new Map(entries.map((entry) => [entry.id, entry]));
const engine = new CSL.Engine(
  {
    retrieveLocale: () => readFileSync(locale, 'utf8'),
    retrieveItem: (id) => structuredClone(items.get(id)),
  },
  readFileSync(style, 'utf8'),
);
engine.setOutputFormat('text');

const { bibliography } = toBibliography(
  entries.map((value) => ({ value, place: { line: 1, column: 1 } })),
  'entries.json',
);

/** Links are written in our own way, and the processor numbers its entries. */
const comparable = (text) =>
  text
    .replace(/^\d+\.\s*/, '')
    .replace(/\s*(doi:\S+|PMID: \d+|https?:\/\/\S+)\s*$/, '')
    .replace(/[’‘]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();

/** Where ours differs on purpose, and how to make it the same. */
const ON_PURPOSE = [
  ['entities in titles are decoded', (ours, theirs) => [ours, theirs.replaceAll('&amp;', '&')]],
  [
    'capitals stay as the author has them',
    (ours, theirs) => [ours.toLowerCase(), theirs.toLowerCase()],
  ],
  [
    'initials that come as initials stay: "RK"',
    (ours, theirs) => [ours.replace(/ rk\b/g, ' r'), theirs],
  ],
  [
    'names in parentheses are left out of initials',
    (ours, theirs) => [ours, theirs.replace(/ \(bob\)/g, '')],
  ],
  [
    'a web page says "Published" before its day',
    (ours, theirs) => [ours.replace('published march', 'march'), theirs],
  ],
];

const counts = new Map([['the same', 0], ...ON_PURPOSE.map(([reason]) => [reason, 0])]);
const differing = new Map();
for (const entry of entries) {
  engine.updateItems([entry.id]);
  const theirs = comparable(engine.makeBibliography()[1].join(''));
  const ours = comparable(plainText(bibliography.get(entry.id).text));
  let pair = [ours, theirs];
  let last = 'the same';
  for (const [reason, change] of ON_PURPOSE) {
    if (pair[0] === pair[1]) break;
    const next = change(...pair);
    if (next[0] !== pair[0] || next[1] !== pair[1]) last = reason;
    pair = next;
  }
  if (pair[0] === pair[1]) counts.set(last, counts.get(last) + 1);
  else {
    const kind = entry.id.replace(/-\d+$/, '');
    differing.set(kind, [...(differing.get(kind) ?? []), { ours, theirs }]);
  }
}
for (const [kind, list] of differing) {
  console.log(`\n${kind}: ${list.length}`);
  for (const { ours, theirs } of list.slice(0, 3))
    console.log(`  ours    ${ours}\n  theirs  ${theirs}`);
}
console.log(`\nOf ${entries.length} entries:`);
for (const [reason, count] of counts) console.log(`${String(count).padStart(5)}  ${reason}`);
