import type { FrontMatter } from '../front-matter.js';
import type { CheckContext } from './context.js';
import { type PathFinding, error } from './finding.js';

/**
 * Reads another guide's front matter, by its file's name beside the one checked; nothing when there
 * is no such file.
 */
export type ReadBeside = (file: string) => Promise<FrontMatter | undefined>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * A guide lists its `translations: [es]`, each in a file of its own beside it (`knee.md`,
 * `knee.es.md`), whose front matter says from which review it was made: `translation: { of:
 * 2026-11-23 }`.
 */
export async function translations(
  { guide, compiled: { head } }: CheckContext,
  file: string,
  readBeside: ReadBeside,
): Promise<PathFinding[]> {
  const { translations: listed, translation } = head.values;
  const stem = file.replace(/\.md$/, '');
  const found: PathFinding[] = [];
  for (const [index, lang] of [listed ?? []].flat().map(String).entries()) {
    const name = `${stem}.${lang}.md`;
    const other = await readBeside(name);
    const of = (other?.values['translation'] as { of?: unknown } | undefined)?.of;
    const stale = other
      ? staleness(textOf(of), latest(guide.sourcesChecked, guide.reviewed))
      : `The translation ${name} is missing.`;
    if (stale)
      found.push(
        error('translation', `translations[${index}]`, other ? `${name}: ${stale}` : stale),
      );
  }
  if (translation === undefined) return found;
  const source = `${stem.replace(new RegExp(`\\.${guide.lang}$`, 'i'), '')}.md`;
  const original = source === file ? undefined : await readBeside(source);
  const stale = original
    ? staleness(
        textOf((translation as { of?: unknown } | null)?.of),
        latest(textOf(original.values['sources-checked']), textOf(original.values['reviewed'])),
      )
    : `The guide that this one translates is missing: it should be ${source}.`;
  return stale ? [...found, error('translation', 'translation', stale)] : found;
}

/** The last day on which a text was checked or reviewed. */
const latest = (...days: (string | undefined)[]): string =>
  days.reduce<string>((last, day = '') => (day > last ? day : last), '');

/** Why a translation is older than its source; nothing when it is not. */
function staleness(of: string, reviewed: string | undefined): string | undefined {
  if (!of)
    return (
      'The front matter must say which review it translates: ' +
      '"translation: { of: YYYY-MM-DD }".'
    );
  return reviewed && of < reviewed
    ? `It translates the text of ${of}, which was reviewed anew on ${reviewed}.`
    : undefined;
}
