import { dayInWords } from '../guide/day-in-words.js';
import { type Finding, nameOf, written } from './finding.js';
import { meant } from './nearest.js';
import { type AttributeValues, vocabularyOf } from './vocabulary.js';

type Judgment = Omit<Finding, 'about'> | undefined;

/**
 * Quotes that a word processor made curly: HTML takes them for a part of the value. As escapes,
 * since a page may say nothing of its letters' encoding.
 */
const CURLY = /[\u201C-\u201F\u2033\u00AB\u00BB]/g;

const isInCurlyQuotes = (value: string) =>
  [value.slice(0, 1), value.slice(-1)].some((letter) => letter.search(CURLY) === 0);

/** What a template engine should have filled: `{{ url }}`, `${url}`, `<%= url %>`. */
const PLACEHOLDER = /\{\{|\$\{|<%|\{%/;

/** What came out wrong before anybody could read it. */
function examineText(name: string, value: string): Judgment {
  if (isInCurlyQuotes(value))
    return {
      found: `${name}=${value} stands in curly quotes.`,
      fix: `Write straight ones: ${written(name, value.replaceAll(CURLY, ''))}.`,
    };
  if (PLACEHOLDER.test(value))
    return {
      found: `${written(name, value)} is a placeholder that no template filled.`,
      fix: "Look at how the page's template writes the tag.",
    };
  return undefined;
}

/** What a value is one of. */
const examineChoice = (name: string, value: string, values: readonly string[]): Judgment =>
  values.includes(value)
    ? undefined
    : {
        found: `${written(name, value)} is none of ${values.join(', ')}.`,
        fix: meant(value, values, 'Write one of them, or take the attribute away.', (right) =>
          written(name, right),
        ),
      };

function examineNumber(
  name: string,
  value: string,
  { from = -Infinity, to = Infinity }: { from?: number; to?: number },
): Judgment {
  const isOne = (text: string) =>
    /^\d+$/.test(text.trim()) && Number(text) >= from && Number(text) <= to;
  if (isOne(value)) return undefined;
  const range = isFinite(to) ? ` from ${String(from)} to ${String(to)}` : '';
  const digits = /^\D*(\d+)\D*$/.exec(value)?.[1] ?? '';
  return {
    found: `${written(name, value)} is no whole number${range}.`,
    fix: isOne(digits) ? `Did you mean ${written(name, digits)}?` : `Write one${range}.`,
  };
}

/** HTML reads `open="false"` as yes. */
const examineFlag = (name: string, value: string): Judgment =>
  /^(false|no|off|0)$/i.test(value.trim())
    ? {
        found: `${written(name, value)} means yes: that the attribute stands there is enough.`,
        fix: `Take "${name}" away.`,
      }
    : undefined;

/** A day that no calendar has is shown as it is written; nobody has reviewed anything tomorrow. */
function examineDay(name: string, value: string): Judgment {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || !dayInWords(value, 'en'))
    return {
      found: `${written(name, value)} is no day: readers see it as it is written.`,
      fix: 'Write it as YYYY-MM-DD.',
    };
  const isPast = new Date(value).getTime() < Date.now() + 24 * 60 * 60 * 1000;
  return isPast
    ? undefined
    : { found: `${written(name, value)} is yet to come.`, fix: 'Write the day of the review.' };
}

function examineParameters(name: string, value: string): Judgment {
  const parts = value.replace(/^\?/, '').split('&').filter(Boolean);
  const alone = parts.find((part) => !part.includes('='));
  return alone === undefined
    ? undefined
    : {
        found: `${written(name, value)} has no value for "${alone}".`,
        fix: `Write ${written(name, 'utm_source=benefits&utm_campaign=back')}, say.`,
      };
}

function judge(name: string, value: string, kind: AttributeValues): Judgment {
  if (value.startsWith('[object ')) return undefined; // an object that became text
  const { values, number, flag } = kind;
  const wrong = examineText(name, value);
  if (wrong) return wrong;
  if (values) return examineChoice(name, value, values);
  if (number) return examineNumber(name, value, number);
  if (flag) return examineFlag(name, value);
  if (name === 'reviewed' && value) return examineDay(name, value);
  if (name === 'link-params') return examineParameters(name, value);
  return undefined;
}

/** Values that an attribute cannot have: the widget then does as if it were not there, or worse. */
export const examineValues = (element: Element): Finding[] =>
  Object.entries(vocabularyOf(element)?.attributes ?? {}).flatMap(([name, kind]) => {
    const value = element.getAttribute(name);
    const judgment = value === null ? undefined : judge(name, value, kind);
    return judgment ? [{ about: nameOf(element), ...judgment }] : [];
  });

/** Whether a value can be judged as an address, or came out wrong before. */
export const isReadable = (name: string, value: string): boolean =>
  !value.startsWith('[object ') && !examineText(name, value);
