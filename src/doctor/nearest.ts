/** Fewest letters of a name in which one may be wrong, and two. */
const MIN_LETTERS = 3;
const MIN_LETTERS_TWO_EDITS = 6;

/** `heading-level`, `headingLevel` and `heading_level` are one name to the person who wrote it. */
export const plain = (name: string): string => name.replaceAll(/[-_]/g, '').toLowerCase();

/** How many letters are to add, to take out, to replace or to swap to make one text of another. */
function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + Number(!isSame),
        isSwap ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** The name that was probably meant: the same but for case and dashes, or a letter or two away. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const written = plain(word);
  if (written.length < MIN_LETTERS) return names.find((name) => plain(name) === written);
  const most = written.length < MIN_LETTERS_TWO_EDITS ? 1 : 2;
  const [best] = names
    .filter((name) => Math.abs(plain(name).length - written.length) <= most)
    .map((name) => ({ name, edits: editsBetween(written, plain(name)) }))
    .filter(({ edits }) => edits <= most)
    .sort((a, b) => a.edits - b.edits);
  return best?.name;
}

/** "Did you mean …?" where a name is near, else what to do without one. */
export const meant = (
  word: string,
  names: readonly string[],
  otherwise: string,
  write = (name: string) => name,
): string => {
  const name = nearest(word, names);
  return name === undefined ? otherwise : `Did you mean ${write(name)}?`;
};
