/**
 * What we read of a Custom Elements Manifest (https://github.com/webcomponents/custom-elements-manifest).
 */
export interface Manifest {
  modules: Module[];
}

export interface Module {
  kind: 'javascript-module';
  path: string;
  declarations: Declaration[];
  exports?: object[];
}

/** A class; an element if it has a tag. */
export interface Declaration {
  name: string;
  tagName?: string;
  description?: string;
  members?: Member[];
  attributes?: {
    name: string;
    type?: { text: string };
    description?: string;
    fieldName?: string;
  }[];
  events?: { name: string; type: { text: string }; description: string }[];
  slots?: Named[];
  cssParts?: Named[];
  cssProperties?: Named[];
  cssStates?: Named[];
}
export interface Named {
  name: string;
  description: string;
}
export interface Member {
  kind: string;
  name: string;
  attribute?: string;
  description?: string;
  type?: { text: string };
  default?: string;
  privacy?: string;
  readonly?: boolean;
  static?: boolean;
}
export type Element = Declaration & { tagName: string };

/** Every event of its parts arrives at this element too. */
const ROOT = 'care-guide';

export const isElement = (declaration: Declaration): declaration is Element =>
  declaration.tagName !== undefined;

/** The elements of a manifest, each with the events that a listener on it hears. */
export function elementsOf({ modules }: Manifest): Element[] {
  const elements = modules.flatMap(({ declarations }) => declarations).filter(isElement);
  const all = elements.flatMap((element) => element.events ?? []);
  const events = [...new Map(all.map((event) => [event.name, event])).values()];
  return elements.map((element) => (element.tagName === ROOT ? { ...element, events } : element));
}

/** What one can set: an attribute, or a property where there is no attribute. */
export const settable = ({ members = [] }: Element): Member[] =>
  members.filter(({ kind, readonly, static: own }) => kind === 'field' && !readonly && !own);

/** What can be written as an attribute, but is no property. */
export const attributesOnly = ({ attributes = [] }: Element) =>
  attributes.filter(({ fieldName }) => fieldName === undefined);

/** The literals that a type is one of, such as `'light' | 'dark'`; none for any other type. */
export const literals = (type = ''): string[] => {
  const text = type.replace(/ \| undefined$/, '');
  return /^'[^']*'(\s*\|\s*'[^']*')*$/.test(text)
    ? [...text.matchAll(/'([^']*)'/g)].map(([, literal]) => literal ?? '')
    : [];
};
