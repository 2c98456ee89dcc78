import { readFileSync, readdirSync } from 'node:fs';
import ts from 'typescript';
import { en } from '../../strings/en.js';

/** Lit's documented members, and those of the community's context protocol, by which others may reach our elements. */
const SPOKEN =
  'updateComplete requestUpdate renderRoot hasUpdated isUpdatePending properties styles version context callback subscribe contextTarget';
/** What a browser looks for on a custom element or in a Trusted Types policy, and TypeScript does not list. */
const CALLED =
  'connectedCallback disconnectedCallback adoptedCallback attributeChangedCallback formAssociatedCallback formResetCallback ' +
  'formDisabledCallback formStateRestoreCallback observedAttributes formAssociated trustedTypes createPolicy createHTML emptyScript';
/** Names of keys on a keyboard, by which a table is asked. */
const ASKED = 'ArrowDown ArrowUp Enter Escape';

interface Member {
  name?: string;
  fieldName?: string;
  privacy?: string;
}
interface Manifest {
  modules: { declarations?: { members?: Member[]; attributes?: Member[]; events?: Member[] }[] }[];
}

/**
 * Which properties keep their names in the script: those of browsers and of JavaScript, those in the manifest, in documents
 * from outside and in the host's words, and every name that stands in the code as text, since it may be asked for by that.
 * All others are known to the script alone, and a minifier may shorten them.
 *
 * @param code The script as it is.
 * @param documents Schemas of the documents that come from outside.
 */
export function keptNames(code: string, documents: readonly unknown[]): Set<string> {
  const kept = new Set([SPOKEN, CALLED, ASKED].join(' ').split(' '));
  for (const name of platformNames()) kept.add(name);
  for (const name of Object.keys(en)) kept.add(name);
  for (const name of keysOf(documents)) kept.add(name);
  const { modules } = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
  for (const { members = [], attributes = [], events = [] } of modules.flatMap(
    ({ declarations = [] }) => declarations,
  )) {
    for (const { name, fieldName, privacy } of [...members, ...attributes, ...events])
      if (privacy !== 'private') kept.add(fieldName ?? name ?? '');
  }
  for (const [, quote, template] of code.matchAll(/["'`]([A-Za-z_$][\w$]*)["'`]|\{(\w+)\}/g))
    kept.add(quote ?? template ?? '');
  return kept;
}

/** Every name that TypeScript knows of browsers and of the language. */
function* platformNames(): Generator<string> {
  const folder = 'node_modules/typescript/lib';
  for (const file of readdirSync(folder).filter((name) =>
    /^lib\.(dom|es|decorators).*\.d\.ts$/.test(name),
  )) {
    const nodes: ts.Node[] = [
      ts.createSourceFile(file, readFileSync(`${folder}/${file}`, 'utf8'), ts.ScriptTarget.Latest),
    ];
    for (let node; (node = nodes.pop());) {
      const { name } = node as ts.NamedDeclaration;
      if (name && (ts.isIdentifier(name) || ts.isStringLiteral(name))) yield name.text;
      node.forEachChild((child) => {
        nodes.push(child);
      });
    }
  }
}

/** The keys of documents, wherever a JSON schema names them. */
function* keysOf(schema: unknown): Generator<string> {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') yield* Object.keys(value as object);
    yield* keysOf(value);
  }
}
