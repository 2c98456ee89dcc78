/**
 * A property of the page's document, read past elements of the page that are named like it: `<img
 * name="currentScript">` would stand in its place.
 */
export const pageProperty = <K extends keyof Document>(name: K): Document[K] =>
  Reflect.get(Document.prototype, name, document) as Document[K];

/**
 * The address of the script that brought the widget, derived once, as it loads: no page can change
 * it later. Nothing in a bundler's modules, and nothing outside browsers.
 */
export let scriptAddress: string | undefined =
  typeof document === 'undefined'
    ? undefined
    : (pageProperty('currentScript') as HTMLScriptElement | null)?.src;

/** For modules on a page, which say themselves where they came from. */
export const setScriptAddress = (address: string): void => {
  scriptAddress = address;
};

/**
 * Where the page is found again, from paper: the address that it gives itself, else its own without
 * the part after "#".
 */
export function pageAddress(): string {
  const canonical = pageProperty('querySelector').call(document, 'link[rel=canonical]');
  return (canonical as HTMLLinkElement | null)?.href || location.href.replace(/#.*/, '');
}

/**
 * What matches in the page or in a shadow root, for the same reason: `<img
 * name="querySelectorAll">`.
 */
export function queryAll(root: Node, selector: string): readonly Element[] {
  const kind = [Document, Element, DocumentFragment].find((kind) => root instanceof kind);
  return [...(kind?.prototype.querySelectorAll.call(root, selector) ?? [])];
}
