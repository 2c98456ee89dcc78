/** A file whose references cannot be kept apart. */
export class UnreadableBibliography extends Error {
  constructor(
    message: string,
    readonly place = { line: 1, column: 1 },
  ) {
    super(message);
  }
}
