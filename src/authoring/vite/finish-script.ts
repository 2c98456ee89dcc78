import { SourceMap, type SourceMapPayload } from 'node:module';
import { gzipSync } from 'node:zlib';
import { type ManglePropertiesOptions, type MinifyOptions, minify } from 'terser';
import type { Plugin } from 'vite';
import { directoryJsonSchema, guideJsonSchema } from '../guide-schema.js';
import { onlyFor } from './only-for.js';
import { keptNames } from './short-names.js';

const TERSER: MinifyOptions = {
  ecma: 2020,
  compress: { passes: 6, unsafe_arrows: true, pure_getters: true, keep_fargs: false },
  format: {
    comments: /^!/,
    ascii_only: true, // A page may say nothing of its letters' encoding.
    // Chromium then compiles all of it while it still loads, in another thread, and not piece by piece as it is called.
    preamble: '//# allFunctionsCalledOnLoad',
  },
};

/** Which room or package a source file belongs to. */
function partOf(file: string): string {
  if (/node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\//.test(file)) return 'lit';
  if (file.endsWith('.md')) return 'guide content';
  if (file.endsWith('.styles.ts')) return 'styles';
  return (
    /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ??
    /src\/(\w+)\//.exec(file)?.[1] ??
    'entry'
  );
}

/** Minifies the script once more, and says how large it is, as it travels, and which part weighs how much. */
export const finishScript: Plugin = {
  name: 'finish-script',
  ...onlyFor('client'),
  generateBundle: {
    order: 'post',
    async handler(_, bundle) {
      const script = bundle['care-guide.js'];
      if (script?.type !== 'chunk' || !script.map) return;
      const map = new SourceMap(script.map as unknown as SourceMapPayload);
      const bytes = new Map<string, number>();
      let part = 'build helpers';
      script.code.split('\n').forEach((line, row) => {
        for (let column = 0; column < line.length; column++) {
          const { originalSource } = map.findEntry(row, column) as { originalSource?: string };
          // What has no source of its own, such as the rest of a minified template, belongs to what stands before it.
          if (originalSource) part = partOf(originalSource);
          bytes.set(part, (bytes.get(part) ?? 0) + 1);
        }
      });
      delete bundle['care-guide.js.map'];
      // A second minifier finds another 1 %.
      const reserved = [...keptNames(script.code, [guideJsonSchema(), directoryJsonSchema()])];
      const properties: ManglePropertiesOptions = {
        reserved,
        keep_quoted: 'strict',
        regex: /^[A-Za-z_$][\w$]{2,}$/,
      };
      script.code =
        (await minify(script.code, { ...TERSER, mangle: { properties } })).code ?? script.code;
      const gzip = gzipSync(script.code, { level: 9 }).length;
      const row = (part: string, size: number, share: number) =>
        `  ${part.padEnd(16)}${size.toLocaleString('en').padStart(8)}${Math.round(share).toLocaleString('en').padStart(8)}`;
      const total = Buffer.byteLength(script.code);
      console.log(
        [
          '',
          '  care-guide.js   minified    gzip',
          ...[...bytes]
            .sort(([, a], [, b]) => b - a)
            .map(([part, size]) => row(part, size, (size / total) * gzip)),
          row('all', total, gzip),
          '',
        ].join('\n'),
      );
    },
  },
};
