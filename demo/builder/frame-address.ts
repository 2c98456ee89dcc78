import { type Options, parameters } from './options.js';

/** The address of the guide as a page of its own, for frames and for hosts that ask for an address. */
export function frameAddress(options: Options): string {
  const query = new URLSearchParams(
    parameters(options).map(([name, value]) => [name, value]),
  ).toString();
  return `${options.base}embed.html${query ? `?${query}` : ''}`;
}

/** Whether an address is known to be on the site that has the files. */
const isOnSite = (address: string, base: string) =>
  !/^[a-z]+:/i.test(address) ||
  (URL.canParse(base) && new URL(address).origin === new URL(base).origin);

/**
 * The page of its own, as a link may ask for it: opened by itself it follows only its own site and names no reviewer.
 * Where it cannot search what the snippet searches, it shows no search. Nothing where it cannot show the guide.
 */
export function ownPage(options: Options): string | undefined {
  const { base, guide = '', directory = '', endpoint = '', link = '', contact = '' } = options;
  if (!isOnSite(guide, base)) return undefined;
  const searches = [directory, endpoint].every((address) => isOnSite(address, base));
  return frameAddress({
    ...options,
    reviewer: '',
    reviewed: '',
    link: isOnSite(link, base) ? link : '',
    contact: isOnSite(contact, base) ? contact : '',
    ...(!searches && { directory: '', endpoint: '', organization: '', sections: 'faq goals' }),
  });
}
