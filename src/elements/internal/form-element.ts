import type { PropertyValues } from 'lit';
import { HostElement } from './host-element.js';

/**
 * What forms and labels have to do with an element. The DOMs of unit tests, such as jsdom, lack
 * some of it or all.
 */
function internalsOf(element: HTMLElement): Partial<ElementInternals> {
  try {
    return element.attachInternals();
  } catch {
    return {};
  }
}

/** An element that is to forms and labels what a native field is. */
export abstract class FormElement extends HostElement {
  static readonly formAssociated = true;

  static override readonly properties = {
    name: { reflect: true, fallback: undefined },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    readOnly: { type: Boolean, reflect: true, attribute: 'readonly' },
    error: { state: true },
    barred: { state: true },
  };

  /** Name of the value in a form. */
  name = '';

  /** Whether a form needs a choice. */
  required = false;

  /** Whether nothing can be typed. */
  disabled = false;

  /** Whether what is chosen stays, and is sent by a form. */
  readOnly = false;

  /** What the field says: what a form misses. */
  protected error = '';
  /** Whether a fieldset around it is disabled. */
  private barred = false;

  #internals = internalsOf(this);
  #customError = '';

  constructor() {
    super();
    this.addEventListener('invalid', () => {
      this.error = this.validationMessage;
    });
  }

  /** What a form sends, `''` for nothing. */
  abstract value: string;

  /** The native field in it. */
  protected get input() {
    return this.shadowRoot?.querySelector('input');
  }

  protected get isDisabled() {
    return this.disabled || this.barred;
  }

  /** What a form misses where there is no value, in words. */
  protected abstract readonly missing: string;

  /** The form it belongs to. */
  get form() {
    return this.#internals.form ?? null;
  }

  /** What keeps a form from taking it, as for any field. */
  get validity() {
    return this.#internals.validity as ValidityState;
  }

  /** What a form misses, in words; `''` when it misses nothing. */
  get validationMessage() {
    return this.#internals.validationMessage ?? '';
  }

  /** What it is to a form: its tag's name. */
  get type() {
    return this.localName;
  }

  /** The labels of the page for it. */
  get labels() {
    return this.#internals.labels ?? [];
  }

  /** Whether a form looks at it at all: not while it is disabled. */
  get willValidate() {
    return this.#internals.willValidate ?? false;
  }

  /** Keeps a form from taking it for a reason of the page's, in words; `''` lifts that. */
  setCustomValidity(message: string) {
    this.#customError = message;
    this.#validate();
    if (!message) this.error = '';
  }

  /** Whether a form would take it. */
  checkValidity() {
    return this.#internals.checkValidity?.() ?? true;
  }

  /** Whether a form would take it; shows what is missing if not. */
  reportValidity() {
    return this.#internals.reportValidity?.() ?? true;
  }

  formDisabledCallback(disabled: boolean) {
    this.barred = disabled;
  }

  formStateRestoreCallback(value: string) {
    this.value = value;
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    if ((this.value || !this.required) && !this.#customError) this.error = '';
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    this.#validate();
  }

  #validate() {
    const { value } = this;
    this.#internals.setFormValue?.(value || null);
    this.#internals.setValidity?.(
      { valueMissing: this.required && !value && !this.readOnly, customError: !!this.#customError },
      this.#customError || this.missing,
      this.input ?? undefined,
    );
  }
}
