import { version } from '../version.js';
import type { Finding } from './finding.js';

/** By itself, or with what builds and content systems put into a name: a version, a hash. */
const SCRIPT = /\/care-guide([.-](?=[\w.-]*\d)[\w.-]+)?(\.min)?\.js$/;
const isScript = (address: string) =>
  URL.canParse(address) && SCRIPT.test(new URL(address).pathname);

/**
 * The addresses from which the script came, once for each copy; tags that are gone again count,
 * too.
 */
function copies(page: Document): string[] {
  const tags = [...page.scripts].map(({ src }) => src).filter(isScript);
  const fetched = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter(isScript);
  return [...tags, ...new Set(fetched.filter((address) => !tags.includes(address)))];
}

/** The folder of the script, beside which the translations lie; none where a bundler made it. */
export const scriptFolder = (page: Document): string | undefined =>
  copies(page)[0]?.replace(/(module\/)?[^/]*$/, '');

/** Which version is in charge, and whether there are others beside it. */
export function examineScript(page: Document): Finding[] {
  const about = 'Script';
  const element = customElements.get('care-guide') as { version?: string } | undefined;
  const [held] = [...page.scripts].filter(({ src, integrity }) => isScript(src) && integrity);
  if (!element && held)
    return [
      {
        about,
        found: `${held.src} did not run, and its tag has an "integrity".`,
        fix:
          'If a cache or minifying plugin changes the file, its hash no longer fits: exclude ' +
          'the file there, or take "integrity" from integrity.json of the same build.',
      },
    ];
  if (!element)
    return [
      {
        about,
        found: 'Nothing has registered <care-guide>.',
        fix:
          'Load care-guide.js, or import care-guide/define in a module that runs in browsers; ' +
          'in React and Next import from care-guide/react. An error "Unexpected token <" above ' +
          "means that the address of the script leads to a page: write it from the site's " +
          'root.',
      },
    ];
  const inCharge = element.version ?? 'unknown';
  const sources = copies(page);
  const findings = [
    { about, found: `Version ${inCharge}, from ${sources[0] ?? 'a bundle'}.`, fix: '' },
  ];
  if (inCharge !== version)
    findings.push({
      about,
      found: `The doctor is of version ${version}.`,
      fix: 'Copy care-guide.js and care-guide-doctor.js from the same build.',
    });
  if (sources.length > 1)
    findings.push({
      about,
      found: `${String(sources.length)} copies: ${sources.join(', ')}.`,
      fix: 'Keep one of them.',
    });
  return findings;
}
