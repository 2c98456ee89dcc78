/** What a command may touch of the world, so that tests can give it another one. */
export interface Environment {
  /** The folder that relative paths start from. */
  cwd: string;
  out(text: string): void;
  /** Where problems and progress go. */
  error(text: string): void;
  /** Whether a person watches: progress is only shown to people. */
  watched: boolean;
  /** Lines from the keyboard or from another program. */
  lines(prompt: string): AsyncIterable<string>;
  fetch: typeof fetch;
  /** Today as YYYY-MM-DD. */
  today(): string;
}
