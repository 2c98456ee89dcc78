/** Numbers and choices that are the same for the same seed. */
export interface Random {
  /** At least 0, below 1. */
  next: () => number;
  /** A whole number at least 0, below the limit. */
  below: (limit: number) => number;
  pick: <T>(list: readonly T[]) => T;
  shuffle: <T>(list: readonly T[]) => T[];
}

export function randomFrom(seed: number): Random;
