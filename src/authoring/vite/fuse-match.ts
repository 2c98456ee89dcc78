import ts from 'typescript';
import { type Edit, apply } from './edits.js';

/** What `Fuse.match(pattern, text, { threshold })` never reaches, and what stands in its place. */
const UNREACHED: Readonly<Record<string, string>> = {
  Fuse: '{}', // the collection class; its static `match` is added to it below
  stripDiacritics: '(text) => text', // our text has none left
  NON_DECOMPOSABLE_RE: 'undefined',
  AdvancedOptions: '{ ignoreLocation: false }', // all else in it is for collections
  FUSE_MATCH_TOKEN_SEARCH_UNSUPPORTED: "''",
  convertMaskToIndices: 'function convertMaskToIndices() { return []; }', // where it matched is never asked for
  mergeIndices: 'function mergeIndices() { return []; }',
};

/** The options of fuse.js that stay as they are when only a threshold is given, and branch on nothing then. */
const SETTLED = new Map(Object.entries({
  isCaseSensitive: 'false',
  ignoreDiacritics: 'false',
  includeMatches: 'false',
  findAllMatches: 'false',
  minMatchCharLength: '1',
  ignoreLocation: 'false',
  distance: '100',
}));

/**
 * fuse.js without what `Fuse.match` never reaches. The widget ranks candidates with that one static method; the collection
 * class, its logical queries and its table of diacritics are five sixths of the library, and no bundler can see that a
 * class's methods are unused.
 *
 * @throws {Error} when the source is not laid out as expected, so that a new version of fuse.js is looked at
 */
export function onlyFuseMatch(code: string): string {
  const source = ts.createSourceFile('fuse.mjs', code, ts.ScriptTarget.Latest, true);
  const edits: Edit[] = [];
  const missing = new Set([...Object.keys(UNREACHED), 'match']);
  const replace = (node: ts.Node, text: string) => edits.push({ start: node.getStart(), end: node.getEnd(), text });
  const stub = (name: string, node: ts.Node | undefined) => {
    const text = UNREACHED[name];
    if (node && text !== undefined && missing.delete(name)) replace(node, text);
  };

  /** Puts settled values where options are read, and takes the options out where they are passed on. */
  const settle = (node: ts.Node): void => {
    const named = ts.isIdentifier(node) ? node
      : ts.isPropertyAccessExpression(node) || ts.isBindingElement(node) || ts.isObjectLiteralElement(node) ? node.name : undefined;
    const value = named && SETTLED.get(named.getText(source));
    if (!value) node.forEachChild(settle);
    else if (ts.isBindingElement(node) || ts.isObjectLiteralElement(node)) edits.push({ start: node.getStart(), end: afterComma(node), text: '' });
    else replace(node, value);
  };
  const afterComma = (node: ts.Node) => node.getEnd() + (/^\s*,/.exec(code.slice(node.getEnd()))?.[0].length ?? 0);

  for (const statement of source.statements) {
    const known = edits.length;
    if (ts.isFunctionDeclaration(statement)) stub(statement.name?.text ?? '', statement);
    else if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) stub(name.getText(), initializer);
    } else {
      const member = /^Fuse\.(\w+) = /.exec(statement.getText())?.[1];
      if (member && member !== 'match') replace(statement, '');
      missing.delete(member ?? '');
    }
    if (edits.length === known) settle(statement);
  }
  if (missing.size > 0) {
    throw new Error(`fuse.js has a new layout, without ${[...missing].join(', ')}: see what Fuse.match needs now, and mend src/authoring/vite/fuse-match.ts.`);
  }
  return apply(code, edits);
}
