import { plainText } from '../../guide/plain-text.js';
import type { Inline } from '../../guide/schema.js';
import type { Check } from './context.js';
import { isMalformedDoi } from '../references/identifiers.js';
import { type PathFinding, error, warning } from './finding.js';

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
export const links: Check = ({ guide, runs, pathOf }) => {
  const references = guide.references.map(({ id, text }) => ({
    id,
    tokens: text,
    path: pathOf('references', id),
  }));
  return [
    ...runs.flatMap(({ tokens, path }) => linksIn(tokens).flatMap((link) => label(link, path))),
    ...[...runs, ...references].flatMap(({ tokens, path }) =>
      linksIn(tokens).flatMap((link) => address(link, path)),
    ),
    ...references
      .filter(({ tokens }) => linksIn(tokens).length === 0)
      .map(({ id, path }) =>
        warning(
          'link',
          path,
          `"${id}" has no link: give its DOI, its PubMed id or an address, so that readers ` +
            'can find it.',
        ),
      ),
  ];
};

function label(link: Link, path: string): PathFinding[] {
  const text = plainText(link.text).trim();
  const advice = 'make the name of the page the link.';
  if (VAGUE.test(text))
    return [warning('link', path, `"${text}" does not say where the link leads: ${advice}`, text)];
  return /^https?:\/\//i.test(text)
    ? [warning('link', path, `An address is hard to read and to hear: ${advice}`, text)]
    : [];
}

function address({ link }: Link, path: string): PathFinding[] {
  const found: PathFinding[] = [];
  if (isMalformedDoi(link))
    found.push(
      error(
        'link',
        path,
        `"${link}" is malformed: a DOI begins with 10., and "%" in it is written as %25.`,
        link,
      ),
    );
  if (/^http:/i.test(link))
    found.push(
      warning('link', path, `"${link}" is not protected: use https:// if the site has it.`, link),
    );
  if (/^https?:\/\/(dx\.|www\.)doi\.org\//i.test(link))
    found.push(
      warning(
        'link',
        path,
        `Write the DOI as ${link.replace(/^.*?doi\.org/i, 'https://doi.org')}.`,
        link,
      ),
    );
  return found;
}
