import type { Problem } from '../problems.js';
import { FOLLOWABLE_PROTOCOL, LANGUAGE_TAG, WEB_PROTOCOL } from '../web.js';

/** What an address's parameters ask for, judged one by one. */
export interface Settings {
  /** Attributes for the tag. */
  attributes: Record<string, string>;
  /** Public custom properties for the tag. */
  style: Record<string, string>;
  /** The page's language. */
  lang: string;
  /** Address of a picture for paper, and of the page around this one. */
  handout?: string;
  page?: string;
  /** What was not taken, and why. `path` is the parameter. */
  problems: Problem[];
  /**
   * Whether what was not taken is the guide or where to search, without which others would show.
   */
  refused: boolean;
}

export interface Page {
  /** The page's own address. */
  url: string;
  /**
   * Whether the page is not in a frame. It then follows only its own site, so that nobody can
   * borrow its name in a link.
   */
  alone: boolean;
  /** Whether a browser takes a value for a CSS property. */
  supports: (property: string, value: string) => boolean;
}

type Check = (value: string, page: Page) => { value: string } | { message: string };

const address =
  (allowed: RegExp, kinds: string): Check =>
  (value, { url, alone }) => {
    const message = `"${value}" is not an address to follow: write ${kinds}.`;
    if (!URL.canParse(value, url)) return { message };
    const { protocol, origin, href } = new URL(value, url);
    if (!allowed.test(protocol)) return { message };
    if (alone && origin !== new URL(url).origin) {
      return {
        message:
          `"${value}" is another site: this page follows one only inside a frame. Put it into ` +
          'an <iframe>.',
      };
    }
    return { value: href };
  };
const document = address(WEB_PROTOCOL, 'an https address, or one on this site');
const link = address(FOLLOWABLE_PROTOCOL, 'an https, http, mailto or tel address');

const matching =
  (pattern: RegExp, message: string): Check =>
  (value) =>
    pattern.test(value) ? { value } : { message: `"${value}": ${message}` };
const text = matching(/\S/, 'write a text, or leave the parameter out.');

/** Said of a person: only the page around may, not whoever writes a link to this page. */
const framed =
  (check: Check): Check =>
  (value, page) =>
    page.alone
      ? { message: `"${value}": only a page that frames this one can name a reviewer.` }
      : check(value, page);

/** What a parameter sets: an attribute of the tag, or something of the page. */
interface Parameter {
  attribute?: string;
  setting?: 'lang' | 'handout' | 'page';
  check: Check;
}

const PARAMETERS: Readonly<Record<string, Parameter>> = {
  guide: { attribute: 'src', check: document },
  directory: { attribute: 'directory', check: document },
  endpoint: { attribute: 'endpoint', check: document },
  lang: {
    setting: 'lang',
    check: matching(LANGUAGE_TAG, 'write a language tag such as en or es.'),
  },
  theme: {
    attribute: 'theme',
    check: matching(/^(light|dark|auto)$/, 'write light, dark or auto.'),
  },
  sections: { attribute: 'sections', check: text },
  expand: {
    attribute: 'expand',
    check: matching(/^(all|first|none)$/, 'write all, first or none.'),
  },
  'heading-level': {
    attribute: 'heading-level',
    check: matching(/^[1-6]$/, 'write a number from 1 to 6.'),
  },
  organization: { attribute: 'organization', check: text },
  link: { attribute: 'link', check: link },
  'link-params': { attribute: 'link-params', check: text },
  contact: { attribute: 'contact', check: link },
  reviewer: { attribute: 'reviewer', check: framed(text) },
  reviewed: {
    attribute: 'reviewed',
    check: framed(matching(/^\d{4}-\d\d-\d\d$/, 'write the day as YYYY-MM-DD.')),
  },
  handout: { setting: 'handout', check: document },
  page: { setting: 'page', check: document },
};

const WITHOUT_WHICH_ANOTHER_SHOWS: ReadonlySet<string> = new Set([
  'guide',
  'directory',
  'endpoint',
]);

/** Which CSS property has the same values as a public custom property, by the end of its name. */
const KINDS = {
  color: 'color',
  family: 'font-family',
  size: 'font-size',
  width: 'width',
  padding: 'padding',
  radius: 'border-radius',
};

/** `accent-color=#7a1f5c` sets `--care-accent-color`. */
function property(name: string): Check | undefined {
  const kind = /^[a-z-]+-(color|family|size|width|padding|radius)$/.exec(name)?.[1] as
    keyof typeof KINDS | undefined;
  return (
    kind &&
    ((value, { supports }) =>
      supports(KINDS[kind], value) ? { value } : { message: `"${value}" is not a CSS ${kind}.` })
  );
}

/** The parameters of an address such as `?guide=/guides/knee.json&theme=dark`; never throws. */
export function readParameters(search: string, page: Page): Settings {
  const settings: Settings = {
    attributes: {},
    style: {},
    lang: 'en',
    problems: [],
    refused: false,
  };
  for (const [name, given] of new URLSearchParams(search)) {
    const known = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined;
    const check = known?.check ?? property(name);
    if (!check) continue; // a tracker's, perhaps
    const answer = check(given.trim(), page);
    if ('message' in answer) {
      settings.problems.push({ path: name, message: answer.message });
      settings.refused ||= WITHOUT_WHICH_ANOTHER_SHOWS.has(name);
    } else if (known?.attribute) settings.attributes[known.attribute] = answer.value;
    else if (known?.setting) settings[known.setting] = answer.value;
    else settings.style[`--care-${name}`] = answer.value;
  }
  const [language] = settings.lang.toLowerCase().split('-');
  if (language !== 'en')
    settings.attributes['src'] ??= new URL(
      `guides/herniated-disc.${language ?? ''}.json`,
      page.url,
    ).href;
  return settings;
}
