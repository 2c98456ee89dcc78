import words from './vocabulary.json' with { type: 'json' };

/** What may stand in an attribute; text of any kind where nothing is said. */
export interface AttributeValues {
  /** The words of which it is one. */
  values?: readonly string[];
  /** A whole number, of this range where there is one. */
  number?: { from?: number; to?: number };
  /** Whether it says yes by being there, whatever its value. */
  flag?: boolean;
}

/** What can be written on a tag and about it. */
export interface TagVocabulary {
  attributes: Readonly<Record<string, AttributeValues>>;
  /** What only a script can set. */
  properties: readonly string[];
  /** `''` is what stands in the tag without a slot. */
  slots: readonly string[];
  parts: readonly string[];
}

interface Vocabulary {
  tags: Readonly<Record<string, TagVocabulary>>;
  /** Each public custom property, with its syntax as `@property` would have it. */
  styles: Readonly<Record<string, string>>;
  /** The guides that ship, by id, with the languages in which there is one. */
  guides: Readonly<Record<string, readonly string[]>>;
}

/** All that a page may write, from the manifest, the tokens and the guides. */
export const vocabulary: Vocabulary = words;

/** What is known of a tag; nothing for a tag that is none of ours. */
export const vocabularyOf = ({ localName }: Element): TagVocabulary | undefined =>
  Object.hasOwn(vocabulary.tags, localName) ? vocabulary.tags[localName] : undefined;
