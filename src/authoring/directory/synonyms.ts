/**
 * Lower case, letters and digits only, one space between words: "Client_ID" and "clientId" are both
 * "client id".
 */
export const plainWords = (text: string): string =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('#', ' number ')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A table of values, each with the words that people write for it, divided by commas. */
export type Synonyms<T extends string> = Readonly<Record<T, string>>;

/** Looks a text up in a table of synonyms. */
export function lookup<T extends string>(table: Synonyms<T>): (text: string) => T | undefined {
  const byWords = new Map(
    (Object.entries(table) as [T, string][]).flatMap(([value, synonyms]) =>
      synonyms.split(',').map((synonym): [string, T] => [plainWords(synonym), value]),
    ),
  );
  const asWritten = new Map<string, T | undefined>(); // the same few cells stand in most rows
  return (text) => {
    if (!asWritten.has(text)) {
      if (asWritten.size > 5000) asWritten.clear();
      asWritten.set(text, byWords.get(plainWords(text)));
    }
    return asWritten.get(text);
  };
}
