declare module '@citation-js/core' {
  export const plugins: {
    input: { chain(text: string, options: { generateGraph: boolean }): unknown };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';

declare module 'saxen' {
  interface Context {
    line: number;
    column: number;
  }
  /** A parser of XML that calls what is registered as it reads. */
  export class Parser {
    on(
      event: 'openTag',
      call: (
        name: string,
        attributes: () => Record<string, string>,
        decode: (text: string) => string,
        isClosed: boolean,
        context: () => Context,
      ) => void,
    ): this;
    on(event: 'closeTag', call: (name: string) => void): this;
    on(event: 'text', call: (text: string, decode: (text: string) => string) => void): this;
    on(event: 'cdata', call: (text: string) => void): this;
    on(event: 'error', call: (error: Error, context: () => Context) => void): this;
    parse(xml: string): void;
  }
}
