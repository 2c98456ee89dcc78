import { html, nothing } from 'lit';
import type { ComboboxController } from '../../combobox/combobox-controller.js';
import { type Strings, say } from '../../strings/index.js';
import { pageAddress, queryAll } from '../internal/page.js';
import type { Found } from './options.js';

interface Field {
  name: string;
  /** Whether the name stands on the page already. */
  isNamedByPage: boolean;
  /** The language of the name, where that is the page's. */
  nameLang: string | undefined;
  hint: string;
  /** Whether the names are invented. */
  isSample: boolean;
  error: string;
  required: boolean;
  disabled: boolean;
  readOnly: boolean;
}

/** For what is pressed beside the input: pressing it does not take the focus out of the input. */
export const leaveFocus = (event: Event) => {
  event.preventDefault();
};

/**
 * The label, the input with the button that clears it, and what is said of it. The `data-`
 * attributes and classes keep password managers and tools that record visits off it.
 */
export const renderField = (
  combobox: ComboboxController<Found> | undefined,
  strings: Strings,
  { name, isNamedByPage, nameLang, hint, isSample, error, required, disabled, readOnly }: Field,
) =>
  html`<label
    part="label"
    for="input"
    lang=${nameLang ?? nothing}
    class=${isNamedByPage ? 'visually-hidden' : ''}
    >${required ? say(strings.coverageLabelRequired, { label: name }) : name}</label
  >
  <div part="field">
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zm4.8 11.3L20 20" />
    </svg>
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
      aria-invalid=${!!error || nothing}
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
      ?readonly=${readOnly}
    />
    <button
      part="clear"
      aria-label=${strings.coverageClear}
      ?hidden=${!combobox?.state.query || disabled || readOnly}
      @mousedown=${leaveFocus}
      @click=${() => {
        combobox?.dispatchFocused('clear');
      }}
    >
      <span aria-hidden="true">×</span>
    </button>
  </div>
  <p part="hint" id="hint">
    <span .textContent=${hint}></span> ${isSample ? renderSample(strings) : nothing}
  </p>
  <p part="error" id="error" .textContent=${error}></p>`;

const renderSample = (strings: Strings) => html`<mark>${strings.coverageSample}</mark>`;

/** In place of the field on paper: where to look instead. */
export const renderForPaper = (strings: Strings) =>
  html`<p class="paper">${say(strings.coveragePaper, { address: pageAddress() })}</p>`;

/** What is said where a service is asked: it has no list that could load. */
export const wordsForService = (strings: Strings): Strings => ({
  ...strings,
  coverageFault: strings.coverageUnavailable,
  coverageLoading: strings.coverageSearching,
});

/**
 * What the page calls the field, by `aria-labelledby`, `aria-label` or a label of its own: a name
 * does not cross into a shadow root by itself.
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
