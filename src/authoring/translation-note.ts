import { say } from '../strings/say.js';
import { dayInWords } from '../guide/day-in-words.js';

/**
 * What a reader of a translation must know, by language: what it translates, and who reviewed it.
 */
const NOTES: Readonly<Record<string, { of: string; unreviewed: string; reviewed: string }>> = {
  en: {
    of: 'This guide is a translation of the {language} text of {day}.',
    unreviewed: 'No clinician has reviewed the translation.',
    reviewed: 'The translation was reviewed by {clinician}.',
  },
  es: {
    of: 'Esta guía es una traducción del texto en {language} del {day}.',
    unreviewed: 'Ningún profesional clínico ha revisado la traducción.',
    reviewed: 'La traducción fue revisada por {clinician}.',
  },
};

/** `translation` in a guide's front matter. */
export interface Translation {
  /** The review of the source that it translates, YYYY-MM-DD. */
  of?: unknown;
  /** Language of the source, `en` by default. */
  from?: unknown;
  /** The clinician who reviewed the translation, or `none`. */
  clinician?: unknown;
}

/**
 * The note that goes with a translation, in its own language; nothing for one that says not what it
 * translates.
 */
export function translationNote(
  lang: string,
  { of, from = 'en', clinician = 'none' }: Translation,
): string | undefined {
  const primary = lang.split('-')[0]?.toLowerCase() ?? '';
  const words = NOTES[primary];
  const day = dayInWords(String(of), lang);
  if (!words || !day) return undefined;
  const language = new Intl.DisplayNames(lang, { type: 'language' }).of(String(from)) ?? '';
  return [
    say(words.of, { language, day }),
    clinician === 'none' ? words.unreviewed : say(words.reviewed, { clinician: String(clinician) }),
  ].join(' ');
}
