import { ALL, NONE, NOT_APPLICABLE, type Row, SUPPORTS } from './report.js';

/** Revised Section 508, and the chapters of EN 301 549 (V3.2.1) that go beyond WCAG. */
export const section508: readonly Row[] = [
  ...(
    [
      ['302.1', 'Without Vision', 'Everything is text with names and roles; see the walk by ear.'],
      [
        '302.2',
        'With Limited Vision',
        'Text grows to 200 % and reflows at 320 px; forced colors are kept.',
      ],
      ['302.3', 'Without Perception of Color', 'Color is never alone.'],
    ] as const
  ).map(([id, name, remarks]): Row => ({ id, name, verdicts: ALL, remarks })),
  ...(
    [
      ['302.4', 'Without Hearing'],
      ['302.5', 'With Limited Hearing'],
      ['302.6', 'Without Speech'],
    ] as const
  ).map(([id, name]): Row => ({
    id,
    name,
    verdicts: ALL,
    remarks: 'Nothing is heard only, and nothing asks for speech.',
  })),
  ...(
    [
      ['302.7', 'With Limited Manipulation'],
      ['302.8', 'With Limited Reach and Strength'],
    ] as const
  ).map(([id, name]): Row => ({
    id,
    name,
    verdicts: ALL,
    remarks: 'Single presses and single keys.',
  })),
  {
    id: '302.9',
    name: 'With Limited Language, Cognitive, and Learning Abilities',
    verdicts: ALL,
    remarks: 'Plain language, which `care-guide check` measures; misspelled names are read.',
  },
  {
    id: '402',
    name: 'Closed Functionality',
    verdicts: NONE,
    remarks: 'It runs in the visitor’s own browser.',
  },
  {
    id: '502',
    name: 'Interoperability with Assistive Technology',
    verdicts: NONE,
    remarks: 'About platforms; on the web, WCAG 4.1.2.',
  },
  {
    id: '503',
    name: 'Applications',
    verdicts: NONE,
    remarks:
      'About native applications. The visitor’s contrast, colors and motion are followed all ' +
      'the same.',
  },
  {
    id: '504',
    name: 'Authoring Tools',
    verdicts: [NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, SUPPORTS],
    remarks:
      'What the builder writes is the widget of this report; it says which colors lack contrast.',
  },
  {
    id: '602',
    name: 'Support Documentation',
    verdicts: ALL,
    remarks: 'Text in Markdown: this report, and accessibility.md for each choice of the search.',
  },
  {
    id: '603',
    name: 'Support Services',
    verdicts: NONE,
    remarks: 'There is none of ours; a host’s is reached by `contact`.',
  },
];

export const en301549: readonly Row[] = [
  {
    id: '4.2',
    name: 'Functional performance statements',
    verdicts: ALL,
    remarks: 'As for 302 above.',
  },
  {
    id: '5.2',
    name: 'Activation of accessibility features',
    verdicts: NONE,
    remarks: 'There is nothing to switch on.',
  },
  { id: '5.3', name: 'Biometrics', verdicts: NONE, remarks: 'None.' },
  {
    id: '5.4',
    name: 'Preservation of accessibility information during conversion',
    verdicts: ALL,
    remarks:
      'Headings, lists, languages and notes of a guide’s Markdown are those of what it becomes.',
    evidence: [['guide/html.test', 'says everything the guide says, in order']],
  },
  {
    id: '5.5–5.9',
    name: 'Operable parts, locking controls, key repeat, double-strike, simultaneous actions',
    verdicts: NONE,
    remarks: 'About hardware; no keys held together are needed.',
  },
  { id: '6', name: 'ICT with two-way voice communication', verdicts: NONE, remarks: 'None.' },
  { id: '7', name: 'ICT with video capabilities', verdicts: NONE, remarks: 'None.' },
  { id: '8', name: 'Hardware', verdicts: NONE, remarks: 'None.' },
  {
    id: '9',
    name: 'Web',
    verdicts: ALL,
    remarks:
      'The tables of WCAG above, with what they say is supported in part: 9.1.1.1 to 9.4.1.3 ' +
      'are its criteria.',
  },
  { id: '10', name: 'Non-web documents', verdicts: NONE, remarks: 'None ships.' },
  {
    id: '11.7',
    name: 'User preferences',
    verdicts: ALL,
    remarks: 'Colors, contrast, text size and motion of the visitor are followed.',
    evidence: [
      ['elements/care-guide.colors.browser', 'cards and the list of sections have an edge'],
      ['page/reading.browser', "is as large as the reader's browser is set to"],
    ],
  },
  {
    id: '11.8',
    name: 'Authoring tools',
    verdicts: [NOT_APPLICABLE, NOT_APPLICABLE, NOT_APPLICABLE, SUPPORTS],
    remarks: 'As for 504 above.',
  },
  {
    id: '12',
    name: 'Documentation and support services',
    verdicts: ALL,
    remarks: 'As for 602 above.',
  },
  {
    id: '13',
    name: 'ICT providing relay or emergency service access',
    verdicts: NONE,
    remarks: 'None.',
  },
];
