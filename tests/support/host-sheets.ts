import { tokens } from '../../src/styles/tokens.js';

/** Stylesheets that pages are built with, as their packages ship them. */
const FILES = {
  Bootstrap: 'bootstrap/dist/css/bootstrap.min.css',
  Bulma: 'bulma/css/bulma.min.css',
  Foundation: 'foundation-sites/dist/css/foundation.min.css',
  'GOV.UK Frontend': 'govuk-frontend/dist/govuk/govuk-frontend.min.css',
  Materialize: '@materializecss/materialize/dist/css/materialize.min.css',
  'NHS.UK frontend': 'nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css',
  Pico: '@picocss/pico/css/pico.min.css',
  'Semantic UI': 'semantic-ui-css/semantic.min.css',
  "Tailwind's preflight": 'tailwindcss/preflight.css',
  UIkit: 'uikit/dist/css/uikit.min.css',
  USWDS: '@uswds/uswds/dist/css/uswds.min.css',
};

/** Without a page's say: every text property that a page can hand down. */
const TEXT = `border-collapse: collapse; color: red; cursor: wait; direction: ltr; font: italic small-caps 700 30px/3 cursive;
  font-feature-settings: 'smcp'; hyphens: auto; letter-spacing: 0.4em; line-break: anywhere; list-style: square inside;
  overflow-wrap: anywhere; quotes: '<' '>'; tab-size: 40; text-align: end; text-align-last: right; text-indent: 3em;
  text-shadow: 4px 4px 2px blue; text-transform: uppercase; text-wrap: nowrap; white-space: pre; word-break: break-all;
  word-spacing: 1em; -webkit-text-fill-color: lime; -webkit-text-stroke: 1px red; visibility: visible; orphans: 9`;
const important = (declarations: string): string => declarations.replaceAll(/;|$/g, ' !important;');

/** The names of the private properties that the widget declares; those that it inherits, a nested element has from its guide. */
const privateNames = [...new Set(tokens.cssText.match(/--_[\w-]+(?=:)/g))]
  .map((name) => `${name}: red`)
  .join(';');

/** Rules that pages have, or could have, against everything on them. */
const RULES = {
  'a root font size of 62.5 %': 'html { font-size: 62.5% }',
  'text properties on the body': `body { ${TEXT} }`,
  'text properties on everything': `* { ${TEXT} }`,
  'text properties on everything, important': `* { ${important(TEXT)} }`,
  'no box that has anything':
    '*, ::before, ::after { margin: 0 !important; padding: 0 !important; border: 0 !important; outline: 0 !important; box-sizing: content-box !important; box-shadow: none !important; transition: none !important; animation: none !important }',
  'boxes that have it all':
    '* { background: pink; border-radius: 30px; box-sizing: content-box; min-width: 0; max-width: 100%; outline-offset: 9px; transition: all 3s }',
  'everything initial': '* { all: initial }',
  'everything unset, important': '* { all: unset !important }',
  'everything reverted': '* { all: revert }',
  'custom properties with our private names': `:root { ${privateNames} }`,
};

/** Tailwind's is a source, into which its build puts a theme's values. */
const withoutTheme = (css: string): string =>
  css.replaceAll(/--theme\(\s*--[\w-]+,\s*([^()]+)\)/g, '$1');

async function sheet(file: string): Promise<string> {
  const address = `/site/node_modules/${file}`;
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(`There is no ${file}: see where its package keeps its stylesheet now.`);
  return file.startsWith('tailwindcss')
    ? `<style>${withoutTheme(await response.text())}</style>`
    : `<link rel="stylesheet" href="${address}">`;
}

/** What each kind of host page has in its head, by the page's name. */
export const hostHeads: Record<string, () => string | Promise<string>> = {
  ...Object.fromEntries(Object.entries(FILES).map(([name, file]) => [name, () => sheet(file)])),
  ...Object.fromEntries(
    Object.entries(RULES).map(([name, css]) => [name, () => `<style>${css}</style>`]),
  ),
};
