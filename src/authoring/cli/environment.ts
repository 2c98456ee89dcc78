/** What a command may touch of the world, so that tests can give it another one. */
export interface Environment {
  /** The folder that relative paths start from. */
  cwd: string;
  /** Documents, and answers for programs. */
  out(text: string): void;
  /** Where problems go. */
  error(text: string): void;
  /** Writes over the line of progress; without a text, takes it away. */
  progress(text?: string): void;
  /** Whether a person watches: progress is only shown to people. */
  watched: boolean;
  /** Asks a person, where one sits at the keyboard. */
  ask?: Ask | undefined;
  /** Lines from the keyboard or from another program. */
  lines(prompt: string): AsyncIterable<string>;
  fetch: typeof fetch;
  /** Waits. */
  sleep(milliseconds: number): Promise<void>;
  /** Settings from outside, such as `CARE_GUIDE_CROSSREF`. */
  variables: Readonly<Record<string, string | undefined>>;
  /** Today as YYYY-MM-DD. */
  today(): string;
}

/** Questions to a person. Each gives nothing when the person stops. */
export interface Ask {
  choose(question: string, choices: readonly Choice[]): Promise<string | undefined>;
  confirm(question: string): Promise<boolean | undefined>;
}

export interface Choice {
  value: string;
  label: string;
}
