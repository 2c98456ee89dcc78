import { ALL, INTERACTIVE, NONE, NOT_APPLICABLE, type Row, SUPPORTS } from './report.js';

/** WCAG 2.2, levels A and AA, principles 3 and 4. */
export const understandableAndRobust: readonly Row[] = [
  {
    id: '3.1.1',
    name: 'Language of Page',
    level: 'A',
    verdicts: ALL,
    remarks:
      'The guide names its language, the frame’s page that of its address; the page around ' +
      'is the host’s.',
    evidence: [['page/language.browser', 'is in the language of the tag rather than of the page']],
  },
  {
    id: '3.1.2',
    name: 'Language of Parts',
    level: 'AA',
    verdicts: ALL,
    remarks:
      'References in another language are marked, and so are our own English words on a page ' +
      'or in a guide of a language that nobody has translated them to.',
    evidence: [
      ['page/language.browser', 'says in which language its references are'],
      ['elements/care-coverage-search.page.browser', 'marks its own words as English'],
      ['elements/accessibility.browser', 'marks the words that nobody translated as English'],
      ['page/language.browser', 'is in English, and marked so, where there is no translation'],
      ['guide/html.test', 'names its language and the way it runs'],
    ],
  },
  {
    id: '3.2.1',
    name: 'On Focus',
    level: 'A',
    verdicts: ALL,
    remarks: 'Focus alone changes nothing, but for the preview of a citation.',
    evidence: [
      ['elements/care-coverage-search.pointer.browser', 'opens nothing on focus'],
      ['elements/care-faq.browser', 'does nothing when it is only hovered or focused'],
    ],
  },
  {
    id: '3.2.2',
    name: 'On Input',
    level: 'A',
    verdicts: ALL,
    remarks: 'Typing opens a list and takes nothing.',
    evidence: [
      [
        'elements/care-coverage-search.pointer.browser',
        'takes nothing when a part of a name was typed',
      ],
    ],
  },
  {
    id: '3.2.3',
    name: 'Consistent Navigation',
    level: 'AA',
    verdicts: NONE,
    remarks: 'About sets of pages: the host’s.',
  },
  {
    id: '3.2.4',
    name: 'Consistent Identification',
    level: 'AA',
    verdicts: ALL,
    remarks: 'Citations, notes, ways back and searches are named alike wherever they are.',
    evidence: [['elements/care-citation.browser', 'is a link named after its footnote']],
  },
  {
    id: '3.2.6',
    name: 'Consistent Help',
    level: 'A',
    verdicts: NONE,
    remarks:
      'About sets of pages: where the link to a person stands on them is the host’s. Ours, ' +
      'from `contact`, stands in the answer.',
  },
  {
    id: '3.3.1',
    name: 'Error Identification',
    level: 'A',
    verdicts: [SUPPORTS, NOT_APPLICABLE, SUPPORTS, SUPPORTS],
    remarks: 'What a form misses, or what is wrong in a field, is said in words at the field.',
    evidence: [
      ['demo/builder.browser', 'says at a field what is wrong in it'],
      [
        'elements/care-coverage-search.form.browser',
        'says in words what is missing, and brings the focus to the field',
      ],
    ],
  },
  {
    id: '3.3.2',
    name: 'Labels or Instructions',
    level: 'A',
    verdicts: [SUPPORTS, NOT_APPLICABLE, SUPPORTS, SUPPORTS],
    remarks: 'A label, how to use the field, and “(required)” where a form needs a choice.',
    evidence: [
      [
        'elements/care-coverage-search.status.browser',
        'says, and shows, that a choice is required',
      ],
      ['elements/care-coverage-search.keys.browser', 'is how to use it, also while one types'],
    ],
  },
  {
    id: '3.3.3',
    name: 'Error Suggestion',
    level: 'AA',
    verdicts: INTERACTIVE,
    remarks:
      'Names that may be meant are put as a question; where nothing is found, the next step ' +
      'is said.',
    evidence: [
      ['elements/care-coverage-search.answer.browser', 'puts the best names as a question'],
      [
        'elements/care-coverage-search.answer.browser',
        'says only that it was not found, and what can be done',
      ],
    ],
  },
  {
    id: '3.3.4',
    name: 'Error Prevention (Legal, Financial, Data)',
    level: 'AA',
    verdicts: NONE,
    remarks: 'Nothing is committed to; a name that is not certain is confirmed before it is taken.',
    evidence: [['elements/care-coverage-search.answer.browser', 'asks whether the name is meant']],
  },
  {
    id: '3.3.7',
    name: 'Redundant Entry',
    level: 'A',
    verdicts: INTERACTIVE,
    remarks: 'Nothing is asked for twice; what a browser kept for the field is taken back.',
    evidence: [
      ['elements/care-coverage-search.form.browser', 'takes back what the browser kept for it'],
    ],
  },
  {
    id: '3.3.8',
    name: 'Accessible Authentication (Minimum)',
    level: 'AA',
    verdicts: NONE,
    remarks: 'There is no login.',
  },
  {
    id: '4.1.2',
    name: 'Name, Role, Value',
    level: 'A',
    verdicts: ALL,
    remarks:
      'As engines compute them: a combobox with its list and active option, buttons that say ' +
      'whether they are open, links by their roles.',
    evidence: [
      [
        'elements/care-coverage-search.page.browser',
        'gives assistive technology the state of the field',
      ],
      ['elements/care-faq.browser', 'is a button in a heading, announced with its state'],
    ],
  },
  {
    id: '4.1.3',
    name: 'Status Messages',
    level: 'AA',
    verdicts: [SUPPORTS, NOT_APPLICABLE, SUPPORTS, SUPPORTS],
    remarks:
      'One polite live region says how many match, what the answer is, and that something ' +
      'was copied or cleared, also to one who has left the field.',
    evidence: [
      [
        'elements/care-coverage-search.status.browser',
        'announces how many organizations match, once',
      ],
      [
        'elements/care-coverage-search.status.browser',
        'announces what became of it to one who left the field',
      ],
    ],
  },
];
