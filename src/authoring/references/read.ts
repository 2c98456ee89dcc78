import { SourceText } from '../places.js';
import { type RawEntry, type ReadBibliography, toBibliography } from './bibliography.js';
import { readCslJson, readCslYaml } from './csl-text.js';
import { type ReferenceFormat, formatOfReferences } from './recognize.js';
import { UnreadableBibliography } from './unreadable.js';

type Reader = (text: SourceText) => Promise<RawEntry[]> | RawEntry[];

/** Each format's reader is loaded when a file needs it. */
const READERS: Readonly<Record<ReferenceFormat, Reader>> = {
  'csl-json': readCslJson,
  'csl-yaml': readCslYaml,
  bibtex: async (text) => (await import('./bibtex.js')).readBibtex(text),
  ris: async (text) => (await import('./ris.js')).readRis(text),
  nbib: async (text) => (await import('./nbib.js')).readNbib(text),
  'endnote-xml': async (text) => (await import('./endnote-xml.js')).readEndnoteXml(text),
};

/** What people give that holds references, and cannot be read. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/^%0 /m, 'This is an EndNote tagged file (ENW)'],
  [/^FN (?:Clarivate|Thomson|ISI)/m, 'This is plain text of Web of Science'],
  [/^<\?xml[^]*<b:Sources|^<b:Sources/, "This is Word's list of sources"],
  [/^<\?xml[^]*<(?:PubmedArticleSet|modsCollection)/, 'This is XML'],
];

/** References in any format that managers write, recognized by content. */
export async function readBibliography(written: string, file: string): Promise<ReadBibliography> {
  const source = new SourceText(written.replace(/^\uFEFF/, ''));
  const none: ReadBibliography = { bibliography: new Map(), problems: [], madeKeys: [] };
  const wrong = (message: string, place = { line: 1, column: 1 }): ReadBibliography => ({
    ...none,
    problems: [{ path: '', file, message, ...place }],
  });
  const format = formatOfReferences(source.text);
  if (!format) {
    const what = OTHERS.find(([sign]) => sign.test(source.text))?.[1];
    return wrong(
      `${what ?? 'Here are no references'}: give BibTeX, RIS, NBIB (PubMed), EndNote XML, ` +
        'CSL JSON or CSL YAML, which Zotero and other managers export.',
    );
  }
  try {
    const entries = await READERS[format](source);
    return toBibliography(entries, file);
  } catch (error) {
    if (!(error instanceof UnreadableBibliography)) throw error;
    return wrong(error.message, error.place);
  }
}
