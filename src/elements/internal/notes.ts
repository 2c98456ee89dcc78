import { html, nothing } from 'lit';
import type { Note } from '../../guide/numbering.js';
import { type Strings, say } from '../../strings/index.js';
import { heading } from './heading.js';
import { richText } from './rich-text.js';

interface Notes {
  notes: readonly Note[];
  further: readonly Note[];
}

/** How lists of notes are shown. */
interface View {
  strings: Strings;
  /** The language of these words, where it is another than that around them. */
  language?: string | undefined;
  /** Level of the headings. */
  level: number;
  /** The fragment of a note, to which the ways back belong. */
  fragment?: (number: number) => string;
}

/** The references, with a way back to each place that cites them, and further reading. */
export const renderNotes = ({ notes, further }: Notes, view: View) => [
  renderList(notes, view.strings.notesHeading, view, 'doc-endnotes'),
  renderList(further, view.strings.notesFurther, view),
];

/** Our own ids begin with a colon, which no section's id can have. */
function renderList(notes: readonly Note[], title: string, view: View, role?: string) {
  const [first] = notes;
  if (!first) return nothing;
  const id = `:${role ?? 'further'}`;
  const words = html`<span lang=${view.language ?? nothing}>${title}</span>`;
  return html`<section role=${role ?? nothing} aria-labelledby=${id}>
    ${heading(view.level, words, 'heading', id)}
    <ol start=${first.number}>
      ${notes.map((note) => renderNote(note, view))}
    </ol>
  </section>`;
}

function renderNote({ number, reference, citations }: Note, { strings, language, fragment }: View) {
  const ways: unknown[] = [];
  for (let occurrence = 1; occurrence <= citations; occurrence++)
    ways.push(
      html`<a
        part="backlink"
        role="doc-backlink"
        href=${fragment?.(number) ?? nothing}
        aria-label=${say(strings.notesBack, { number, occurrence })}
        >${occurrence}</a
      >`,
    );
  const back =
    citations > 0
      ? html` <span class="ways" lang=${language ?? nothing}
          ><svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M6 2 2.5 5.5 6 9M3 5.5h6a4 4 0 0 1 0 8H7" /></svg
          >${ways}</span
        >`
      : nothing;
  return html`<li part="note" id=":note-${number}" tabindex="-1">
    <span dir="auto" lang=${reference.lang ?? nothing}>${richText(reference.text)}</span>${back}
  </li>`;
}
