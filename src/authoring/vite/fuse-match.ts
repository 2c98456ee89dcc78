import ts from 'typescript';
import { type Edit, apply } from './edits.js';

/** What `Fuse.match` comes down to for a short pattern: the Bitap search, and the pattern's letters as bits. */
const REACHED = new Set(['search', 'createPatternAlphabet']);

/** The options of fuse.js that stay as they are when only a threshold is given, and what follows from them. */
const SETTLED = new Map(
  Object.entries({
    expectedLocation: '0',
    distance: '100',
    includeMatches: 'false',
    findAllMatches: 'false',
    minMatchCharLength: '1',
    ignoreLocation: 'false',
  }),
);

/**
 * `Fuse.match(pattern, text, { threshold })` of fuse.js in a tenth of its size, for patterns of 1 to 32 letters in lower case:
 * the widget ranks candidates with that one static method, and no bundler can see that the rest of a class is unused.
 *
 * @throws {Error} when the source is not laid out as expected, so that a new version of fuse.js is looked at
 */
export function onlyFuseMatch(code: string): string {
  const source = ts.createSourceFile('fuse.mjs', code, ts.ScriptTarget.Latest, true);
  const functions = source.statements
    .filter(ts.isFunctionDeclaration)
    .filter(({ name }) => REACHED.has(name?.text ?? ''));
  const missing = [...REACHED].filter(
    (name) => !functions.some((each) => each.name?.text === name),
  );
  if (missing.length > 0) {
    throw new Error(
      `fuse.js has a new layout, without ${missing.join(', ')}: see what Fuse.match needs now, and mend src/authoring/vite/fuse-match.ts.`,
    );
  }
  return `${functions.map((each) => settled(each, code)).join('\n')}
export default {
  match(pattern, text, { threshold }) {
    if (pattern === text) return { isMatch: true, score: 0 };
    const { isMatch, score } = search(text, pattern, createPatternAlphabet(pattern), threshold);
    return { isMatch, score: isMatch ? score : 1 };
  },
};`;
}

/** A function with settled values where it reads options, and the threshold as its last parameter. */
function settled(declaration: ts.FunctionDeclaration, code: string): string {
  const edits: Edit[] = [];
  const replace = (node: ts.Node, text: string) =>
    edits.push({ start: node.getStart(), end: node.getEnd(), text });
  const settle = (node: ts.Node): void => {
    const value = ts.isIdentifier(node) && SETTLED.get(node.text);
    const declared = ts.isVariableStatement(node) && node.declarationList.declarations[0]?.name;
    if (ts.isParameter(node) && ts.isObjectBindingPattern(node.name)) replace(node, 'threshold');
    else if (declared && SETTLED.has(declared.getText())) replace(node, '');
    else if (value) replace(node, value);
    else node.forEachChild(settle);
  };
  settle(declaration);
  const from = declaration.getStart();
  return apply(
    code.slice(from, declaration.getEnd()),
    edits.map(({ start, end, text }) => ({ start: start - from, end: end - from, text })),
  );
}
