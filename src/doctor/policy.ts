import type { Finding } from './finding.js';

/**
 * Milliseconds in which a browser, whose network is in another process, reports what it blocked
 * after the request has failed.
 */
const REPORTED_WITHIN_MS = 200;

interface Violation {
  directive: string;
  blocked: string;
  policy: string;
}

/** The part of what browsers report that events and reports have in common. */
type Reported = Partial<
  Pick<SecurityPolicyViolationEvent, 'effectiveDirective' | 'originalPolicy' | 'disposition'>
>;

/** What to add to a policy; where it has no such directive, its general one holds until then. */
function addition({ directive, blocked, policy }: Violation): string {
  const { origin } = new URL(blocked);
  const source = origin === location.origin ? "'self'" : origin;
  const directives = policy.split(';').map((part) => part.trim().split(/\s+/));
  const general = directives.find(([name]) => name === 'default-src')?.slice(1) ?? [];
  if (general.length === 0 || directives.some(([name]) => name === directive))
    return `Add ${source} to the policy's ${directive}.`;
  // Of what stands in quotes only 'self' is a place; the rest is about scripts and styles.
  const sources = general.filter((each) => each !== source && !/^'(?!self')/.test(each));
  return `Add "${[directive, ...sources, source].join(' ')}" to the policy.`;
}

/**
 * Listens for what the page's Content Security Policy blocks, from now on, and before where the
 * engine remembers it.
 * @returns What it blocked of these addresses, once for each.
 */
export function watchPolicy(): (addresses: readonly string[]) => Promise<Finding[]> {
  const violations: Violation[] = [];
  /** A policy that only reports blocks nothing. */
  const take = (blocked: string, reported: Reported) => {
    const { effectiveDirective: directive = '', originalPolicy: policy = '' } = reported;
    if (reported.disposition !== 'report') violations.push({ directive, blocked, policy });
  };
  const listen = (event: SecurityPolicyViolationEvent) => {
    take(event.blockedURI, event);
  };
  document.addEventListener('securitypolicyviolation', listen);
  const observer =
    'ReportingObserver' in globalThis
      ? new ReportingObserver(
          (reports) => {
            for (const { body } of reports) {
              const reported = body as Reported & { blockedURL?: string };
              take(reported.blockedURL ?? '', reported);
            }
          },
          { types: ['csp-violation'], buffered: true },
        )
      : undefined;
  observer?.observe();
  return async (addresses) => {
    await new Promise((resolve) => {
      setTimeout(resolve, REPORTED_WITHIN_MS);
    });
    document.removeEventListener('securitypolicyviolation', listen);
    observer?.disconnect();
    const ours = new Map(
      violations
        .filter(({ blocked }) => addresses.includes(blocked))
        .map((violation) => [violation.directive + violation.blocked, violation]),
    );
    return [...ours.values()].map((violation) => ({
      about: 'Content Security Policy',
      found: `${violation.directive} blocks ${violation.blocked}.`,
      fix: addition(violation),
    }));
  };
}
