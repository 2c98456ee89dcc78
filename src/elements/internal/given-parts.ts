import type { Citation } from '../../guide/numbering.js';
import type { Block, FaqSection, GoalsSection, Inline, Reference } from '../../guide/schema.js';

/**
 * Parts of a guide that a page gives to an element by itself, as plain data: what has not their
 * shape is left out.
 */

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const partsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

const inlines = (tokens: unknown): Inline[] =>
  listOf(tokens).flatMap((token): Inline[] => {
    if (typeof token === 'string') return [token];
    const { strong, emphasis, link, text } = partsOf(token);
    if (strong) return [{ strong: inlines(strong) }];
    if (emphasis) return [{ emphasis: inlines(emphasis) }];
    return text ? [{ link: textOf(link), text: inlines(text) }] : [];
  });

const blocks = (body: unknown): Block[] =>
  listOf(body).map((block): Block => {
    const { heading, list, ordered, paragraph } = partsOf(block);
    if (heading) return { heading: inlines(heading) };
    if (!list) return { paragraph: inlines(paragraph) };
    return { list: listOf(list).map(inlines), ...(ordered === true && { ordered }) };
  });

const section = (data: unknown) => {
  const { id, heading, body } = partsOf(data);
  return { id: textOf(id), heading: textOf(heading), body: blocks(body) };
};

export const faqSection = (data: unknown): FaqSection => ({ type: 'faq', ...section(data) });

export const goalsSection = (data: unknown): GoalsSection => ({
  type: 'goals',
  ...section(data),
  lists: listOf(partsOf(data)['lists']).map((list) => {
    const { heading, items } = partsOf(list);
    return { heading: inlines(heading), items: listOf(items).map(inlines) };
  }),
});

const reference = (data: unknown): Reference => {
  const { id, text, lang } = partsOf(data);
  return { id: textOf(id), text: inlines(text), ...(textOf(lang) && { lang: textOf(lang) }) };
};

export const referenceList = (data: unknown): Reference[] => listOf(data).map(reference);

export const citationList = (data: unknown): Citation[] =>
  listOf(data).map((citation, index) => {
    const { number, reference: cited } = partsOf(citation);
    return {
      number: typeof number === 'number' ? number : index + 1,
      occurrence: 1,
      reference: reference(cited),
    };
  });
