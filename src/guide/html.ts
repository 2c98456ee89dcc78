import { FOLLOWABLE_ADDRESS, directionOf, escapeHtml } from '../web.js';
import type { Citation, Note, Numbering } from './numbering.js';
import { number } from './numbering.js';
import { jsonLd } from './json-ld.js';
import { reviewSentences } from './review.js';
import { selectSections } from './select.js';
import type { Block, Guide, Inline, Reference, Section } from './schema.js';

/** What the guide says besides its text: a sentence by its key, with its `{places}` filled in. */
export type Say = (
  key:
    | 'guideContents'
    | 'guideSourcesChecked'
    | 'guideReviewedBy'
    | 'guideDisclaimer'
    | 'guideFunding'
    | 'citationName'
    | 'notesHeading'
    | 'notesFurther'
    | 'notesBack',
  values?: Readonly<Record<string, string | number>>,
) => string;

export interface HtmlOptions {
  /** Level of the title's heading, 1 to 6; 2 by default. */
  headingLevel?: number | undefined;
  /** Which sections, by id or type, divided by spaces; all if it names none. */
  sections?: string | undefined;
  /** Put before every id and fragment, for a page that holds the guide twice; `''` by default. */
  idPrefix?: string | undefined;
  /**
   * Whether a schema.org description for search engines goes with it, as JSON-LD; false by default.
   */
  jsonLd?: boolean | undefined;
}

/**
 * A guide as plain HTML: no script, no style, and the fragments that the element understands too
 * (`#guide-id-section-id`, `#guide-id-note-1`). For pages that must be readable without JavaScript,
 * and for what stands inside the tag meanwhile.
 */
export function guideHtml(
  guide: Guide,
  say: Say,
  { headingLevel = 2, sections = '', idPrefix = '', jsonLd: describe = false }: HtmlOptions = {},
): string {
  const { shown } = selectSections(guide, sections);
  return new Writer(guide, say, headingLevel, `${idPrefix}${guide.id}`, number(guide, shown)).guide(
    shown,
    describe,
  );
}

/** An arrow as text: scripts that draw emoji leave it alone. */
const BACK = '↩\uFE0E';

/** Text in which addresses, which have no spaces, can break after a sign. */
const withBreaks = (text: string): string =>
  text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) =>
      index % 2 === 0
        ? escapeHtml(part)
        : part
            .split(/(?<=[/?&=._-])(?!\/|$)/)
            .map(escapeHtml)
            .join('<wbr>'),
    )
    .join('');

class Writer {
  constructor(
    private readonly source: Guide,
    private readonly say: Say,
    private readonly level: number,
    private readonly id: string,
    private readonly numbering: Numbering,
  ) {}

  guide(shown: readonly Section[], describe: boolean): string {
    const { lang, title, note, disclaimer, funding = [] } = this.source;
    return lines(
      `<article id="${escapeHtml(this.id)}" lang="${escapeHtml(lang)}" ` +
        `dir="${directionOf(lang)}" aria-labelledby="${this.#id('title')}">`,
      '<header>',
      this.#heading(this.level, escapeHtml(title), 'title'),
      this.#review(),
      note ? `<p>${escapeHtml(note)}</p>` : '',
      shown.length > 1 ? this.#contents(shown) : '',
      '</header>',
      ...shown.map((section) => this.#section(section)),
      this.#notes(this.numbering.notes, 'notesHeading', 'references', ' role="doc-endnotes"'),
      this.#notes(this.numbering.further, 'notesFurther', 'further-reading'),
      '<footer>',
      `<p>${escapeHtml(disclaimer ?? this.say('guideDisclaimer'))}</p>`,
      funding.length > 0
        ? `<p>${escapeHtml(`${this.say('guideFunding')}: ${funding.join(' · ')}`)}</p>`
        : '',
      '</footer>',
      describe
        ? '<script ' +
            `type="application/ld+json">${JSON.stringify(jsonLd(this.source)).replaceAll('<', '\\u003c')}</script>`
        : '',
      '</article>',
    );
  }

  /** An id within this guide. Its own names hold a colon, which no section's id can. */
  #id(name: string): string {
    return escapeHtml(`${this.id}:${name}`);
  }

