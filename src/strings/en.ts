/** Every word the widget itself says, in English. `{name}` is a place that a value goes into. */
export const en = {
  // the guide
  guideLoading: 'Loading the guide…',
  guideEmpty: 'There is nothing in this guide yet.',
  guideContents: 'In this guide',
  guideError: 'We could not load this guide.',
  guideRetry: 'Try again',
  guideSourcesChecked: 'Sources checked on {date}',
  guideReviewedBy: 'Reviewed on {date} by {reviewer}',
  guideDisclaimer:
    'This guide is general information, not medical advice. Talk with your care team about ' +
    'your own health.',
  guideFunding: 'Funded by',

  // citations and notes
  citationName: 'Footnote {number}',
  citationJump: 'Go to footnote {number}',
  notesHeading: 'References',
  notesFurther: 'Further reading',
  notesBack: 'Back to citation {occurrence} of reference {number}',

  // the search for an employer or health plan
  coverageLabel: 'Search your employer or health plan',
  coverageLabelRequired: '{label} (required)',
  coverageHint: 'Start typing a name, then choose it from the list.',
  coverageSample: 'Sample directory: the names are invented',
  coverageSampleAnswer: 'Only a sample, with invented names. {answer}',
  coveragePaper:
    'The digital physical therapy program may be open to you through your employer or health ' +
    'plan. To find out, search at {address}',
  coverageClear: 'Clear the search',
  coverageCleared: 'Search cleared',
  coverageEmployers: 'Employers',
  coveragePlans: 'Health plans',
  coverageMatch: '1 match',
  coverageMatches: '{count} matches',
  coverageFirst: 'The first {count} of {total}',
  coverageUnderstood: 'Showing matches for “{query}”',
  coverageLoading: 'Loading the list…',
  coverageRequired: 'Choose your employer or health plan from the list.',
  coverageFault: 'The list did not load',
  coverageSearching: 'Searching…',
  coverageUnavailable: 'The search is not available right now',
  coverageFaultText: 'This is on our side. Please try again in a moment.',
  coverageContact: 'Contact us',

  // its answers
  coverageAvailable: 'Good news: this program is available through {name}',
  coverageAvailableText:
    'It is a digital physical therapy program. Your own eligibility is confirmed when you sign up.',
  coverageStart: 'Get started',
  coverageStartAsk: 'Ask your HR or benefits team, or your plan, how to start.',
  coverageSome: 'This program is available on some plans from {name}',
  coverageSomeText:
    'To see if yours is one of them, look for the plan name on your member ID card.',
  coverageIncluded: 'Included',
  coverageNotIncluded: 'Not included',
  coverageAsk: 'Ask your plan',
  coverageCheck: 'Check my plan',
  coverageMeant: 'Did you mean…?',
  coverageMeantText: 'Choose the name if it is yours.',
  coverageNone: 'No, something else',
  coverageNotFound: "We couldn't find it",
  coverageNotFoundText: 'It may be listed under another name. What you can do next:',
  coverageTryOther:
    'Try your health plan instead of your employer, or the other way around. The plan name ' +
    'is on your member ID card.',
  coverageTryAsk: 'Ask your HR or benefits team, or your plan. You can send them this note:',
  coverageNote:
    'Hello, I would like to use a digital physical therapy program. Is it part of my ' +
    'benefits? If not, could it be added? Thank you!',
  coverageCopy: 'Copy the note',
  coverageCopied: 'Copied',
  coverageCopyFailed: 'Please select the note and copy it.',
};

/** The words of one language. A host may replace any of them. */
export type Strings = { [key in keyof typeof en]: string };
