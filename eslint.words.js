// The words of this code are the field's: what a reader would have to look up, or take for a translation, is an error.

/** Words that never stand in code, comments or messages, each with what to say instead. */
const WORDS = {
  tell: 'report, show, say',
  tells: 'reports, shows, says',
  telling: 'reporting, showing, saying',
  told: 'reported, shown, said',
  teller: 'announcer, report',
  untold: 'omitted',
  mend: 'fix',
  mends: 'fixes',
  mended: 'fixed',
  mending: 'fixing',
  shelf: 'module, file',
  shelves: 'modules, files',
};

/** Names that say too little, each with a better one. */
const NAMES = {
  MOST: 'MAX_… with what is counted',
  WAIT: 'TIMEOUT_… with a unit',
  SAY: 'what is said',
  TURN: 'WORD_ORDER_PENALTY',
  UNSAID: 'MISSING_WORD_PENALTY',
  BEGUN: 'PREFIX_COST',
  CUT: 'what is cut',
  LOOKED: 'MAX_CANDIDATES_PER_TERM',
  near: 'fuzzyMatches',
  startingWith: 'prefixRange',
  climb: 'searchInStages',
  littleWords: 'stopWords',
  Lists: 'PostingLists',
  slips: 'edits',
  Teller: 'Announcer',
  Way: 'FootnoteNavigation',
  Desk: 'CheckContext',
};

const wordsIn = (text) =>
  text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);

/** @type {import('eslint').Rule.RuleModule} */
const plainWords = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    const check = (node, text) => {
      for (const word of wordsIn(text))
        if (Object.hasOwn(WORDS, word))
          context.report({ loc: node.loc, message: `Not "${word}" but: ${WORDS[word]}.` });
    };
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) check(comment, comment.value);
      },
      'Identifier, PrivateIdentifier'(node) {
        check(node, node.name);
        if (Object.hasOwn(NAMES, node.name))
          context.report({ node, message: `Not "${node.name}" but: ${NAMES[node.name]}.` });
      },
      Literal(node) {
        if (typeof node.value === 'string') check(node, node.value);
      },
      TemplateElement(node) {
        check(node, node.value.raw);
      },
    };
  },
};

/** What visitors read is written for them, in strings/ and content/. */
export const words = {
  files: ['src/**/*.ts'],
  ignores: ['src/strings/e?.ts', 'src/content/**'],
  plugins: { care: { rules: { 'plain-words': plainWords } } },
  rules: { 'care/plain-words': 'error' },
};