  #heading(level: number, html: string, id?: string): string {
    const tag = `h${Math.min(Math.max(level, 1), 6)}`;
    return `<${tag}${id ? ` id="${this.#id(id)}"` : ''}>${html}</${tag}>`;
  }

  #review(): string {
    return lines(
      ...reviewSentences(this.source).map(({ key, date, reviewer, link }) => {
        const sentence = escapeHtml(this.say(key, { date, reviewer }));
        const name = escapeHtml(reviewer);
        const linked = link
          ? sentence.replace(name, () => `<a href="${escapeHtml(link)}" rel="noopener">${name}</a>`)
          : sentence;
        return `<p>${linked}</p>`;
      }),
    );
  }

  #contents(shown: readonly Section[]): string {
    return lines(
      `<nav aria-labelledby="${this.#id('contents')}">`,
      `<p id="${this.#id('contents')}">${escapeHtml(this.say('guideContents'))}</p>`,
      '<ul>',
      ...shown.map(
        ({ id, heading }) =>
          // In a paragraph, so that fingers find each: a style could not come along.
          `<li><p><a href="#${escapeHtml(`${this.id}-${id}`)}">${escapeHtml(heading)}</a></p></li>`,
      ),
      '</ul>',
      '</nav>',
    );
  }

  #section(section: Section): string {
    const { id, heading, body } = section;
    return lines(
      `<section id="${escapeHtml(`${this.id}-${id}`)}" ` +
        `aria-labelledby="${this.#id(`${id}:heading`)}">`,
      this.#heading(this.level + 1, escapeHtml(heading), `${id}:heading`),
      ...body.map((block) => this.#block(block)),
      ...(section.type === 'goals'
        ? section.lists.flatMap((list) => [
            this.#citedHeading(list.heading),
            this.#list('ul', list.items),
          ])
        : []),
      '</section>',
    );
  }

  #block(block: Block): string {
    if ('heading' in block) return this.#citedHeading(block.heading);
    if ('paragraph' in block) return `<p>${this.#text(block.paragraph)}</p>`;
    return this.#list(block.ordered ? 'ol' : 'ul', block.list);
  }

  #list(tag: 'ol' | 'ul', items: readonly Inline[][]): string {
    return lines(`<${tag}>`, ...items.map((item) => `<li>${this.#text(item)}</li>`), `</${tag}>`);
  }

  /** A heading with its citations beside it, so that a list of headings reads as headings. */
  #citedHeading(tokens: readonly Inline[]): string {
    const last = tokens.at(-1);
    if (typeof last !== 'object' || !('cite' in last))
      return this.#heading(this.level + 2, this.#text(tokens));
    return `<hgroup>${this.#heading(this.level + 2, this.#text(tokens.slice(0, -1)))}<p>${this.#text([last])}</p></hgroup>`;
  }

  #text(tokens: readonly Inline[]): string {
    return tokens
      .map((token) => {
        if (typeof token === 'string') return withBreaks(token);
        if ('cite' in token) return this.#citations(this.numbering.at.get(token) ?? []);
        if ('strong' in token) return `<strong>${this.#text(token.strong)}</strong>`;
        if ('emphasis' in token) return `<em>${this.#text(token.emphasis)}</em>`;
        const text = this.#text(token.text);
        return FOLLOWABLE_ADDRESS.test(token.link)
          ? `<a href="${escapeHtml(token.link)}" rel="noopener">${text}</a>`
          : text;
      })
      .join('');
  }

  #citations(citations: readonly Citation[]): string {
    if (citations.length === 0) return '';
    const marks = citations.map(
      ({ number: n, occurrence }) =>
        `<a id="${this.#id(`citation-${n}-${occurrence}`)}" href="#${this.#note(n)}" ` +
        'role="doc-noteref" ' +
        `aria-label="${escapeHtml(this.say('citationName', { number: n }))}">${n}</a>`,
    );
    return `<sup>[${marks.join(', ')}]</sup>`; // copied, ".[1, 2]" is no number of the text's
  }

  #note(n: number): string {
    return escapeHtml(`${this.id}-note-${n}`);
  }

  #notes(
    notes: readonly Note[],
    title: 'notesHeading' | 'notesFurther',
    name: string,
    role = '',
  ): string {
    const [first] = notes;
    if (!first) return '';
    return lines(
      `<section${role} aria-labelledby="${this.#id(name)}">`,
      this.#heading(this.level + 1, escapeHtml(this.say(title)), name),
      `<ol${first.number > 1 ? ` start="${first.number}"` : ''}>`,
      ...notes.map(
        (note) =>
          '<li ' +
          `id="${this.#note(note.number)}">${this.#reference(note.reference)}${this.#waysBack(note)}</li>`,
      ),
      '</ol>',
      '</section>',
    );
  }

  #reference({ text, lang }: Reference): string {
    const words = this.#text(text);
    return lang ? `<span dir="auto" lang="${escapeHtml(lang)}">${words}</span>` : words;
  }

  #waysBack({ number: n, citations }: Note): string {
    return Array.from({ length: citations }, (_, index) => {
      const occurrence = index + 1;
      const label = escapeHtml(this.say('notesBack', { occurrence, number: n }));
      return (
        ` <a href="#${this.#id(`citation-${n}-${occurrence}`)}" role="doc-backlink" ` +
        `aria-label="${label}">${BACK}${citations > 1 ? occurrence : ''}</a>`
      );
    }).join('');
  }
}

const lines = (...parts: string[]): string => parts.filter(Boolean).join('\n');
