import type { Finding } from './finding.js';

/**
 * Milliseconds in which a browser, whose network is in another process, reports what it blocked
 * after the request has failed.
 */
const REPORTED_WITHIN_MS = 200;

interface Violation {
  directive: string;
  blocked: string;
}

/**
 * Listens for what the page's Content Security Policy blocks, from now on, and before where the
 * engine remembers it.
 * @returns What it blocked of these addresses, once for each.
 */
export function watchPolicy(): (addresses: readonly string[]) => Promise<Finding[]> {
  const violations: Violation[] = [];
  const listen = ({
    effectiveDirective: directive,
    blockedURI: blocked,
  }: SecurityPolicyViolationEvent) => {
    violations.push({ directive, blocked });
  };
  document.addEventListener('securitypolicyviolation', listen);
  const observer =
    'ReportingObserver' in globalThis
      ? new ReportingObserver(
          (reports) => {
            for (const { body } of reports) {
              const { effectiveDirective: directive = '', blockedURL: blocked = '' } = body as {
                effectiveDirective?: string;
                blockedURL?: string;
              };
              violations.push({ directive, blocked });
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
    return [...ours.values()].map(({ directive, blocked }) => ({
      about: 'Content Security Policy',
      found: `${directive} blocks ${blocked}.`,
      fix:
        'Add ' +
        `${new URL(blocked).origin === location.origin ? "'self'" : new URL(blocked).origin} ` +
        `to the policy's ${directive}.`,
    }));
  };
}
