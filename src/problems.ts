import type { BaseIssue } from 'valibot';

/** Something wrong in a document from outside, in words by which its author can find and fix it. */
export interface Problem {
  /** Where: a JSON path such as `sections[2].body[0]`, or `''` for the document as a whole. */
  path: string;
  /** What, and what to do, as one sentence. */
  message: string;
}

/** A valibot issue as a {@link Problem}, its path written the way one would in JavaScript. */
export function toProblem(issue: BaseIssue<unknown>, base = ''): Problem {
  let path = base;
  for (const { key } of issue.path ?? []) {
    path += typeof key === 'number' ? `[${key}]` : `${path ? '.' : ''}${key}`;
  }
  return { path, message: issue.message };
}
