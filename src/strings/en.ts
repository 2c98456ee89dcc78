/** Every word the widget itself says, in English. `{name}` is a place that a value goes into. */
export const en = {
  // the guide
  guideLoading: 'Loading the guide…',
  guideEmpty: 'There is nothing in this guide yet.',
  guideContents: 'In this guide',
  guideError: 'We could not load this guide.',
  guideRetry: 'Try again',
  guideReviewed: 'Reviewed on {date}',
  guideReviewedBy: 'Reviewed on {date} by {reviewer}',
  guideDisclaimer: 'This guide is general information, not medical advice. Talk with your care team about your own health.',
  guideFunding: 'Funded by',

  // citations and notes
  citationName: 'Footnote {number}',
  citationJump: 'Go to footnote {number}',
  notesHeading: 'References',
  notesFurther: 'Further reading',
  notesBack: 'Back to citation {occurrence} of reference {number}',
};

/** The words of one language. A host may replace any of them. */
export type Strings = { [key in keyof typeof en]: string };
