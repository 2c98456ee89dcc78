import ts from 'typescript';
import { type Edit, apply } from './edits.js';

/**
 * fuse.js without what `Fuse.match` never reaches. The widget ranks a few candidates with that one static method; the
 * collection class around it, its logical queries and its table of diacritics (our text has none left) are five sixths
 * of the library, and no bundler can see that a class's methods are unused.
 *
 * @throws {Error} when the source is not laid out as expected, so that a new version of fuse.js is looked at
 */
export function onlyFuseMatch(code: string): string {
  const source = ts.createSourceFile('fuse.mjs', code, ts.ScriptTarget.Latest, true);
  const edits: Edit[] = [];
  const replace = (node: ts.Node, text: string) => edits.push({ start: node.getStart(), end: node.getEnd(), text });
  const kept: string[] = [];

  for (const statement of source.statements) {
    if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        if (!initializer) continue;
        if (name.getText() === 'Fuse') replace(initializer, '{}');
        if (name.getText() === 'stripDiacritics') replace(initializer, '(text) => text');
      }
    } else if (ts.isExpressionStatement(statement) && /^Fuse\.\w+ = /.test(statement.getText())) {
      const member = /^Fuse\.(\w+)/.exec(statement.getText())?.[1] ?? '';
      if (member === 'match') kept.push(member);
      else replace(statement, '');
    }
  }
  if (kept.length !== 1 || edits.filter(({ text }) => text).length !== 2) {
    throw new Error('fuse.js has a new layout: see how Fuse.match is defined now, and mend src/authoring/vite/fuse-match.ts.');
  }
  return apply(code, edits);
}
