/** A file whose references cannot be told from each other. */
export class UnreadableBibliography extends Error {
  constructor(
    message: string,
    readonly place = { line: 1, column: 1 },
  ) {
    super(message);
  }
}
