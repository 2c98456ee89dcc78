import { SourceMap, type SourceMapPayload } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Which library or room a source file belongs to. */
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

/** How many characters of the code come from which part. */
function partsOf(code: string, payload: SourceMapPayload): Map<string, number> {
  const map = new SourceMap(payload);
  const parts = new Map<string, number>();
  let part = 'build helpers';
  code.split('\n').forEach((line, row) => {
    for (let column = 0; column < line.length; column++) {
      const { originalSource } = map.findEntry(row, column) as { originalSource?: string };
      // What has no source of its own, such as the rest of a minified template, belongs to what
      // stands before it.
      if (originalSource) part = partOf(originalSource);
      parts.set(part, (parts.get(part) ?? 0) + 1);
    }
  });
  return parts;
}

const columns = (name: string, ...sizes: number[]) =>
  '  ' +
  `${name.padEnd(22)}${sizes.map((size) => Math.round(size).toLocaleString('en').padStart(8)).join('')}`;

/** Prints how large each module is, as it travels, and which part weighs how much. */
export const weigh: Plugin = {
  name: 'weigh',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const lines = ['', '                        minified    gzip'];
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.map) continue;
        const total = Buffer.byteLength(chunk.code);
        const gzip = gzipSync(chunk.code, { level: 9 }).length;
        const parts = [...partsOf(chunk.code, chunk.map as unknown as SourceMapPayload)];
        lines.push(
          columns(`module/${chunk.name}`, total, gzip),
          ...parts
            .sort(([, a], [, b]) => b - a)
            .map(([part, size]) => columns(`  ${part}`, size, (size / total) * gzip)),
        );
      }
      console.log(lines.join('\n'));
    },
  },
};
