import { letters } from './normalize.js';

/** A run of word ids, from `lo` to before `hi`. */
export type Range = readonly [lo: number, hi: number];

/** A typed array with room for at least `size`. */
export function room<T extends Uint8Array | Uint16Array | Uint32Array>(array: T, size: number): T {
  if (size <= array.length) return array;
  const more = new (array.constructor as new (length: number) => T)(size * 2);
  more.set(array as never);
  return more;
}

/** Words met while an index is built: each different one gets the next id. */
export class Vocabulary {
  size = 0;
  /** All words' letters, one after another; word `id` is `chars[at[id] … at[id + 1])`. */
  chars = new Uint16Array(4096);
  at = new Uint32Array(1024);
  /** Hash of each word; the hash of joined words can be had from theirs. */
  hash = new Uint32Array(1024);
  #table = new Uint32Array(2048);

  /** The id of `letters[from … to)`. */
  add(from: number, to: number): number {
    let hash = 0;
    for (let i = from; i < to; i++) hash = (Math.imul(hash, PRIME) + (letters[i] ?? 0)) >>> 0;
    const mask = this.#table.length - 1;
    let slot = mix(hash) & mask;
    for (let entry; (entry = this.#table[slot]); slot = (slot + 1) & mask) {
      if (this.hash[entry - 1] === hash && this.#is(entry - 1, from, to)) return entry - 1;
    }
    return this.#insert(hash, from, to, slot);
  }

  #is(id: number, from: number, to: number): boolean {
    const at = this.at[id] ?? 0;
    if ((this.at[id + 1] ?? 0) - at !== to - from) return false;
    for (let i = from; i < to; i++) if (this.chars[at + i - from] !== letters[i]) return false;
    return true;
  }

  #insert(hash: number, from: number, to: number, slot: number): number {
    const id = this.size++;
    const at = this.at[id] ?? 0;
    this.at = room(this.at, id + 2);
    this.hash = room(this.hash, id + 1);
    this.chars = room(this.chars, at + to - from);
    this.chars.set(letters.subarray(from, to), at);
    this.at[id + 1] = at + to - from;
    this.hash[id] = hash;
    this.#table[slot] = id + 1;
    if (this.size * 2 > this.#table.length) this.#spread();
    return id;
  }

  #spread(): void {
    const mask = this.#table.length * 4 - 1;
    this.#table = new Uint32Array(mask + 1);
    for (let id = 0; id < this.size; id++) {
      let slot = mix(this.hash[id] ?? 0) & mask;
      while (this.#table[slot]) slot = (slot + 1) & mask;
      this.#table[slot] = id + 1;
    }
  }
}

export const PRIME = 16777619;
const mix = (hash: number): number => hash ^ (hash >>> 15);

/** The hash of two words written as one, of which the second has `length` letters. */
export function joinHash(hash: number, next: number, length: number): number {
  let shifted = hash;
  for (let i = 0; i < length; i++) shifted = Math.imul(shifted, PRIME);
  return (shifted + next) >>> 0;
}
