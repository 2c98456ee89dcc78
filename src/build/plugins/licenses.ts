import license from 'rollup-plugin-license';
import type { Plugin } from 'vite';

/** Licenses that ask for no more than to be named. */
const FREE =
  '(MIT OR ISC OR BSD-2-Clause OR BSD-3-Clause OR Apache-2.0 OR 0BSD OR CC0-1.0 OR Unlicense)';

/**
 * Writes all that others wrote in a bundle, with the licenses under which they let us, beside it.
 * The build stops at a license that asks for more than to be named.
 */
export const licenses = (file: string): Plugin =>
  license({
    thirdParty: {
      includeSelf: true,
      allow: { test: FREE, failOnUnlicensed: true, failOnViolation: true },
      output: {
        file,
        encoding: 'utf-8',
        template: (dependencies) =>
          [...dependencies]
            .sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1))
            .map(
              ({ name, license, licenseText, author }) =>
                `${name ?? ''}\n\n${licenseText?.trim() ?? `${license ?? ''}, by ${author?.name ?? 'its authors'}`}\n`,
            )
            .join(`\n${'-'.repeat(80)}\n\n`),
      },
    },
  }) as Plugin;
