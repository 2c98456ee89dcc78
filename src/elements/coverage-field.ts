import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ComboboxController } from '../combobox/combobox-controller.js';
import type { Strings } from '../strings/index.js';
import { icons } from './coverage-icons.js';
import type { Found } from './coverage-options.js';

interface Field {
  readonly required: boolean;
  readonly disabled: boolean;
  readonly invalid: boolean;
  readonly onFocus: () => void;
}

/** For what is pressed beside the input: pressing it does not take the focus out of the input. */
export const keepFocus = (event: Event): void => {
  event.preventDefault();
};

/** The input, and the button that clears it. The data- attributes and classes keep tools that record visits from recording it. */
export function renderField(combobox: ComboboxController<Found>, strings: Strings, { required, disabled, invalid, onFocus }: Field): TemplateResult {
  const { query, open } = combobox.state;
  return html`<div class="field" part="field">
    ${icons.search}
    <input
      part="input"
      id="input"
      class="ph-no-capture fs-mask"
      type="text"
      role="combobox"
      aria-autocomplete="list"
      aria-controls="listbox"
      aria-expanded=${open ? 'true' : 'false'}
      aria-activedescendant=${combobox.activeId ?? nothing}
      aria-describedby="hint error"
      aria-required=${required ? 'true' : nothing}
      aria-invalid=${invalid ? 'true' : nothing}
      autocomplete="off"
      autocapitalize="none"
      spellcheck="false"
      enterkeyhint="search"
      data-private
      data-sentry-mask
      data-hj-suppress
      data-dd-privacy="mask"
      data-clarity-mask="true"
      ?disabled=${disabled}
      .value=${live(query)}
      @focus=${onFocus}
    />
    <button
      part="clear"
      type="button"
      aria-label=${strings.coverageClear}
      ?hidden=${!query || disabled}
      @mousedown=${keepFocus}
      @click=${() => { combobox.clear(); }}
    >
      ${icons.clear}
    </button>
  </div>`;
}

/**
 * What the page calls the field, by `aria-labelledby`, `aria-label` or a label of its own: a name does not cross into a
 * shadow root by itself.
 */
export function nameFromPage(host: HTMLElement, labels: NodeList): string {
  const root = host.getRootNode() as Document | ShadowRoot;
  const ids = host.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return (
    textOf(ids.map((id) => root.getElementById(id))) || (host.getAttribute('aria-label') ?? '') || textOf([...labels])
  );
}

const textOf = (nodes: readonly (Node | null)[]): string =>
  nodes.map((node) => node?.textContent?.trim() ?? '').join(' ').trim();
