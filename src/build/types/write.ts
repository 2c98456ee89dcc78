import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tokenList } from '../token-list.js';
import { tokens } from '../../styles/tokens.js';
import { cssData, htmlData, webTypes } from './editors.js';
import { reactModule, reactTypes, vueTypes } from './frameworks.js';
import type { Manifest } from '../manifest/manifest.js';

/** Writes what frameworks and editors want to know of the elements, from the manifest. */
export function writeTypesAndEditorData(pack: { name: string; version: string }): void {
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as Manifest;
  const list = tokenList(tokens.cssText);
  const files = {
    'esm/react.js': reactModule(manifest),
    'esm/react.d.ts': reactTypes(manifest, './index.js'),
    'esm/vue.js': 'export {}; // Types alone: Vue needs nothing else.',
    'esm/vue.d.ts': vueTypes(manifest, './index.js'),
    'editors/vscode.html-data.json': JSON.stringify(htmlData(manifest), null, 2),
    'editors/vscode.css-data.json': JSON.stringify(cssData(list), null, 2),
    'editors/web-types.json': JSON.stringify(webTypes(manifest, list, pack), null, 2),
  };
  for (const folder of ['esm', 'editors']) mkdirSync(`dist/${folder}`, { recursive: true });
  for (const [file, text] of Object.entries(files))
    writeFileSync(`dist/${file}`, `${text.trimEnd()}\n`);
}
