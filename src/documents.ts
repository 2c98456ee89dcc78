/** The types of documents as pages hand them over: written in code, or read from a JSON file. */
import type { Directory, Organization } from './directory/index.js';
import type { Guide, Reference, Section } from './guide/schema.js';

/**
 * As TypeScript reads JSON: any text where one of a few words is meant. Whether it is one of them
 * is checked when it is read.
 */
type Json<T> = T extends string
  ? string
  : T extends readonly (infer Item)[]
    ? readonly Json<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Json<T[Key]> }
      : T;

type WithoutBody<T> = T extends unknown
  ? Omit<T, 'body'> & { readonly body?: readonly object[] }
  : never;

/** A guide: {@link https://json-schema.org JSON} that `guide.schema.json` describes. */
export type GuideDocument = Json<Omit<Guide, 'sections' | 'references'>> & {
  readonly sections: readonly WithoutBody<Json<Section>>[];
  readonly references?: readonly Json<Reference>[];
};

/** A directory: JSON that `directory.schema.json` describes. */
export type DirectoryDocument = Json<Omit<Directory, 'organizations'>> & {
  readonly organizations: readonly Json<Organization>[];
};
