import { readdirSync } from 'node:fs';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { pureRooms, walls } from './eslint.walls.js';
import { words } from './eslint.words.js';

const NO_HTML = 'Text from outside is never HTML: render tokens through a Lit template.';

export default tseslint.config(
  {
    ignores: ['dist', 'node_modules', 'coverage', 'screenshots', 'tests/fixtures/hosts'],
  },
  ...tseslint.configs.strict,
  lit['flat/recommended'],
  wc['flat/recommended'],
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver()],
      'import-x/extensions': ['.ts', '.js', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
  },
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
      'max-lines': ['error', 250],
    },
  },
  {
    files: ['src/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      // The formatter breaks code; this is for what it leaves alone, but for patterns and templates.
      'max-len': [
        'error',
        {
          code: 100,
          ignoreUrls: true,
          ignoreRegExpLiterals: true,
          ignoreTemplateLiterals: true,
          ignorePattern: '^import ',
        },
      ],
    },
  },
  words,
  // What is translated there is found by its text, which must be one literal.
  { files: ['src/wordpress/**'], rules: { 'max-len': 'off' } },
  {
    files: ['src/**/*.ts', 'demo/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
          message: NO_HTML,
        },
        { selector: "ImportSpecifier[imported.name='unsafeHTML']", message: NO_HTML },
      ],
    },
  },
  ...walls(readdirSync('src/elements').filter((name) => !name.endsWith('.ts'))),
  ...pureRooms,
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
