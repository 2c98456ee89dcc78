import { ALL, NONE, NOT_APPLICABLE, PARTIALLY, type Row, SUPPORTS } from './report.js';

/** WCAG 2.2, levels A and AA, principle 2. */
export const operable: readonly Row[] = [
  {
    id: '2.1.1',
    name: 'Keyboard',
    level: 'A',
    verdicts: ALL,
    remarks: 'Everything works by keyboard, previews and list included.',
    evidence: [
      ['elements/care-guide.keys.browser', 'goes from the first link to the last as one reads'],
      ['elements/care-coverage-search.keys.browser', 'takes the active option'],
    ],
  },
  {
    id: '2.1.2',
    name: 'No Keyboard Trap',
    level: 'A',
    verdicts: ALL,
    remarks: 'Tab leads out of everything.',
    evidence: [
      ['elements/care-guide.keys.browser', 'goes from the first link to the last as one reads'],
      [
        'elements/care-coverage-search.keys.browser',
        'leaves the field, picks nothing and closes the list',
      ],
    ],
  },
  {
    id: '2.1.4',
    name: 'Character Key Shortcuts',
    level: 'A',
    verdicts: ALL,
    remarks: 'There are no shortcuts of one letter.',
  },
  {
    id: '2.2.1',
    name: 'Timing Adjustable',
    level: 'A',
    verdicts: ALL,
    remarks: 'Nothing that the visitor does has a limit of time.',
  },
  {
    id: '2.2.2',
    name: 'Pause, Stop, Hide',
    level: 'A',
    verdicts: ALL,
    remarks:
      'Nothing moves for longer than a third of a second, and nothing at all for who wants ' +
      'less motion.',
    evidence: [['elements/accessibility.browser', 'nothing moves']],
  },
  {
    id: '2.3.1',
    name: 'Three Flashes or Below Threshold',
    level: 'A',
    verdicts: ALL,
    remarks: 'Nothing flashes.',
  },
  {
    id: '2.4.1',
    name: 'Bypass Blocks',
    level: 'A',
    verdicts: ALL,
    remarks:
      'Headings and a list of sections; what comes before the widget is the host’s to bypass.',
    evidence: [['elements/care-guide.ways.browser', 'leads to a section by focus, and shows it']],
  },
  {
    id: '2.4.2',
    name: 'Page Titled',
    level: 'A',
    verdicts: [NOT_APPLICABLE, NOT_APPLICABLE, SUPPORTS, SUPPORTS],
    remarks:
      'The frame’s page takes the title of its guide. The title of the page around, and of ' +
      'the `<iframe>`, are the host’s.',
    evidence: [['page/frame.browser', 'shows the guide to a page without any script']],
  },
  {
    id: '2.4.3',
    name: 'Focus Order',
    level: 'A',
    verdicts: ALL,
    remarks:
      'One order with what is read; a way back from each note to the citation one came from. ' +
      'Previews add stops behind their numbers: Escape skips them.',
    evidence: [
      ['elements/care-footnotes.browser', 'come next with the keyboard after the note'],
      ['elements/care-coverage-search.pointer.browser', 'one more tap goes on to the next step'],
    ],
  },
  {
    id: '2.4.4',
    name: 'Link Purpose (In Context)',
    level: 'A',
    verdicts: ALL,
    remarks: '“Footnote 1” and “Back to citation 2 of reference 1”, not “1” and an arrow.',
    evidence: [
      ['elements/care-citation.browser', 'is a link named after its footnote'],
      ['elements/care-footnotes.browser', 'are one per citation, each with a name of its own'],
    ],
  },
  {
    id: '2.4.5',
    name: 'Multiple Ways',
    level: 'AA',
    verdicts: NONE,
    remarks: 'About sets of pages: the host’s.',
  },
  {
    id: '2.4.6',
    name: 'Headings and Labels',
    level: 'AA',
    verdicts: ALL,
    remarks:
      'The bundled guides’ headings say what is under them; those of other guides are their ' +
      'authors’, and `care-guide check` looks at them.',
    evidence: [
      ['elements/care-coverage-search.keys.browser', 'is one label, and the list has a name too'],
    ],
  },
  {
    id: '2.4.7',
    name: 'Focus Visible',
    level: 'AA',
    verdicts: [SUPPORTS, NOT_APPLICABLE, SUPPORTS, SUPPORTS],
    remarks:
      'On everything that takes the focus, in forced colors too. Static HTML has the focus ' +
      'ring of its page.',
    evidence: [
      ['elements/care-guide.colors.browser', 'the focus is seen on every kind of link and button'],
      [
        'elements/care-coverage-search.page.browser',
        'shows where the focus is, and which option is active',
      ],
    ],
  },
  {
    id: '2.4.11',
    name: 'Focus Not Obscured (Minimum)',
    level: 'AA',
    verdicts: [SUPPORTS, PARTIALLY, SUPPORTS, SUPPORTS],
    remarks:
      'What a link leads to stops beneath a header that stays at the top of the page. The ' +
      'static HTML has no script: there, the page has to say so with `scroll-padding-top`.',
    evidence: [
      [
        'elements/care-guide.column.browser',
        'and from beneath what covers the top of the window, at once',
      ],
      ['page/frame.view.browser', 'what a link leads to is not covered on a page with'],
    ],
  },
  {
    id: '2.5.1',
    name: 'Pointer Gestures',
    level: 'A',
    verdicts: ALL,
    remarks: 'Single presses only.',
    evidence: [['elements/care-citation.browser', "shows with a finger's first tap"]],
  },
  {
    id: '2.5.2',
    name: 'Pointer Cancellation',
    level: 'A',
    verdicts: ALL,
    remarks: 'Everything happens as a press is let go, and not if that is elsewhere.',
    evidence: [
      [
        'elements/care-coverage-search.pointer.browser',
        'a press that is taken elsewhere before it is let go takes nothing',
      ],
    ],
  },
  {
    id: '2.5.3',
    name: 'Label in Name',
    level: 'A',
    verdicts: ALL,
    remarks: 'Names are the visible words, or begin with them.',
    evidence: [['elements/care-coverage-search.form.browser', "is the page's own, by attribute"]],
  },
  {
    id: '2.5.4',
    name: 'Motion Actuation',
    level: 'A',
    verdicts: NONE,
    remarks: 'Nothing reacts to motion.',
  },
  {
    id: '2.5.7',
    name: 'Dragging Movements',
    level: 'AA',
    verdicts: NONE,
    remarks: 'Nothing is dragged.',
  },
  {
    id: '2.5.8',
    name: 'Target Size (Minimum)',
    level: 'AA',
    verdicts: [SUPPORTS, PARTIALLY, SUPPORTS, SUPPORTS],
    remarks:
      '24 px and more, 44 px in the search. Static HTML has the line height of its page: ' +
      'below 24 px its list of sections is closer than the criterion allows.',
    evidence: [
      ['elements/care-faq.browser', 'is high enough for a finger'],
      [
        'elements/care-coverage-search.page.browser',
        'leaves 44 px for a finger on everything that can be pressed',
      ],
    ],
  },
];
