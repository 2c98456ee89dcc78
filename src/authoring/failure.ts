/** Exit codes: all is well; the document has problems; the command was used in a wrong way, or a file cannot be had. */
export const EXIT = { ok: 0, problems: 1, usage: 2 } as const;

/** What stops a command, told in a sentence that says what to do. */
export class Failure extends Error {}
