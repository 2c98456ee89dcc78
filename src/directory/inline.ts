import { type Loaded, readJson } from '../fetch-json.js';
import type { Problem } from '../problems.js';

/** What editors put into text: paragraphs and line breaks (WordPress's classic editor does). */
const TAGS = /<\/?p>|<br ?\/?>/g;
/** Signs that they write as HTML does. */
const ENTITIES = /&(?:#(\d{1,5})|(amp|lt|gt|quot));/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const withoutHtml = (text: string) =>
  text
    .replace(TAGS, '')
    .replace(ENTITIES, (_, code: string | undefined, name: string) =>
      code ? String.fromCharCode(Number(code)) : (NAMED[name] ?? ''),
    );

const CHANGED =
  "The page's editor has put HTML into the JSON inside of the tag. Write it on one line, or " +
  'give the address of a file.';

/**
 * Reads JSON that stands in a page, and what an editor made of it, if that can be undone; then a
 * problem says so.
 */
export function readInline(text: string): Loaded & { changed?: Problem } {
  const loaded = readJson(text, 'The directory');
  const plain = withoutHtml(text);
  if ('value' in loaded || plain === text) return loaded;
  const changed = { path: '', message: CHANGED };
  const repaired = readJson(plain, 'The directory');
  return 'value' in repaired ? { ...repaired, changed } : { problem: changed };
}
