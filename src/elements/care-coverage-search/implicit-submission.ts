import { queryAll } from '../internal/page.js';

/** Fields that need a button: with two of them and no button, Enter submits nothing. */
const TEXT_FIELDS =
  /^(text|search|tel|url|email|password|date|month|week|time|datetime-local|number)$/;

type Control = HTMLInputElement | HTMLButtonElement;

/**
 * Submits a form as Enter does in a native field (HTML, "implicit submission"): by its default
 * button, which may be disabled; without one only where no other field of text is in it.
 */
export function submitImplicitly(form: HTMLFormElement): void {
  // A field of the form may be called getRootNode.
  const root = Node.prototype.getRootNode.call(form);
  const controls = (queryAll(root, 'button, input') as Control[]).filter(
    (control) => control.form === form,
  );
  const button = controls.find(
    ({ localName, type }) => type === 'submit' || (localName === 'input' && type === 'image'),
  );
  if (button) {
    if (!button.matches(':disabled')) button.click();
  } else if (
    !controls.some(({ localName, type }) => localName === 'input' && TEXT_FIELDS.test(type))
  )
    // A field of the form may be called requestSubmit
    HTMLFormElement.prototype.requestSubmit.call(form);
}
