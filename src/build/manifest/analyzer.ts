import * as analyzer from '@custom-elements-manifest/analyzer';
import type typescript from 'typescript';
import type { Manifest } from './manifest.js';

interface Analyzer {
  /** The TypeScript that it brings along, and whose syntax trees it reads. */
  ts: typeof typescript;
  create(options: {
    modules: typescript.SourceFile[];
    plugins: object[];
    context: { dev: boolean };
  }): Manifest;
}

/** What the analyzer exports, of which its own types declare only a part. */
export const { create, ts } = analyzer as unknown as Analyzer;
