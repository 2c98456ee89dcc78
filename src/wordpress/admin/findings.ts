import { rules } from './rules.js';

const { __, _n, sprintf } = wp.i18n;

/** What was found in a file. */
export interface Finding {
  severity: 'error' | 'warning';
  rule?: string;
  message: string;
  line?: number | undefined;
  path?: string | undefined;
}

/** Rows of the table; further ones are counted. */
const SHOWN = 200;

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** A message in a box of WordPress's own kind. */
export const notice = (kind: 'success' | 'warning' | 'error' | 'info', ...text: string[]) =>
  make(
    'div',
    { className: `notice notice-${kind} inline` },
    ...text.map((textContent) => make('p', { textContent })),
  );

/**
 * What was found: what it is about, in the administrator's own language, before the sentence in
 * English.
 */
function whatAndHow({ rule = '', message }: Finding): HTMLElement {
  const sentence = make('span', { textContent: message, lang: 'en' });
  const about = /^en\b/i.test(document.documentElement.lang) ? undefined : rules()[rule];
  return make(
    'td',
    {},
    ...(about === undefined ? [] : [make('strong', { textContent: about }), make('br')]),
    sentence,
  );
}

/** Everything that was found, line by line. */
export function findingsTable(findings: readonly Finding[]): HTMLElement {
  const rows = findings.slice(0, SHOWN).map((finding) => {
    const { severity, line, path = '' } = finding;
    return make(
      'tr',
      {},
      make('td', {
        textContent: line === undefined ? path : sprintf(__('Line %d', 'care-guide'), line),
      }),
      make('td', {
        className: `is-${severity}`,
        textContent: severity === 'error' ? __('Error', 'care-guide') : __('Warning', 'care-guide'),
      }),
      whatAndHow(finding),
    );
  });
  const head = [
    __('Place', 'care-guide'),
    __('Kind', 'care-guide'),
    __('What, and what to do', 'care-guide'),
  ].map((textContent) => make('th', { scope: 'col', textContent }));
  const more = findings.length - rows.length;
  return make(
    'div',
    {
      className: 'care-guide-findings',
      tabIndex: 0,
      role: 'region',
      ariaLabel: __('What was found', 'care-guide'),
    },
    make(
      'table',
      { className: 'widefat striped' },
      make('thead', {}, make('tr', {}, ...head)),
      make('tbody', {}, ...rows),
    ),
    more > 0 ? sprintf(_n('And %d more.', 'And %d more.', more, 'care-guide'), more) : '',
  );
}
