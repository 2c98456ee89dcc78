/** What we read of a Custom Elements Manifest. */
export interface Manifest {
  modules: { declarations: (Omit<Element, 'tagName'> & { tagName?: string })[] }[];
}

export interface Element {
  name: string;
  tagName: string;
  description: string;
  members?: Member[];
  events?: { name: string; type: { text: string }; description: string }[];
  slots?: { name: string; description: string }[];
  cssParts?: { name: string; description: string }[];
}
export interface Member {
  kind: string;
  name: string;
  attribute?: string;
  description?: string;
  type?: { text: string };
  default?: string;
  readonly?: boolean;
  static?: boolean;
}

/** Every event of its parts arrives at this element too. */
const ROOT = 'care-guide';

/** The elements of a manifest, each with the events that a listener on it hears. */
export function elementsOf({ modules }: Manifest): Element[] {
  const elements = modules
    .flatMap(({ declarations }) => declarations)
    .filter((one): one is Element => one.tagName !== undefined);
  const events = elements.flatMap((element) => element.events ?? []);
  return elements.map((element) => (element.tagName === ROOT ? { ...element, events } : element));
}

/** What one can set: an attribute, or a property where there is no attribute. */
export const settable = ({ members = [] }: Element): Member[] =>
  members.filter(({ kind, readonly, static: own }) => kind === 'field' && !readonly && !own);

/** The literals that a value is one of, such as `'light' | 'dark'`; none for any other type. */
export const literals = ({ type }: Member): string[] =>
  /^'[^']*'(\s*\|\s*'[^']*')*$/.test(type?.text ?? '')
    ? [...(type?.text ?? '').matchAll(/'([^']*)'/g)].map(([, text]) => text ?? '')
    : [];
