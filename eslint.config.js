import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** Which rooms a room may not look into. The picture of the house is in ARCHITECTURE.md. */
const wall = (files, ...walls) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: walls.map(([regex, message]) => ({ regex, message })) },
    ],
    'no-restricted-syntax': ['error', ...NO_HTML],
  },
});

const NO_HTML = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Text from outside is never HTML: render tokens through a Lit template.',
  },
  {
    selector: "ImportSpecifier[imported.name='unsafeHTML']",
    message: 'Text from outside is never HTML: render tokens through a Lit template.',
  },
];

const NO_LIT = ['^(lit|@lit)(/|$)', 'This room is pure: it knows neither Lit nor the DOM.'];
const NO_FUSE = ['^fuse\\.js', 'Only directory/ knows fuse.js.'];
const NO_CONTEXT = ['^@lit/context', 'Only elements/ know @lit/context.'];
const NO_AUTHORING = [
  '/authoring/',
  'Nothing that runs in a browser imports authoring/: it is for Node.',
];
const room = (name) => [
  `^\\.\\./${name}/`,
  `Pure rooms never import each other: ${name}/ is another room.`,
];
const NO_ELEMENTS = ['/elements/', 'Pure rooms do not know the elements.'];

const DOM_GLOBALS = [
  'window',
  'document',
  'HTMLElement',
  'customElements',
  'navigator',
  'localStorage',
  'sessionStorage',
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'coverage', 'tests/fixtures/hosts'] },
  ...tseslint.configs.strict,
  lit['flat/recommended'],
  wc['flat/recommended'],
  { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // The field is labelled by <label for> in the same template, which this rule does not see.
      'lit-a11y/accessible-name': 'off',
      // Options are driven by the keyboard through the combobox that owns them.
      'lit-a11y/click-events-have-key-events': 'off',
      // Safari drops the list role of an unmarked list unless it is said.
      'lit-a11y/no-redundant-role': 'off',
      'wc/guard-super-call': 'off',
      'max-lines': ['warn', { max: 260, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
    },
  },
  wall(
    ['src/guide/**'],
    NO_LIT,
    NO_FUSE,
    NO_AUTHORING,
    NO_ELEMENTS,
    room('directory'),
    room('combobox'),
    room('strings'),
    room('styles'),
  ),
  wall(
    ['src/directory/**'],
    NO_LIT,
    NO_AUTHORING,
    NO_ELEMENTS,
    room('guide'),
    room('combobox'),
    room('strings'),
    room('styles'),
  ),
  wall(
    ['src/combobox/{state,keys}.ts'],
    NO_LIT,
    NO_FUSE,
    NO_AUTHORING,
    NO_ELEMENTS,
    room('guide'),
    room('directory'),
    room('strings'),
    room('styles'),
  ),
  wall(
    ['src/combobox/combobox-controller.ts'],
    NO_FUSE,
    NO_CONTEXT,
    NO_AUTHORING,
    NO_ELEMENTS,
    room('guide'),
    room('directory'),
    room('strings'),
    room('styles'),
  ),
  wall(
    ['src/strings/**'],
    NO_LIT,
    NO_FUSE,
    NO_AUTHORING,
    NO_ELEMENTS,
    room('guide'),
    room('directory'),
    room('combobox'),
    room('styles'),
  ),
  wall(
    ['src/styles/**'],
    NO_FUSE,
    NO_CONTEXT,
    NO_AUTHORING,
    NO_ELEMENTS,
    room('guide'),
    room('directory'),
    room('combobox'),
    room('strings'),
  ),
  wall(['src/elements/**'], NO_FUSE, NO_AUTHORING, [
    '^\\.\\./care-',
    'Elements never import elements: they meet by tag, by context and by event.',
  ]),
  wall(['src/frame/**'], NO_LIT, NO_FUSE, NO_AUTHORING, NO_ELEMENTS),
  wall(['src/doctor/**'], NO_LIT, NO_FUSE, NO_AUTHORING, NO_ELEMENTS),
  wall(['src/{embed,define,index}.ts'], NO_FUSE, NO_AUTHORING),
  wall(['src/html.ts'], NO_LIT, NO_FUSE, NO_AUTHORING, NO_ELEMENTS),
  wall(['src/authoring/**'], NO_LIT, NO_FUSE, NO_ELEMENTS),
  {
    files: ['src/{guide,directory,strings}/**', 'src/combobox/{state,keys}.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...DOM_GLOBALS.map((name) => ({
          name,
          message: 'This room is pure: it knows neither Lit nor the DOM.',
        })),
      ],
    },
  },
  {
    files: ['src/{guide,directory}/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...[...DOM_GLOBALS, 'fetch', 'XMLHttpRequest'].map((name) => ({
          name,
          message: 'This room is pure: only fetch-json.ts fetches.',
        })),
      ],
    },
  },
  {
    files: ['**/*.mjs', 'tests/**', 'demo/**'],
    rules: {
      'no-undef': 'off',
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
