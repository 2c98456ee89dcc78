import { plainText } from '../../guide/plain-text.js';
import type { Inline } from '../../guide/schema.js';
import type { Check } from './desk.js';

type Link = Extract<Inline, { link: string }>;

const linksIn = (tokens: readonly Inline[]): Link[] =>
  tokens.flatMap((token) => {
    if (typeof token === 'string' || 'cite' in token) return [];
    if ('link' in token) return [token];
    return linksIn('strong' in token ? token.strong : token.emphasis);
  });

/** Says nothing to those who hear a list of links. */
const VAGUE =
  /^(click |read |learn |find out |see )?(here|more|this|this (page|link|site|website|article)|link|website)$/i;

/** Links say where they lead, and lead there in the way that lasts. */
export const links: Check = ({ guide, runs, tell }) => {
  for (const { tokens } of runs) {
    for (const link of linksIn(tokens)) {
      const text = plainText(link.text).trim();
      if (VAGUE.test(text))
        tell(
          'link',
          'warning',
          tokens,
          `"${text}" does not say where the link leads: make the name of the page the link.`,
          text,
        );
      else if (/^https?:\/\//i.test(text))
        tell(
          'link',
          'warning',
          tokens,
          `An address is hard to read and to hear: make the name of the page the link.`,
          text,
        );
    }
  }
  for (const { tokens } of [...runs, ...guide.references.map(({ text }) => ({ tokens: text }))]) {
    for (const { link } of linksIn(tokens)) {
      if (/^http:/i.test(link))
        tell(
          'link',
          'warning',
          tokens,
          `"${link}" is not protected: use https:// if the site has it.`,
          link,
        );
      if (/^https?:\/\/(dx\.|www\.)doi\.org\//i.test(link))
        tell(
          'link',
          'warning',
          tokens,
          `Write the DOI as ${link.replace(/^.*?doi\.org/i, 'https://doi.org')}.`,
          link,
        );
    }
  }
  for (const { id, text } of guide.references) {
    if (linksIn(text).length === 0)
      tell(
        'link',
        'warning',
        text,
        `"${id}" has no link: give its DOI, its PubMed id or an address, so that readers can find it.`,
      );
  }
};
