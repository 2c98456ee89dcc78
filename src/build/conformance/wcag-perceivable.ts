import { ALL, NONE, type Row, INTERACTIVE, NOT_APPLICABLE, SUPPORTS } from './report.js';

/** WCAG 2.2, levels A and AA, principle 1. */
export const perceivable: readonly Row[] = [
  {
    id: '1.1.1',
    name: 'Non-text Content',
    level: 'A',
    verdicts: ALL,
    remarks:
      'Icons stand beside words and are hidden from assistive technology; there are no other ' +
      'pictures.',
    evidence: [
      ['elements/care-coverage-search.keys.browser', 'is nothing of the picture in the field'],
      ['elements/accessibility.browser', 'the guide has no barrier'],
    ],
  },
  ...[
    '1.2.1 Audio-only and Video-only',
    '1.2.2 Captions',
    '1.2.3 Audio Description or Media Alternative',
  ].map((title): Row => ({ ...media(title), level: 'A' })),
  ...['1.2.4 Captions (Live)', '1.2.5 Audio Description'].map((title): Row => ({
    ...media(title),
    level: 'AA',
  })),
  {
    id: '1.3.1',
    name: 'Info and Relationships',
    level: 'A',
    verdicts: ALL,
    remarks:
      'Headings in levels that fit the page, lists, a named article, citations and notes by ' +
      'their roles, a labelled field.',
    evidence: [
      ['elements/accessibility.browser', 'gets the headings in their levels'],
      ['elements/accessibility.browser', 'gets citations, notes and ways back as what they are'],
      ['page/html.browser', 'has no barriers'],
    ],
  },
  {
    id: '1.3.2',
    name: 'Meaningful Sequence',
    level: 'A',
    verdicts: ALL,
    remarks: 'What is read, the Tab key and the layout have one order.',
    evidence: [['elements/accessibility.browser', 'goes through the guide as one reads it']],
  },
  {
    id: '1.3.3',
    name: 'Sensory Characteristics',
    level: 'A',
    verdicts: ALL,
    remarks: 'No instruction refers to shape, color or place.',
  },
  {
    id: '1.3.4',
    name: 'Orientation',
    level: 'AA',
    verdicts: ALL,
    remarks: 'Sizes follow the container; nothing depends on the way a screen is held.',
    evidence: [['page/reading.browser', 'in a window 320 px wide']],
  },
  {
    id: '1.3.5',
    name: 'Identify Input Purpose',
    level: 'AA',
    verdicts: NONE,
    remarks: 'No field asks for something about the visitor that the criterion lists.',
  },
  {
    id: '1.4.1',
    name: 'Use of Color',
    level: 'A',
    verdicts: ALL,
    remarks:
      'Links are underlined or stand in a list of links; the active option has an outline; ' +
      'marks of a match are no information.',
    evidence: [
      ['elements/care-guide.colors.browser', 'the focus is seen on every kind of link and button'],
      [
        'elements/care-coverage-search.page.browser',
        'shows the active option and the focus in forced colors',
      ],
    ],
  },
  {
    id: '1.4.2',
    name: 'Audio Control',
    level: 'A',
    verdicts: NONE,
    remarks: 'Nothing makes a sound.',
  },
  {
    id: '1.4.3',
    name: 'Contrast (Minimum)',
    level: 'AA',
    verdicts: [SUPPORTS, NOT_APPLICABLE, SUPPORTS, SUPPORTS],
    remarks:
      'Holds for our own colors, light and dark. Colors that the host sets are the host’s to ' +
      'check: the builder says which pair lacks contrast, and offers the nearest shade. ' +
      'Static HTML has the colors of its page.',
    evidence: [
      ['demo/contrast.test', "suffices for every pair of the widget's own colors, in both themes"],
      ['elements/care-guide.colors.browser', 'have no barrier in a preview'],
      ['demo/builder.browser', 'says when a color is too close to what it stands on'],
    ],
  },
  {
    id: '1.4.4',
    name: 'Resize Text',
    level: 'AA',
    verdicts: ALL,
    remarks: 'Nothing is cut off at 200 %.',
    evidence: [['page/reading.browser', 'at 200 % of the text size']],
  },
  {
    id: '1.4.5',
    name: 'Images of Text',
    level: 'AA',
    verdicts: ALL,
    remarks: 'There is none; the QR picture for paper stands beside its address as text.',
    evidence: [['page/handout.browser', 'leads back to its page']],
  },
  {
    id: '1.4.10',
    name: 'Reflow',
    level: 'AA',
    verdicts: ALL,
    remarks:
      'Nothing scrolls sideways at 320 px. A frame without `care-guide-frame.js` scrolls by ' +
      'itself, in one direction.',
    evidence: [
      ['page/reading.browser', 'in a window 320 px wide'],
      ['elements/care-coverage-search.page.browser', 'field and first options are in view'],
      ['page/html.browser', 'is no wider than a window of 320 px'],
      ['demo/builder.browser', 'does not scroll sideways in a window 320 px wide'],
    ],
  },
  {
    id: '1.4.11',
    name: 'Non-text Contrast',
    level: 'AA',
    verdicts: [SUPPORTS, NOT_APPLICABLE, SUPPORTS, SUPPORTS],
    remarks:
      'Edges of fields and the focus ring have 3:1 in our own colors; the host’s colors are ' +
      'the host’s.',
    evidence: [
      ['demo/contrast.test', "suffices for every pair of the widget's own colors, in both themes"],
    ],
  },
  {
    id: '1.4.12',
    name: 'Text Spacing',
    level: 'AA',
    verdicts: ALL,
    remarks:
      'Nothing is cut off with the spacing of the criterion. In a frame, a style of the ' +
      'reader reaches the frame’s page only where the browser applies it to frames.',
    evidence: [
      ['page/reading.browser', 'with the text spacing that a reader sets, wide and narrow'],
    ],
  },
  {
    id: '1.4.13',
    name: 'Content on Hover or Focus',
    level: 'AA',
    verdicts: INTERACTIVE,
    remarks:
      'The preview of a citation goes with Escape, can be hovered, and stays until pointer ' +
      'and focus have left it.',
    evidence: [
      ['elements/care-citation.browser', 'goes with Escape, while the focus stays'],
      ['elements/care-guide.keys.browser', 'stays however long the pointer is on it'],
      [
        'page/frame.view.browser',
        "a citation's preview that opens at the window's edge is brought into view",
      ],
    ],
  },
];

function media(title: string): Pick<Row, 'id' | 'name' | 'verdicts' | 'remarks'> {
  const [id = '', ...name] = title.split(' ');
  return { id, name: name.join(' '), verdicts: NONE, remarks: 'There is no audio and no video.' };
}
