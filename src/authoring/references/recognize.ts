/** How references are written, by what the text begins with. */
export type ReferenceFormat = 'csl-json' | 'csl-yaml' | 'bibtex' | 'ris' | 'nbib' | 'endnote-xml';

const SIGNS: readonly (readonly [ReferenceFormat, RegExp])[] = [
  ['nbib', /^PMID- *\d/m],
  ['ris', /^TY {2}- ?\w+/m],
  ['endnote-xml', /^<\?xml[^]*?<xml>\s*<records>|^<xml>\s*<records>|^<\?xml[^]*?<records>/],
  ['bibtex', /^\s*@\s*\w+\s*[{(]/m],
  ['csl-json', /^\s*[[{]/],
  ['csl-yaml', /^(?:---\s*\n)?\s*(?:references:|- +(?:id|type|title|author)\b|- *\n)/m],
];

/** The format of a text; nothing for one that holds no references. */
export const formatOfReferences = (text: string): ReferenceFormat | undefined =>
  /^\s*[[{]/.test(text) ? 'csl-json' : SIGNS.find(([, sign]) => sign.test(text))?.[0];
