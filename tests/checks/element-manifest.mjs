// The public surface, read from the sources: what custom-elements.json and the README's tables are printed from.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { root } from '../support/install.mjs';

/** `constructor(readonly guide: string)` declares a field too. */
const parameterProperties = {
  name: 'parameter-properties',
  analyzePhase({ node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const { members } = moduleDoc.declarations.find(({ name }) => name === node.name?.text) ?? {};
    const parameters = node.members.find(ts.isConstructorDeclaration)?.parameters ?? [];
    for (const parameter of parameters.filter((one) =>
      ts.isParameterPropertyDeclaration(one, one.parent),
    )) {
      members?.push({
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
const isPublic = ({ name, privacy }) =>
  !/^#|^form\w+Callback$/.test(name) && privacy !== 'private' && privacy !== 'protected';
const withoutTwice = (type) => [...new Set(type.split(/\s*\|\s*/))].join(' | ');

/** What nobody outside may use is nobody's business outside. An event that no comment tells of is the analyzer's guess. */
function keepPublic(declaration) {
  const { members = [], attributes = [], events } = declaration;
  declaration.members = members.filter(isPublic);
  for (const { type } of [...declaration.members, ...attributes])
    if (type) type.text = withoutTwice(type.text);
  if (events) declaration.events = events.filter(({ description }) => description);
}

/** What an element has, shows or fires and no comment tells of, a sentence each. */
function untold({ tagName, members, cssParts = [], events = [] }, source) {
  const parts = [...source.matchAll(/\spart="([\w -]+)"/g)].flatMap(([, names]) =>
    names.split(' '),
  );
  const fired = [...source.matchAll(/\bthis\.dispatchEvent\(\s*new (\w+)/g)].map(
    ([, type]) => type,
  );
  return [
    ...members
      .filter(({ description, static: own }) => !description && !own)
      .map(
        ({ name }) => `<${tagName}> has a public "${name}": give it a comment, or make it private.`,
      ),
    ...parts
      .filter((part) => !cssParts.some(({ name }) => name === part))
      .map(
        (part) =>
          `<${tagName}> shows the part "${part}": give its class comment a line \`@csspart ${part} - …\`.`,
      ),
    ...fired
      .filter((event) => !events.some(({ type }) => type?.text === event))
      .map(
        (event) =>
          `<${tagName}> fires a ${event}: give its class comment a line \`@fires {${event}} its-name - …\`.`,
      ),
  ];
}

/** Which module registers each tag, which the analyzer cannot see in a loop. */
const definitions = (modules) => ({
  kind: 'javascript-module',
  path: 'src/define.ts',
  declarations: [],
  exports: modules.flatMap(({ path, declarations }) =>
    declarations
      .filter(({ tagName }) => tagName)
      .map(({ tagName, name }) => ({
        kind: 'custom-element-definition',
        name: tagName,
        declaration: { name, module: path },
      })),
  ),
});

/** Modules stand where the package has them. */
const published = (manifest) =>
  JSON.parse(JSON.stringify(manifest).replaceAll(/"src\/([\w/-]+)\.ts"/g, '"dist/esm/$1.js"'));

/**
 * The Custom Elements Manifest of the package, always in the same order.
 *
 * @throws {Error} naming the parts and events that an element has and does not document.
 */
export function elementManifest() {
  const files = readdirSync(`${root}/src/elements`)
    .filter((folder) => folder.startsWith('care-'))
    .flatMap((folder) => [folder, 'events'].map((name) => `src/elements/${folder}/${name}.ts`))
    .filter((file) => existsSync(`${root}/${file}`))
    .sort();
  const sources = new Map(files.map((file) => [file, readFileSync(`${root}/${file}`, 'utf8')]));
  const manifest = create({
    modules: files.map((file) =>
      ts.createSourceFile(file, sources.get(file), ts.ScriptTarget.ES2022, true),
    ),
    plugins: [...litPlugin(), parameterProperties],
  });
  for (const { declarations } of manifest.modules) declarations.forEach(keepPublic);
  const problems = manifest.modules.flatMap(({ path, declarations }) =>
    declarations
      .filter(({ tagName }) => tagName)
      .flatMap((declaration) =>
        untold(declaration, sources.get(path)).map((problem) => `${path}: ${problem}`),
      ),
  );
  if (problems.length > 0) throw new Error([...new Set(problems)].join('\n'));
  manifest.modules.push(definitions(manifest.modules));
  return published(manifest);
}
