import { html } from 'lit';
import type { Strings } from '../../strings/index.js';

/** What stands in the place of a guide that is on its way, or that could not be loaded. */
export const renderStatus = (
  strings: Strings,
  failed: boolean,
  waits: boolean,
  retry: () => void,
) =>
  failed
    ? html`<div class="status" role="alert">
        <p>${waits ? strings.guideLoading : strings.guideError}</p>
        <button part="action" @click=${retry}>${strings.guideRetry}</button>
      </div>`
    : html`<div class="status" role="status">${strings.guideLoading}</div>`;
