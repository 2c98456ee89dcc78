import { abbreviations, expandAbbreviations, stopWords } from '../../directory/text/vocabulary.js';

/** Letters of the beginnings by which a word is found while it is typed. */
export const MIN_BEGINNING = 2;
export const MAX_BEGINNING = 12;

/** "univ => university": abbreviations are written out, in names as in questions. */
const synonyms = abbreviations().map(
  (word) => `${word} => ${expandAbbreviations([word]).join(' ')}`,
);

/**
 * What both names and questions go through: the steps of `directory/text`, as far as a cluster has
 * them.
 */
const FOLDED = [
  'lowercase',
  'asciifolding',
  'trimmed',
  'unimportant',
  'abbreviations',
  'delimiters',
  'flatten_graph',
];

/** How the cluster reads names and questions; built from the vocabulary of `directory/`. */
export const analysis = {
  char_filter: { apostrophes: { type: 'pattern_replace', pattern: "['’‘´]", replacement: '' } },
  filter: {
    // The list of abbreviations knows "univ", not "univ.".
    trimmed: {
      type: 'pattern_replace',
      pattern: '^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$',
      replacement: '',
    },
    // "L.A." is also "la", and "A&M" also "am".
    delimiters: {
      type: 'word_delimiter_graph',
      catenate_all: true,
      split_on_case_change: false,
      split_on_numerics: false,
      stem_english_possessive: false,
    },
    unimportant: { type: 'stop', stopwords: ['and', 'the', ...stopWords] },
    abbreviations: { type: 'synonym_graph', synonyms },
    beginnings: { type: 'edge_ngram', min_gram: MIN_BEGINNING, max_gram: MAX_BEGINNING },
  },
  analyzer: {
    words: {
      type: 'custom',
      char_filter: ['apostrophes'],
      tokenizer: 'whitespace',
      filter: FOLDED,
    },
    beginnings: {
      type: 'custom',
      char_filter: ['apostrophes'],
      tokenizer: 'whitespace',
      filter: [...FOLDED, 'beginnings'],
    },
  },
} as const;

/** What the cluster keeps of an organization, and of the words of the directory. */
export const mappings = {
  dynamic: false,
  // What only finds is not given back.
  _source: { excludes: ['names', 'letters', 'states', 'fame'] },
  properties: {
    /** The place in the directory. */
    place: { type: 'integer' },
    names: {
      type: 'text',
      analyzer: 'words',
      fields: {
        beginnings: {
          type: 'text',
          analyzer: 'beginnings',
          search_analyzer: 'words',
          norms: false,
        },
      },
    },
    /** Each name without spaces, and its initials. */
    letters: { type: 'keyword', ignore_above: 400 },
    states: { type: 'keyword' },
    fame: { type: 'rank_feature' },
    organization: { type: 'object', enabled: false },
    words: { type: 'object', enabled: false },
  },
} as const;
