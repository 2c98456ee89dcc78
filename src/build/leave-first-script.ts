/**
 * The first words of the script: a second one on a page ends there, before its Lit asks for a Trusted Types policy that the page
 * may allow only once.
 */
export const leaveFirstScript = (version: string): string => `
  const first = customElements.get('care-guide');
  if (first) {
    try {
      console.info('Care Guide ${version} was loaded beside version ' + (first.version ?? 'unknown') + ', which stays in charge. Remove one of the two scripts.');
    } catch {}
    return;
  }`;
