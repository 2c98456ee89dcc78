/** What was chosen in the builder. A choice that is left out, or empty, is the widget's default. */
export interface Options {
  /** Folder that holds the built files, with a slash at its end. */
  base: string;
  /** The guide's title, which names the frame. */
  title: string;
  /** Public custom properties and their values. */
  tokens: Readonly<Record<string, string>>;
  guide?: string;
  lang?: string;
  theme?: string;
  sections?: string;
  expand?: string;
  headingLevel?: string;
  directory?: string;
  endpoint?: string;
  organization?: string;
  link?: string;
  linkParams?: string;
  contact?: string;
  /** The host's own clinician who stands behind the text, and the day, YYYY-MM-DD: both or neither. */
  reviewer?: string;
  reviewed?: string;
  /** Subresource integrity of each file, where it is known. */
  integrity?: Readonly<Record<string, string>>;
  /** HTML to stand inside the tag until the guide is there. */
  inside?: string;
  /** Address of the page that the guide stands on, for readers on paper. */
  page?: string;
  /** Whether a frame is walled off from its page's site, too. */
  sandbox?: boolean;
  /** Whether the page forbids inline styles; they are then for its stylesheet. */
  strict?: boolean;
  /** Whether the page around a frame may hold no script; the frame then keeps its height and scrolls. */
  noScript?: boolean;
}

export type Pairs = readonly (readonly [name: string, value: string])[];

type MaybePairs = readonly (readonly [name: string, value: string | undefined])[];

const isChosen = (pair: MaybePairs[number]): pair is readonly [string, string] => !!pair[1];

const common = ({
  theme,
  sections,
  expand,
  headingLevel,
  directory,
  endpoint,
  organization,
  link,
  linkParams,
  contact,
  reviewer,
  reviewed,
}: Options): MaybePairs => [
  ['theme', theme === 'light' ? '' : theme],
  ['sections', sections],
  ['expand', expand === 'all' ? '' : expand],
  ['heading-level', headingLevel],
  ['directory', directory],
  ['endpoint', endpoint],
  ['organization', organization],
  ['link', link],
  ['link-params', linkParams],
  ['contact', contact],
  ['reviewer', reviewer],
  ['reviewed', reviewed],
];

/** Where the guide is: an address of one's own, or the one in another language that is built in. */
export const guideAddress = ({ base, guide, lang }: Options): string =>
  guide ?? (lang && lang !== 'en' ? `${base}guides/herniated-disc.${lang}.json` : '');

/** The tag's attributes, without those that say what is so anyway. */
export const attributes = (options: Options): Pairs =>
  ([['src', guideAddress(options)], ...common(options)] satisfies MaybePairs).filter(isChosen);

/** The parameters of the iframe edition. */
export const parameters = (options: Options): Pairs =>
  (
    [
      ['guide', options.guide],
      ['lang', options.lang === 'en' ? '' : options.lang],
      ...common(options),
      ...Object.entries(options.tokens).map(
        ([name, value]) => [name.replace(/^--care-/, ''), value] as const,
      ),
    ] satisfies MaybePairs
  ).filter(isChosen);
