import { dayInWords } from './day-in-words.js';
import type { Guide, Reviewer } from './schema.js';

/** A sentence of the review line: by the key of its words, with what goes into it. */
export interface ReviewSentence {
  key: 'guideSourcesChecked' | 'guideReviewedBy';
  date: string;
  /** Name and credentials. */
  reviewer: string;
  /** About the reviewer. */
  link?: string | undefined;
}

/** A review that stands behind a guide where it is shown: a clinician of the host's, say. */
export interface HostReview {
  /** Name and credentials, such as `Ann Hart, PT, DPT`. */
  reviewer?: string | undefined;
  /** The day, YYYY-MM-DD. */
  reviewed?: string | undefined;
}

/** Name and credentials as one text. */
export const reviewerName = (reviewer: Reviewer = ''): string =>
  typeof reviewer === 'string'
    ? reviewer
    : [reviewer.name, reviewer.credentials].filter(Boolean).join(', ');

/**
 * When the sources of a guide were checked, and when and by whom it was reviewed: a day without a
 * name is no review.
 */
export function reviewSentences(guide: Guide): ReviewSentence[] {
  const { sourcesChecked, reviewed } = guide;
  const reviewer = reviewerName(guide.reviewer);
  const link = typeof guide.reviewer === 'object' ? guide.reviewer.link : undefined;
  const checkedOn = guide.sourcesCheckedOn ?? sourcesChecked;
  const date = guide.reviewedOn ?? reviewed;
  return [
    ...(checkedOn ? [{ key: 'guideSourcesChecked', date: checkedOn, reviewer: '' } as const] : []),
    ...(date && reviewer ? [{ key: 'guideReviewedBy', date, reviewer, link } as const] : []),
  ];
}

/**
 * The guide as its host's own reviewer stands behind it. A name without a day, or the other way
 * about, changes nothing.
 */
export const withHostReview = (guide: Guide, { reviewer, reviewed }: HostReview): Guide =>
  reviewer && reviewed
    ? { ...guide, reviewer, reviewed, reviewedOn: dayInWords(reviewed, guide.lang) ?? reviewed }
    : guide;
