/**
 * Globals that Lit asks for as it loads. An element of the page with such an id or name, as in `<a
 * id="litHtmlVersions">`, stands for one that nobody has set, and would end the script.
 */
const ASKED_FOR = [
  ...['litHtmlVersions', 'reactiveElementVersions', 'litElementVersions', 'litPropertyMetadata'],
  ...['litHtmlPolyfillSupport', 'reactiveElementPolyfillSupport', 'litElementPolyfillSupport'],
  ...['trustedTypes', 'ShadyCSS', 'ShadyDOM'],
];

/**
 * What the script does before anything in it runs. A second one on a page ends here, before its Lit
 * asks for a Trusted Types policy that the page may allow only once. Elements that stand for Lit's
 * globals are put aside.
 */
export const firstWords = (version: string): string => `
  const first = customElements.get('care-guide');
  if (first) {
    try {
      console.info('Care Guide ${version} was loaded beside version ' + (first.version ?? 'unknown') + ', which stays in charge. Remove one of the two scripts.');
    } catch {}
    return;
  }
  for (const name of '${ASKED_FOR.join(' ')}'.split(' '))
    if (name in window && !Object.hasOwn(window, name)) window[name] = undefined;`;
