/**
 * Something that is loaded when it is wanted. What is asked of it before is done, in that order, as
 * soon as it is there.
 */
export class Loader<T> {
  /** What was loaded, once it is. */
  loaded?: T;
  /** Whether the last try has failed. */
  failed = false;

  #isLoading = false;
  #asked: ((loaded: T) => void)[] = [];

  /**
   * @param fetch - Loads what makes it: once it is made, what was asked before is done at once, and
   *   nothing can come in between.
   * @param done - Called once it is loaded, or with why it is not.
   */
  constructor(
    private readonly fetch: () => Promise<() => T>,
    private readonly done: (error?: unknown) => void,
  ) {}

  /** Whether something is asked of it that is not done yet. */
  get isAsked() {
    return this.#asked.length > 0;
  }

  /** Does something with it, as soon as it is there. */
  use(act: (loaded: T) => void) {
    if (this.loaded) act(this.loaded);
    else {
      this.#asked.push(act);
      void this.load();
    }
  }

  /** Loads it, unless that has been done or is under way. */
  async load() {
    if (this.loaded || this.#isLoading) return;
    this.#isLoading = true;
    let problem: unknown;
    try {
      const make = await this.fetch();
      const loaded = (this.loaded = make());
      for (const act of this.#asked.splice(0)) act(loaded);
    } catch (error) {
      problem = error;
    }
    this.#isLoading = false;
    this.failed = !this.loaded;
    this.done(problem);
  }
}
