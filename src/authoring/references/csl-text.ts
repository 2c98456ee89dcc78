import { LineCounter, type Node, isMap, isSeq, parseDocument } from 'yaml';
import { readJson } from '../json.js';
import type { SourceText } from '../places.js';
import type { RawEntry } from './bibliography.js';
import { UnreadableBibliography } from './unreadable.js';

/** Names of the list, where it is within an object. */
const LISTS = ['references', 'items', 'entries', 'data'];

const listIn = (value: unknown): { list: unknown[]; path: string } | undefined => {
  if (Array.isArray(value)) return { list: value, path: '' };
  const within = value as Record<string, unknown> | null;
  const key = LISTS.find((name) => Array.isArray(within?.[name]));
  if (key !== undefined) return { list: within?.[key] as unknown[], path: key };
  return typeof within?.['title'] === 'string' ? { list: [within], path: '' } : undefined;
};

const NO_LIST = 'A bibliography must be a list: export the references as CSL JSON.';

export function readCslJson({ text }: SourceText): RawEntry[] {
  const { value, problem, place } = readJson(text);
  if (problem) throw new UnreadableBibliography(problem.message, problem);
  const found = listIn(value);
  if (!found) throw new UnreadableBibliography(NO_LIST);
  return found.list.map((entry, index) => rawEntry(entry, place(`${found.path}[${index}]`)));
}

export function readCslYaml({ text }: SourceText): RawEntry[] {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/\n---\s*$/, '\n'), {
    schema: 'core',
    lineCounter: lines,
    prettyErrors: false,
  });
  const [error] = document.errors;
  const placeOf = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (error)
    throw new UnreadableBibliography(
      `This is not valid YAML: ${error.message}`,
      placeOf(error.pos[0]),
    );
  const found = listIn(toJs(document));
  if (!found) throw new UnreadableBibliography(NO_LIST.replace('JSON', 'YAML'));
  const root = document.contents;
  const list = isMap<Node, Node>(root) ? root.get(found.path, true) : root;
  return found.list.map((entry, index) => {
    const range = isSeq<Node>(list) ? list.items[index]?.range : undefined;
    return rawEntry(entry, placeOf(range ? range[0] : 0));
  });
}

function toJs(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS();
  } catch {
    throw new UnreadableBibliography('This YAML repeats itself without end: write values out.');
  }
}

const rawEntry = (value: unknown, place: RawEntry['place']): RawEntry => ({
  value,
  place,
  ...(typeof value === 'object' && value !== null
    ? {}
    : { problem: 'An entry must be an object with a title.' }),
});
