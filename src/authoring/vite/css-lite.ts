/**
 * What the widget uses of Lit's `css`. The build of the single script puts this file in the place of Lit's own: no sheet has
 * values in it, and all browsers that read the script's syntax have constructable sheets.
 */
export const css = ([text = '']: TemplateStringsArray): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};

export const adoptStyles = (root: ShadowRoot, sheets: CSSStyleSheet[]): void => {
  root.adoptedStyleSheets = sheets;
};

export const getCompatibleStyle = (sheet: CSSStyleSheet): CSSStyleSheet => sheet;
