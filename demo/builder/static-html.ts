/** What stands inside the tag for readers without a script: the guide as plain HTML. */
export interface StaticHtml {
  headingLevel?: number | undefined;
  sections?: string | undefined;
}

/** The guide as HTML, or undefined as long as nothing here can write it. */
export const staticHtml: ((guide: unknown, options: StaticHtml) => string) | undefined = undefined;
