import type { DirectorySource } from '../../directory/index.js';
import type { LitElement } from 'lit';
import { pageProperty } from '../internal/page.js';

/** What a page gives a search. */
export type SearchHost = LitElement & {
  readonly form: HTMLFormElement | null;
  readonly directory?: unknown;
  readonly endpoint?: string | undefined;
  readonly link?: string | undefined;
  readonly linkParams?: string | undefined;
  readonly contact?: string | undefined;
};

/** Whether the page is still being read: a script inside the tag may be on its way. */
export const isParsing = () => pageProperty('readyState') === 'loading';

/** The end of that, if it is still to come. */
export const parsed = () =>
  isParsing()
    ? new Promise((resolve) => {
        addEventListener('DOMContentLoaded', resolve, { once: true });
      })
    : undefined;

/**
 * The directory that a page gives: the property (an address or an object), else a JSON script
 * inside the tag. Nothing where it gives none; the sample is for those.
 */
export function givenDirectory(host: SearchHost): DirectorySource | undefined {
  const { directory } = host;
  // An address that came out empty asks for a directory, too.
  if (directory !== undefined && directory !== null)
    return typeof directory === 'string' && directory ? { url: directory } : { data: directory };
  const script = host.querySelector('script[type="application/json"]');
  return script ? { text: script.textContent } : undefined;
}
