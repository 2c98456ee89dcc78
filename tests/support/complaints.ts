import { basename } from 'node:path';
import ts from 'typescript';

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  exactOptionalPropertyTypes: true,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['react'],
};

/** What TypeScript says of some files, a sentence each. They stand on no disk; others see them in tests/. */
export function complaints(files: Record<string, string>): string[] {
  const at = (name: string) =>
    name === `${process.cwd()}/tests/${basename(name)}` ? files[basename(name)] : undefined;
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => at(name) !== undefined || fileExists(name);
  host.getSourceFile = (name, version) => {
    const text = at(name);
    return text === undefined
      ? getSourceFile(name, version)
      : ts.createSourceFile(name, text, version);
  };
  const names = Object.keys(files).map((file) => `${process.cwd()}/tests/${file}`);
  const program = ts.createProgram([...names, 'src/content/content.d.ts'], OPTIONS, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ messageText, file }) =>
        `${basename(file?.fileName ?? '')}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}
