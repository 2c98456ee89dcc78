import { resolve } from 'node:path';
import type { Rolldown } from 'vite';

/**
 * Puts all that an entry needs as it loads into one chunk, from which what loads later takes its
 * share. The entry itself stays a file of its own: a page may load it with a `?version`, and a
 * chunk that asks for it without would load it twice.
 */
export function firstView(entry: string): Rolldown.CodeSplittingGroup {
  let modules: Set<string> | undefined;
  return {
    debugName: 'first-view',
    name(id, graph) {
      modules ??= closure(
        resolve(entry),
        (module) => graph.getModuleInfo(module)?.importedIds ?? [],
      );
      return modules.has(id) ? 'first-view' : null;
    },
  };
}

/** A module and all that it imports, and so on. */
function closure(start: string, importsOf: (module: string) => readonly string[]): Set<string> {
  const found = new Set([start]);
  for (const module of found) for (const imported of importsOf(module)) found.add(imported);
  return found;
}
