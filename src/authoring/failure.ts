/**
 * Exit codes: success; the document has problems; wrong usage, or a file that cannot be read or
 * written.
 */
export const EXIT = { ok: 0, problems: 1, usage: 2 } as const;

/** What stops a command, in a sentence that says what to do. */
export class Failure extends Error {}
