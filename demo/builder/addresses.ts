/** What may be written into a field, and what to say of anything else. */

const URL_OF_OURS = /^(https?:\/\/[^\s/]|mailto:[^\s]+@|tel:[+\d])/i;
/** A path on the host's own site, or relative to its page. */
const PATH = /^(\/(?!\/)|\.{1,2}\/|[\w-]+[/.])[^\s\\]*$/;

/** What the widget follows as a link. */
export const isFollowable = (address: string): boolean => URL_OF_OURS.test(address);

/** Where files are: a site, or a folder of the page's own. */
export const isSoundBase = (address: string): boolean =>
  /^https?:\/\/[^\s/]/i.test(address) || /^(\/(?!\/)|\.{1,2}\/|[\w-]+\/)\S*$/.test(address);

/** A file to load: by http, or on the page's own site. */
const isFile = (address: string) => /^https?:\/\/[^\s/]/i.test(address) || PATH.test(address);

/**
 * What is wrong in a field; `''` where nothing is.
 * @param read - What stands in another field.
 */
export function problemIn(
  name: string,
  value: string,
  read: (name: string) => string = () => '',
): string {
  if (name === 'reviewer' && !value && read('reviewed'))
    return 'Say who it was: nobody stands behind a day alone. It is left out until then.';
  if (name === 'reviewed' && !value && read('reviewer'))
    return 'Say on which day. The name is left out until then.';
  if (name === 'base')
    return isSoundBase(value)
      ? ''
      : 'Write the folder of the files: https://… or a path such as /care/.';
  if (!value) return '';
  switch (name) {
    case 'link':
    case 'contact':
      return isFollowable(value)
        ? ''
        : 'Start with https://, mailto: or tel:. It is left out until then.';
    case 'guide':
    case 'directory':
      return isFile(value)
        ? ''
        : 'Write the address of a JSON file: https://… or a path such as /plans.json.';
    case 'endpoint':
      return isFile(value)
        ? ''
        : 'Write the address of your search service, such as https://search.example.org/v1/organizations.';
    case 'reviewed':
      return /^\d{4}-\d\d-\d\d$/.test(value) ? '' : 'Write the day as YYYY-MM-DD.';
    case 'page':
      return /^https?:\/\/[^\s/]/i.test(value)
        ? ''
        : 'Write the whole address, such as https://example.org/back-pain.';
    default:
      return '';
  }
}
