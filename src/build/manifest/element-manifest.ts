import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import type typescript from 'typescript';
import { create, ts } from './analyzer.js';
import { type Declaration, type Manifest, type Module, isElement } from './manifest.js';
import { undocumented } from './undocumented.js';

/** `constructor(readonly guide: string)` declares a field too, which the analyzer does not see. */
const parameterProperties = {
  name: 'parameter-properties',
  analyzePhase({ node, moduleDoc }: { node: typescript.Node; moduleDoc: Module }) {
    if (!ts.isClassDeclaration(node)) return;
    const declaration = moduleDoc.declarations.find(({ name }) => name === node.name?.text);
    const parameters = node.members.find(ts.isConstructorDeclaration)?.parameters ?? [];
    for (const parameter of parameters) {
      if (!ts.isParameterPropertyDeclaration(parameter, parameter.parent)) continue;
      declaration?.members?.push({
        kind: 'field',
        name: parameter.name.getText(),
        type: {
          text: `${parameter.type?.getText() ?? 'unknown'}${parameter.questionToken ? ' | undefined' : ''}`,
        },
        description: ts
          .getJSDocCommentsAndTags(parameter)
          .map(({ comment }) => comment)
          .join(' '),
        readonly: true,
      });
    }
  },
};

/** The `form…Callback` methods are the browser's to call. */
const isPublic = ({ name, privacy }: { name: string; privacy?: string }) =>
  !/^#|^form\w+Callback$/.test(name) && privacy !== 'private' && privacy !== 'protected';
const withoutRepeats = (type: string) => [...new Set(type.split(/\s*\|\s*/))].join(' | ');

/** Keeps what others may use. An event without a comment is the analyzer's guess. */
function keepPublic(declaration: Declaration) {
  const { members = [], attributes = [], events } = declaration;
  declaration.members = members.filter(isPublic);
  // What Lit keeps as state is no attribute, but the analyzer lists it.
  const names = declaration.members.map(({ name }) => name);
  const settableAttributes = attributes.filter(
    ({ fieldName }) => fieldName === undefined || names.includes(fieldName),
  );
  if (declaration.attributes) declaration.attributes = settableAttributes;
  for (const part of [...declaration.members, ...settableAttributes]) {
    Reflect.deleteProperty(part, 'inheritedFrom'); // a module that nobody can import
    if (part.type) part.type.text = withoutRepeats(part.type.text);
  }
  if (events) declaration.events = events.filter(({ description }) => description);
}

/** Which module registers each tag, which the analyzer cannot see in a loop. */
const definitions = (modules: readonly Module[]): Module => ({
  kind: 'javascript-module',
  path: 'src/define.ts',
  declarations: [],
  exports: modules.flatMap(({ path, declarations }) =>
    declarations.filter(isElement).map(({ tagName, name }) => ({
      kind: 'custom-element-definition',
      name: tagName,
      declaration: { name, module: path },
    })),
  ),
});

/** Names each module by its place in the package. */
const published = (manifest: Manifest) =>
  JSON.parse(
    JSON.stringify(manifest).replaceAll(/"src\/([\w/-]+)\.ts"/g, '"dist/esm/$1.js"'),
  ) as Manifest;

/** The files with a public element or its events in them, from the top of the repository. */
export const publicModules = (): string[] =>
  readdirSync('src/elements')
    .filter((folder) => folder.startsWith('care-'))
    .flatMap((folder) => [folder, 'events'].map((name) => `src/elements/${folder}/${name}.ts`))
    .filter((file) => existsSync(file))
    .sort();

/** What elements inherit of their public API. */
const BASES = ['src/elements/internal/form-element.ts'];

/**
 * The Custom Elements Manifest of the package, always in the same order, read from the doc comments
 * of the sources.
 *
 * @throws {Error} naming the members, parts and events that an element has and does not document.
 */
export function elementManifest(): Manifest {
  const sources = new Map(publicModules().map((file) => [file, readFileSync(file, 'utf8')]));
  const manifest = create({
    modules: [...BASES, ...sources.keys()].map((file) =>
      ts.createSourceFile(
        file,
        sources.get(file) ?? readFileSync(file, 'utf8'),
        ts.ScriptTarget.ES2022,
        true,
      ),
    ),
    plugins: [...litPlugin(), parameterProperties],
    context: { dev: false },
  });
  manifest.modules = manifest.modules.filter(({ path }) => sources.has(path));
  for (const { declarations } of manifest.modules) declarations.forEach(keepPublic);
  const problems = manifest.modules.flatMap(({ path, declarations }) =>
    declarations
      .filter(isElement)
      .flatMap((element) =>
        undocumented(element, sources.get(path) ?? '').map((problem) => `${path}: ${problem}`),
      ),
  );
  if (problems.length > 0) throw new Error([...new Set(problems)].join('\n'));
  manifest.modules.push(definitions(manifest.modules));
  return published(manifest);
}
