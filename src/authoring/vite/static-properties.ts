import ts from 'typescript';
import { type Edit, apply } from './edits.js';

/**
 * Lit's `@property(…)` and `@state()` → `static properties = {…}`, which says the same in half the bytes. Sources keep the
 * decorators, beside the field and its documentation.
 */
export function staticProperties(code: string): string {
  const source = ts.createSourceFile('element.ts', code, ts.ScriptTarget.Latest, true);
  const edits: Edit[] = [];
  for (const statement of source.statements) {
    if (!ts.isClassDeclaration(statement)) continue;
    const entries: string[] = [];
    for (const member of statement.members) {
      for (const decorator of ts.canHaveDecorators(member)
        ? (ts.getDecorators(member) ?? [])
        : []) {
        const call = /^@(property|state)\(([^]*)\)$/.exec(decorator.getText());
        if (!call || !member.name) continue;
        entries.push(
          `${member.name.getText()}: ${call[1] === 'state' ? '{ state: true }' : call[2] || '{}'}`,
        );
        edits.push({ start: decorator.getStart(), end: decorator.getEnd(), text: '' });
      }
    }
    const first = statement.members[0];
    if (first && entries.length > 0) {
      edits.push({
        start: first.getFullStart(),
        end: first.getFullStart(),
        text: `\n  static override properties = { ${entries.join(', ')} };`,
      });
    }
  }
  return edits.length > 0 ? apply(code, edits) : code;
}
