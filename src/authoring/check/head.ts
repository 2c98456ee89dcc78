import { headSchema } from '../../guide/schema.js';
import type { Check } from './context.js';
import { warning } from './finding.js';

/**
 * What the front matter can say: what the guide takes from it, and what only its author's tools
 * need.
 */
const KEYS = [
  ...Object.keys(headSchema.entries).filter((key) => !key.startsWith('sourcesChecked')),
  'sources-checked',
  'bibliography',
  'further-reading',
  'translations',
  'translation',
  'references-lang',
];

/** The front matter says nothing that nobody reads. */
export const frontMatterKeys: Check = ({ compiled: { format, head } }) =>
  format === 'json'
    ? []
    : Object.keys(head.values)
        .filter((key) => !KEYS.includes(key))
        .map((key) =>
          warning(
            'front-matter',
            key,
            `Nothing reads "${key}": the front matter can have ${KEYS.join(', ')}.`,
          ),
        );

/** The widget speaks the guide's language. */
export const language: Check = ({ guide: { lang, words } }) =>
  words || /^en\b/i.test(lang)
    ? []
    : [
        warning(
          'language',
          'lang',
          `The widget has no words of its own in "${lang}" and would speak English: give ` +
            'them under "words".',
        ),
      ];
