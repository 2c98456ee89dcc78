/**
 * Globals that Lit asks for as it loads. An element of the page with such an id or name, as in `<a id="litHtmlVersions">`,
 * stands for one that nobody has set, and would end the script: it is put aside first. Imported before everything else.
 */
const ASKED_FOR = [
  ...['litHtmlVersions', 'reactiveElementVersions', 'litElementVersions', 'litPropertyMetadata'],
  ...['litHtmlPolyfillSupport', 'reactiveElementPolyfillSupport', 'litElementPolyfillSupport'],
  ...['trustedTypes', 'ShadyCSS', 'ShadyDOM'],
];

const globals = globalThis as unknown as Record<string, unknown>;
for (const name of ASKED_FOR)
  if (name in globals && !Object.hasOwn(globals, name)) globals[name] = undefined;
