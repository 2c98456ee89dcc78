type Dictionary = readonly string[];

/** A run of words, from id `lo` to before `hi`. */
export interface Range {
  lo: number;
  hi: number;
}

/** The first word of a range, in which all that are late stand last, that is late; `hi` when none is. */
function first(
  dictionary: Dictionary,
  lo: number,
  hi: number,
  isLate: (word: string) => boolean,
): number {
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (isLate(dictionary[mid] as string)) hi = mid;
    else lo = mid + 1;
  }
  return lo;
}

/** The words that start with `prefix`. */
export function startingWith(dictionary: Dictionary, prefix: string): Range {
  const lo = first(dictionary, 0, dictionary.length, (word) => word >= prefix);
  return { lo, hi: first(dictionary, lo, dictionary.length, (word) => !word.startsWith(prefix)) };
}

/** The word itself, or an empty range. */
export function only(dictionary: Dictionary, word: string): Range {
  const { lo } = startingWith(dictionary, word);
  return { lo, hi: dictionary[lo] === word ? lo + 1 : lo };
}

/** Words, and what reading a query's word as one of them costs: 0 for itself, up to 1. */
export interface Reading extends Range {
  cost: number;
  /** Typing errors in it. */
  slips: number;
}

/** Letters heard or typed for each other have the same figure: vowels, "ckqsxz", "dt", "bp", "fv", "mn", "gj". */
const SOUND = '1423157817296614202315w212';
const soundOf = (letter: number): string | undefined => SOUND[letter - 97];

/**
 * Words within `edits` of a word: a letter more, less, other, or two swapped (Damerau). `open` also takes the words that
 * go on after it. A walk over the sorted dictionary: each step narrows a range, most ranges end empty at once.
 */
export function near(
  dictionary: Dictionary,
  word: string,
  edits: number,
  open: boolean,
): Reading[] {
  const found: Reading[] = [];
  const letter = (i: number) => word.charCodeAt(i);
  /** Goes on with the words that have the letter `c` at `depth`. */
  const step = (
    lo: number,
    hi: number,
    depth: number,
    c: number,
    i: number,
    left: number,
    cost: number,
  ): void => {
    const from = first(dictionary, lo, hi, (word) => word.charCodeAt(depth) >= c);
    walk(
      from,
      first(dictionary, from, hi, (word) => word.charCodeAt(depth) > c),
      depth + 1,
      i,
      left,
      cost,
    );
  };
  const walk = (
    lo: number,
    hi: number,
    depth: number,
    i: number,
    left: number,
    cost: number,
  ): void => {
    if (lo >= hi) return;
    const c = letter(i);
    const ended = (dictionary[lo] as string).length === depth;
    if (i === word.length) {
      if (open || ended) found.push({ lo, hi: open ? hi : lo + 1, cost, slips: edits - left });
    } else step(lo, hi, depth, c, i + 1, left, cost);
    if (!left--) return;
    const dear = depth ? 1 : 1.5;
    // With two errors to make, the first letter is taken to be right, or to sound right.
    const firm = !depth && edits > 1;
    // One letter too many; a doubled one is a smaller slip.
    if (i < word.length && !firm)
      walk(lo, hi, depth, i + 1, left, cost + (c === letter(i - 1) ? 0.6 : dear));
    for (let next = ended ? lo + 1 : lo; next < hi;) {
      const from = next;
      const other = (dictionary[from] as string).charCodeAt(depth);
      next = first(dictionary, from, hi, (word) => word.charCodeAt(depth) > other);
      if (other === c) continue;
      const alike = soundOf(c) === soundOf(other);
      if (i < word.length && (alike || !firm))
        walk(from, next, depth + 1, i + 1, left, cost + (alike ? 0.7 * dear : dear));
      if (other === letter(i + 1)) step(from, next, depth + 1, c, i + 2, left, cost + 0.7);
      if (!firm && (i < word.length || !open))
        walk(from, next, depth + 1, i, left, cost + (other === letter(i - 1) ? 0.6 : dear));
    }
  };
  walk(0, dictionary.length, 0, 0, edits, 0);
  return found;
}
