import { en301549, section508 } from './law.js';
import { PRODUCTS, type Row } from './report.js';
import { operable } from './wcag-operable.js';
import { perceivable } from './wcag-perceivable.js';
import { understandableAndRobust } from './wcag-rest.js';

export const wcag: readonly Row[] = [...perceivable, ...operable, ...understandableAndRobust];
export const rows: readonly Row[] = [...wcag, ...section508, ...en301549];

const evidenceOf = ({ evidence = [] }: Row) =>
  evidence.map(([file, title]) => `\`${file}\`: “${title}”`).join('<br>');

function table(title: string, members: readonly Row[]): string {
  const lines = members.map((row) => {
    const name = `${row.id} ${row.name}${row.level ? ` (${row.level})` : ''}`;
    return `| ${[name, ...row.verdicts, row.remarks, evidenceOf(row)].join(' | ')} |`;
  });
  const head = ['Criterion', ...PRODUCTS, 'Remarks', 'Test'];
  return (
    `## ${title}\n\n| ${head.join(' | ')} ` +
    `|\n|${'---|'.repeat(head.length)}\n${lines.join('\n')}\n`
  );
}

/** The accessibility conformance report, for the version that it lies beside. */
export const conformancePage = (version: string): string => `# Accessibility conformance report

Care Guide ${version}, after the structure of VPAT® 2.5 INT: WCAG 2.2 at levels A and AA, Revised Section 508, EN 301 549 V3.2.1.
WCAG 2.2 holds what 2.1 asks for at these levels, but for 4.1.1, which is obsolete. This page is written by \`npm run docs\` from
\`src/build/conformance/\`; a test sees to it that each test named here exists, under \`tests/\`.

**Products.** *Widget*: \`<care-guide>\` and the elements in it, by the script or as modules. *Static HTML*: what \`care-guide/html\` and
\`care-guide render\` write. *Iframe edition*: \`embed.html\`, with \`care-guide-frame.js\` on the page around. *Embed builder*: the page of
the demo that writes snippets.

**How it was evaluated.** Automated tests with real keys and pointers in Chromium, Firefox and WebKitGTK; axe-core with every rule for
WCAG up to 2.2 at A and AA, target size included; the roles, names and states that engines compute; and \`npm run test:speech\`, a walk
with the screen reader Orca in Chromium and Firefox, whose speech is held to what one must hear. No person with a disability, and no
other screen reader, has evaluated this version: see the end.

**Terms.** *Supports*: meets the criterion without known defects. *Partially supports*: some of it does not meet the criterion; the
remarks say what. *Does not support*: most of it does not. *Not applicable*: there is nothing that the criterion is about.

${table('WCAG 2.2, levels A and AA', wcag)}
${table('Revised Section 508 (chapters 3 to 6)', section508)}
${table('EN 301 549 (chapters 4 to 13)', en301549)}
## What the host has to do

- Give the page a title, a language (\`lang\`) and headings; the guide's own begin one level below the nearest heading before the tag.
- Give the \`<iframe>\` a \`title\`, and \`care-guide-frame.js\` where the page may hold a script.
- Say with \`scroll-padding-top\` how high a header is that stays at the top.
- Keep 4.5:1 for text and 3:1 for edges and the focus ring with colors of its own: the builder says where they lack.
- Give the search the page's language: words of its own, or a guide in that language around it.
- Give static HTML a line height of 24 px or more in its list of sections, and a visible focus.
- Show its notice of language assistance in the slot of that name, if it owes one.

## What a person still has to hear

Orca is one screen reader of many, and speech in a log is not a person who listens. Before a release is relied on, walk through these
with NVDA (Firefox, Chrome), JAWS (Chrome, Edge) and VoiceOver (Safari on macOS and iOS):

1. Name, role, state and hint of the search; “n matches” after typing; each option with its place; the answer after a choice.
2. What is said after leaving the field with a name that is not there, and with one that is misspelled.
3. A question: that it is a button in a heading, closed and open.
4. A citation by Tab and in reading mode, its preview, its note, and the way back.
5. In the iframe edition, all of this again, and that the focus is in view.
6. A guide in Spanish with references in English: that the voice changes.
7. With a braille display and with Voice Control: that names can be read and said.
`;
