/**
 * A property of a document or a shadow root. The page around may have elements that are named like
 * the browser's own functions (`<img name="querySelectorAll">`), and hide these on `document`;
 * prototypes still have them.
 */
export function own<Key extends keyof Document>(
  root: Document | ShadowRoot,
  key: Key,
): Document[Key] {
  return Reflect.get(Object.getPrototypeOf(root) as object, key, root) as Document[Key];
}

/** Listens to the window, on which such elements hide the functions of `EventTarget`. */
export const listen = EventTarget.prototype.addEventListener.bind(window) as (
  type: string,
  listener: (event: never) => void,
) => void;

/** What a selector finds in a document or a shadow root. */
export const findAll = <Found extends Element>(root: Document | ShadowRoot, selector: string) =>
  own(root, 'querySelectorAll').call(root, selector) as NodeListOf<Found>;
