import { followableAddress } from '../web.js';
import { type Finding, nameOf, written } from './finding.js';
import { isReadable } from './values.js';

type Judgment = Omit<Finding, 'about'> | undefined;

/** An address as the page reads it; as it is written where it is none. */
export const absolute = (address: string): string =>
  URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : address;

const MAIL = /^[^\s/:?#@]+@[^\s/:?#@]+\.[a-z]{2,}$/i;
const TELEPHONE = /^\+?\(?\d[\d\s().-]{5,}$/;
const SITE = /^(www\.[^/]|([\w-]+\.)+(com|org|net|edu|gov|health|care)(\/|$))/i;

/** What an address was meant to be that lacks its beginning: the browser looks for a page there. */
function withBeginning(address: string): string | undefined {
  if (MAIL.test(address)) return `mailto:${address}`;
  if (TELEPHONE.test(address)) return `tel:${address.replaceAll(/[^\d+]/g, '')}`;
  return SITE.test(address) ? `https://${address}` : undefined;
}

const lacking = (name: string, value: string, right: string): Judgment => ({
  found: `${written(name, value)} leads to ${absolute(value)}.`,
  fix: `Did you mean ${written(name, right)}?`,
});

/** An address that a visitor follows. */
function examineLink(name: string, value: string): Judgment {
  const right = withBeginning(value.trim());
  if (right) return lacking(name, value, right);
  return followableAddress(value, document.baseURI)
    ? undefined
    : {
        found: `${written(name, value)} is no address that visitors can follow: it is left out.`,
        fix: 'Begin it with https:, http:, mailto: or tel:.',
      };
}

/** Why nothing can be asked for at an address, if it is so. */
function examineFile(name: string, value: string): Judgment {
  if (/^\s*[[{]/.test(value))
    return {
      found: `"${name}" holds JSON, and takes an address.`,
      fix: `Give "${name}" the address of a file with it, or set the property in JavaScript.`,
    };
  const right = withBeginning(value.trim());
  if (right?.startsWith('https:')) return lacking(name, value, right);
  if (/^[a-z]:|\\|^file:/i.test(value) && location.protocol !== 'file:')
    return {
      found: `${written(name, value)} is a place on your own disk.`,
      fix: 'Put the file on your site, and write its address there.',
    };
  return /^(https?|file|blob|data):/.test(absolute(value))
    ? undefined
    : {
        found: `${written(name, value)} is no https or http address.`,
        fix: 'Write https://…, or a path on your site.',
      };
}

/** Whether an address is wrong as it is written: nobody needs to ask there. */
export const isUnusable = (name: string, value: string): boolean =>
  !isReadable(name, value) || examineFile(name, value) !== undefined;

/** The attributes of a tag that hold addresses, each as whoever uses it reads it. */
const JUDGES: Readonly<Record<string, (name: string, value: string) => Judgment>> = {
  link: examineLink,
  contact: examineLink,
  href: examineLink,
  src: examineFile,
  directory: examineFile,
  files: examineFile,
};

/** Addresses that lead nowhere, or elsewhere than they were meant to. */
export const examineAddresses = (element: Element): Finding[] =>
  Object.entries(JUDGES).flatMap(([name, judge]) => {
    const value = element.getAttribute(name);
    if (!value?.trim() || !isReadable(name, value)) return [];
    const judgment = judge(name, value);
    return judgment ? [{ about: nameOf(element), ...judgment }] : [];
  });
