const { createElement: h } = wp.element;
const { __ } = wp.i18n;

/** A block's attributes, and how they change. */
export interface Block {
  attributes: Readonly<Record<string, unknown>>;
  setAttributes: (changed: Readonly<Record<string, unknown>>) => void;
}

/** An attribute's text; `''` for what is not set. */
export const read = ({ attributes }: Block, name: string): string =>
  typeof attributes[name] === 'string' ? attributes[name] : '';

const tokensOf = ({ attributes }: Block) => (attributes['tokens'] ?? {}) as Record<string, string>;

/** Custom properties that are set, for an element's style. */
export const styleOf = (block: Block): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tokensOf(block)).map(([name, value]) => [`--care-${name}`, value]),
  );

function setToken(block: Block, name: string, value = '') {
  const all = { ...tokensOf(block), [name]: value };
  block.setAttributes({
    tokens: Object.fromEntries(Object.entries(all).filter(([, one]) => one !== '')),
  });
}

export const panel = (title: string, open: boolean, ...children: unknown[]) =>
  h(wp.components.PanelBody, { title, initialOpen: open }, ...children);

/** What a control shows, and what becomes of it when it changes. */
interface Field {
  value: string;
  onChange: (value: string) => void;
}

const attribute = (block: Block, name: string): Field => ({
  value: read(block, name),
  onChange: (value) => {
    block.setAttributes({ [name]: value });
  },
});

const token = (block: Block, name: string): Field => ({
  value: tokensOf(block)[name] ?? '',
  onChange: (value) => {
    setToken(block, name, value);
  },
});

/** A field of one line. */
export const text = (
  block: Block,
  name: string,
  label: string,
  more: { placeholder?: string; help?: string; type?: 'date' } = {},
) => h(wp.components.TextControl, { label, ...more, ...attribute(block, name) });

type Choices = readonly { value: string; label: string }[];
const select = (field: Field, label: string, options: Choices) =>
  h(wp.components.SelectControl, { label, options, ...field });

export const choice = (block: Block, name: string, label: string, options: Choices) =>
  select(attribute(block, name), label, options);

export const theme = (block: Block) =>
  choice(block, 'theme', __('Colors', 'care-guide'), [
    { value: '', label: __('Light', 'care-guide') },
    { value: 'dark', label: __('Dark', 'care-guide') },
    { value: 'auto', label: __("As the visitor's system", 'care-guide') },
  ]);

const COLORS: readonly [name: string, label: string][] = [
  ['accent-color', __('Links and buttons', 'care-guide')],
  ['accent-contrast-color', __('Text on buttons', 'care-guide')],
  ['surface-color', __('Background', 'care-guide')],
  ['soft-surface-color', __('Cards', 'care-guide')],
  ['text-color', __('Text', 'care-guide')],
  ['heading-color', __('Headings', 'care-guide')],
  ['muted-color', __('Quiet text', 'care-guide')],
  ['border-color', __('Lines', 'care-guide')],
  ['control-color', __('Edges of fields', 'care-guide')],
  ['focus-color', __('Focus ring', 'care-guide')],
  ['mark-color', __('Marked text', 'care-guide')],
];

/** A color as it shows: the chosen one, else the theme's own. */
const shown = (block: Block, name: string) => {
  const own = TOKENS.find((one) => one.name === `--care-${name}`);
  return tokensOf(block)[name] ?? (read(block, 'theme') === 'dark' ? own?.dark : own?.light);
};

export const colors = (block: Block) =>
  h(
    wp.blockEditor.PanelColorSettings,
    {
      title: __('Colors of your own', 'care-guide'),
      initialOpen: false,
      enableAlpha: false,
      colorSettings: COLORS.map(([name, label]) => ({
        label,
        value: tokensOf(block)[name],
        onChange: (value?: string) => {
          setToken(block, name, value);
        },
      })),
    },
    h(wp.blockEditor.ContrastChecker, {
      textColor: shown(block, 'text-color'),
      linkColor: shown(block, 'accent-color'),
      backgroundColor: shown(block, 'surface-color'),
      enableAlphaChecker: true,
    }),
    h(wp.blockEditor.ContrastChecker, {
      textColor: shown(block, 'accent-contrast-color'),
      backgroundColor: shown(block, 'accent-color'),
      enableAlphaChecker: true,
    }),
  );

export const shapes = (block: Block) => [
  select(token(block, 'font-family'), __('Typeface', 'care-guide'), [
    { value: '', label: __("The visitor's system", 'care-guide') },
    { value: 'inherit', label: __("The theme's", 'care-guide') },
    { value: "Georgia, 'Times New Roman', serif", label: 'Georgia' },
    { value: "'Iowan Old Style', 'Palatino Linotype', Palatino, serif", label: 'Palatino' },
    { value: 'Arial, Helvetica, sans-serif', label: 'Arial' },
    { value: 'Verdana, Geneva, sans-serif', label: 'Verdana' },
  ]),
  select(token(block, 'base-size'), __('Size of text', 'care-guide'), [
    { value: '', label: __("As the visitor's browser is set", 'care-guide') },
    ...[16, 17, 18, 19, 20].map((size) => ({ value: `${size}px`, label: `${size} px` })),
  ]),
  select(token(block, 'corner-radius'), __('Corners', 'care-guide'), [
    { value: '', label: __('Round', 'care-guide') },
    { value: '4px', label: __('A little round', 'care-guide') },
    { value: '0px', label: __('Square', 'care-guide') },
    { value: '20px', label: __('Very round', 'care-guide') },
  ]),
  select(token(block, 'page-padding'), __('Space around the text', 'care-guide'), [
    { value: '', label: __('As the column is wide', 'care-guide') },
    { value: '0px', label: __('None: in line with your text', 'care-guide') },
    { value: '20px', label: __('A little', 'care-guide') },
    { value: '48px', label: __('Wide', 'care-guide') },
  ]),
];
