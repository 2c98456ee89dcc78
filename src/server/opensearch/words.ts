import type { Client } from '@opensearch-project/opensearch';
import type { DirectoryWords } from '../../directory/index/words.js';
import { wordsId } from './document.js';

/** Words in one document. */
const WORDS_PER_PART = 20_000;

/** What is kept of each word besides itself. */
const FIGURES = ['signatures', 'weights'] as const;

type WordsPart = Record<(typeof FIGURES)[number], number[]> & { texts: string[] };

/** The words of a directory as documents. */
export function* wordsDocuments(words: DirectoryWords): Generator<{ words: WordsPart }> {
  for (let from = 0; from < words.dictionary.length; from += WORDS_PER_PART) {
    const to = from + WORDS_PER_PART;
    const figures = FIGURES.map((figure) => [figure, [...words[figure].subarray(from, to)]]);
    const texts = words.dictionary.slice(from, to);
    yield { words: { texts, ...(Object.fromEntries(figures) as Omit<WordsPart, 'texts'>) } };
  }
}

/** What an index says of itself. */
export interface IndexFacts {
  /** How many organizations it has when it is whole. */
  organizations: number;
  /** How many documents hold the words. */
  wordsParts: number;
  updated?: string | undefined;
  sample?: boolean | undefined;
}

export async function readFacts(client: Client, index: string): Promise<IndexFacts> {
  const { body } = await client.indices.getMapping({ index });
  const facts = body[index]?.mappings._meta as unknown as IndexFacts | undefined;
  if (!facts) throw new Error(`${index} was not made by "care-guide directory push".`);
  return facts;
}

/** Brings in the words of a directory. */
export async function readWords(
  client: Client,
  index: string,
  { organizations, wordsParts }: IndexFacts,
): Promise<DirectoryWords> {
  const parts: WordsPart[] = [];
  for (let part = 0; part < wordsParts; part++) {
    const { body } = await client.get({ index, id: wordsId(part) }, { requestTimeout: 30_000 });
    parts.push((body._source as unknown as { words: WordsPart }).words);
  }
  return {
    size: organizations,
    dictionary: parts.flatMap(({ texts }) => texts),
    signatures: Uint32Array.from(parts.flatMap(({ signatures }) => signatures)),
    weights: Uint8Array.from(parts.flatMap(({ weights }) => weights)),
  };
}
