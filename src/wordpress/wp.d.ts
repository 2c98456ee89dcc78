// The part of WordPress's own scripts that ours use. They are there before ours, as globals.
/** Every public custom property and its defaults; the build writes them in. */
declare const TOKENS: readonly { name: string; light: string; dark: string }[];

interface WpElement {
  createElement: (
    type: unknown,
    properties?: Readonly<Record<string, unknown>> | null,
    ...children: unknown[]
  ) => WpNode;
  useEffect: (effect: () => void, dependencies: readonly unknown[]) => void;
  useRef: <T>(value: T | null) => { current: T | null };
  Fragment: unknown;
}

/** What `createElement` makes. */
type WpNode = { readonly wpNode: never };

interface WpBlock {
  edit: (properties: {
    attributes: Readonly<Record<string, unknown>>;
    setAttributes: (changed: Readonly<Record<string, unknown>>) => void;
  }) => WpNode;
  save: () => null;
}

declare const wp: {
  apiFetch: <T>(request: { path: string; method: string; data?: unknown }) => Promise<T>;
  blocks: { registerBlockType: (name: string, block: WpBlock) => void };
  blockEditor: {
    InspectorControls: unknown;
    PanelColorSettings: unknown;
    ContrastChecker: unknown;
    useBlockProps: () => Record<string, unknown>;
  };
  components: Record<
    | 'CheckboxControl'
    | 'BaseControl'
    | 'ExternalLink'
    | 'Notice'
    | 'PanelBody'
    | 'SelectControl'
    | 'TextControl',
    unknown
  >;
  data: {
    useSelect: <T>(
      select: (store: (name: string) => { getPermalink?: () => string | null } | undefined) => T,
      dependencies: readonly unknown[],
    ) => T;
  };
  element: WpElement;
  i18n: {
    __: (text: string, domain: 'care-guide') => string;
    _n: (one: string, many: string, count: number, domain: 'care-guide') => string;
    sprintf: (format: string, ...values: (string | number)[]) => string;
  };
};
