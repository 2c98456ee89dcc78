import type { FrontMatter } from '../front-matter.js';
import type { Desk } from './desk.js';

/** Reads another guide's front matter, by its file's name beside the one checked; nothing when there is no such file. */
export type ReadBeside = (file: string) => Promise<FrontMatter | undefined>;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * A guide lists its `translations: [es]`, each in a file of its own beside it (`knee.md`, `knee.es.md`), whose front
 * matter says from which review it was made: `translation: { of: 2026-11-23 }`.
 */
export async function translations(
  { guide, compiled: { head }, tellHead }: Desk,
  file: string,
  readBeside: ReadBeside,
): Promise<void> {
  const { translations: listed, translation } = head.values;
  const stem = file.replace(/\.md$/, '');
  for (const [index, lang] of [listed ?? []].flat().map(String).entries()) {
    const name = `${stem}.${lang}.md`;
    const other = await readBeside(name);
    const key = `translations[${index}]`;
    if (!other) tellHead('translation', 'error', key, `The translation ${name} is missing.`);
    else
      staleness(
        textOf((other.values['translation'] as { of?: unknown } | undefined)?.of),
        guide.reviewed,
        (message) => {
          tellHead('translation', 'error', key, `${name}: ${message}`);
        },
      );
  }
  if (translation === undefined) return;
  const source = `${stem.replace(new RegExp(`\\.${guide.lang}$`, 'i'), '')}.md`;
  const original = source === file ? undefined : await readBeside(source);
  if (!original)
    tellHead(
      'translation',
      'error',
      'translation',
      `The guide that this one translates is missing: it should be ${source}.`,
    );
  else
    staleness(
      textOf((translation as { of?: unknown } | null)?.of),
      textOf(original.values['reviewed']),
      (message) => {
        tellHead('translation', 'error', 'translation', message);
      },
    );
}

function staleness(
  of: string,
  reviewed: string | undefined,
  tell: (message: string) => void,
): void {
  if (!of)
    tell(
      'The front matter must say which review it translates: "translation: { of: YYYY-MM-DD }".',
    );
  else if (reviewed && of < reviewed)
    tell(`It translates the text of ${of}, which was reviewed anew on ${reviewed}.`);
}
