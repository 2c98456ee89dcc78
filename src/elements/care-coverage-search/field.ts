import { html, nothing } from 'lit';
import type { ComboboxController } from '../../combobox/combobox-controller.js';
import type { Strings } from '../../strings/index.js';
import { queryAll } from '../internal/page.js';
import type { Found } from './options.js';

interface Field {
  required: boolean;
  disabled: boolean;
  invalid: boolean;
}

/** For what is pressed beside the input: pressing it does not take the focus out of the input. */
export const keepFocus = (event: Event) => {
  event.preventDefault();
};

/** The input, and the button that clears it. The `data-` attributes and classes keep password managers and tools that record visits off it. */
export const renderField = (
  combobox: ComboboxController<Found> | undefined,
  strings: Strings,
  { required, disabled, invalid }: Field,
) =>
  html`<div part="field">
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm4.8 11.3L20 20" /></svg>
    <input
      part="input"
      id="input"
      class="ph-no-capture fs-mask"
      role="combobox"
      aria-autocomplete="list"
      aria-controls="listbox"
      aria-expanded=${!!combobox?.state.open}
      aria-activedescendant=${combobox?.activeId ?? nothing}
      aria-describedby="hint error"
      aria-required=${required || nothing}
      aria-invalid=${invalid || nothing}
      autocomplete="off"
      autocorrect="off"
      autocapitalize="none"
      spellcheck="false"
      enterkeyhint="search"
      data-1p-ignore
      data-bwignore
      data-lpignore="true"
      data-form-type="other"
      data-private
      data-sentry-mask
      data-hj-suppress
      data-dd-privacy="mask"
      data-clarity-mask="true"
      ?disabled=${disabled}
    />
    <button
      part="clear"
      aria-label=${strings.coverageClear}
      ?hidden=${!combobox?.state.query || disabled}
      @mousedown=${keepFocus}
      @click=${() => {
        combobox?.dispatchFocused('clear');
      }}
    >
      <span aria-hidden="true">×</span>
    </button>
  </div>`;

/**
 * What the page calls the field, by `aria-labelledby`, `aria-label` or a label of its own: a name does not cross into a
 * shadow root by itself.
 */
export function nameFromPage(host: HTMLElement, labels: Iterable<Node>): string {
  const root = host.getRootNode();
  const textOf = (nodes: (Node | null | undefined)[]) =>
    nodes
      .map((node) => node?.textContent?.trim() ?? '')
      .join(' ')
      .trim();
  const ids = host.getAttribute('aria-labelledby')?.match(/\S+/g) ?? [];
  return (
    textOf(ids.map((id) => (id ? queryAll(root, `#${CSS.escape(id)}`)[0] : null))) ||
    host.getAttribute('aria-label') ||
    textOf([...labels])
  );
}
