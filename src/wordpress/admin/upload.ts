import { type Finding, findingsTable, notice } from './findings.js';

const { __ } = wp.i18n;

/** What a file holds: what to send, and what to say of it. */
export interface Checked {
  /** Nothing where there is nothing to publish. */
  document?: object | undefined;
  summary: string;
  findings: readonly Finding[];
  /** What the button says. */
  publish: string;
}

/**
 * A form with a file: chosen, it is read and judged in the browser; sent, it is published and the
 * page shows it.
 *
 * @param name the form's, and the file field's without `-file`.
 * @param path where it is sent.
 * @param check reads and judges a file.
 */
export function uploads(
  name: string,
  path: string,
  check: (file: File, form: HTMLFormElement) => Promise<Checked>,
): void {
  const form = document.querySelector<HTMLFormElement>(`#${name}`);
  const input = form?.querySelector<HTMLInputElement>('input[type=file]');
  const result = form?.querySelector('.care-guide-result');
  const publish = form?.querySelector<HTMLElement>('.care-guide-publish');
  const button = publish?.querySelector('button');
  if (!form || !input || !result || !publish || !button) return;
  let checked: Checked | undefined;

  const read = async () => {
    const file = input.files?.[0];
    publish.hidden = true;
    checked = undefined;
    if (!file) {
      result.replaceChildren();
      return;
    }
    result.replaceChildren(notice('info', __('Reading the file…', 'care-guide')));
    const found = await check(file, form);
    if (file !== input.files?.[0]) return; // another one was chosen meanwhile
    checked = found;
    const { document, summary, findings } = found;
    const kind = !document ? 'error' : findings.length > 0 ? 'warning' : 'success';
    result.replaceChildren(
      notice(kind, summary),
      ...(findings.length > 0 ? [findingsTable(findings)] : []),
    );
    button.textContent = found.publish;
    publish.hidden = !document;
  };

  const send = async () => {
    if (!checked?.document) return;
    button.disabled = true;
    try {
      const { document: data } = checked;
      await wp.apiFetch({
        path,
        method: 'POST',
        data: { document: data, file: input.files?.[0]?.name ?? '' },
      });
      location.reload();
    } catch (error) {
      button.disabled = false;
      result.prepend(notice('error', (error as { message: string }).message));
    }
  };

  form.addEventListener('change', () => void read());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
}

/** Buttons that remove what was published. */
export function removals(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-delete]'))
    button.addEventListener('click', () => {
      if (!confirm(__('Pages that use it will change at once. Remove it?', 'care-guide'))) return;
      void wp
        .apiFetch({ path: `/care-guide/v1/${button.dataset['delete'] ?? ''}`, method: 'DELETE' })
        .then(() => {
          location.reload();
        });
    });
}
