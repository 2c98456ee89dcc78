import { get, make } from './dom.js';
import { COLORS, type Read, betterColor, checkThemes, chosenColors, sixDigits } from './form.js';

/** What most people change. The others are one click away. */
const FIRST = ['accent', 'surface', 'soft-surface'];

const NAMES: Readonly<Record<string, string>> = {
  accent: 'Accent',
  'accent-contrast': 'On the accent',
  surface: 'Background',
  'soft-surface': 'Cards',
  text: 'Text',
  heading: 'Headings',
  muted: 'Quiet text',
  border: 'Hairlines',
  control: 'Edges of fields',
  focus: 'Focus ring',
  mark: 'Marked text',
};

/** The colors of the form: which were changed, and how well they can be told apart. */
export class Colors {
  readonly changed = new Set<string>();

  constructor(
    private readonly read: Read,
    private readonly update: () => void,
  ) {
    for (const { short, meaning } of COLORS) {
      const input = make('input', { type: 'color', name: `color-${short}` });
      input.addEventListener('input', () => {
        this.changed.add(short);
      });
      get(FIRST.includes(short) ? '#colors' : '#more-colors').append(
        make(
          'label',
          { className: 'color' },
          input,
          make('span', {}, NAMES[short] ?? short, make('small', { textContent: meaning })),
        ),
      );
    }
    get('#reset').addEventListener('click', () => {
      this.changed.clear();
      this.update();
    });
    // The accent stands before the surfaces, as what people look for first.
    get('#colors').prepend(get('[name=color-accent]').closest('label') as Node);
  }

  get #theme() {
    return this.read('theme');
  }

  /** Unchanged fields show the theme's own colors. */
  showDefaults() {
    const theme = this.#theme === 'dark' ? 'dark' : 'light';
    for (const token of COLORS) {
      if (this.changed.has(token.short)) continue;
      const own =
        token.short === 'focus' && this.changed.has('accent')
          ? this.read('color-accent')
          : token[theme];
      get<HTMLInputElement>(`[name=color-${token.short}]`).value = sixDigits(own);
    }
    get<HTMLButtonElement>('#reset').disabled = this.changed.size === 0;
  }

  showContrast() {
    const chosen = chosenColors(this.read, this.changed);
    const checks = checkThemes(this.#theme, chosen);
    const failing = checks.filter(({ passes }) => !passes);
    const themes = new Set(checks.map(({ theme }) => theme)).size > 1;
    const place = get('#contrast');
    place.toggleAttribute('data-fails', failing.length > 0);
    const [first] = failing;
    if (!first)
      place.replaceChildren('✓ Every color can be told from what it stands on (WCAG AA).');
    else {
      const where = themes ? ` in the ${first.theme} theme` : '';
      place.replaceChildren(
        `${first.what}${where}: contrast ${first.ratio.toFixed(1)}, needs ${String(first.needs)}.`,
        ...this.#remedies(first.color, first.on, chosen),
        failing.length > 1 ? ` And ${String(failing.length - 1)} more, below.` : '',
      );
    }
    get('#pairs').replaceChildren(
      ...checks.map(({ what, theme, ratio, needs, passes }) =>
        make(
          'tr',
          {},
          make('td', {}, `${passes ? '' : '✗ '}${what}${themes ? ` (${theme})` : ''}`),
          make('td', {}, `${ratio.toFixed(1)} : 1`),
          make('td', {}, `${String(needs)} : 1`),
        ),
      ),
    );
  }

  /** A button that fixes the first failing pair with the nearest shade of a color that was changed. */
  #remedies(color: string, on: string, chosen: Readonly<Record<string, string>>): Node[] {
    const culprit =
      [color, on].find((one) => this.changed.has(one)) ??
      (color === 'focus' && this.changed.has('accent') ? 'accent' : undefined);
    const shade = culprit && betterColor(culprit, this.#theme, chosen);
    if (!culprit || !shade) return [];
    const button = make('button', { type: 'button', textContent: `Use ${shade}` });
    button.addEventListener('click', () => {
      const input = get<HTMLInputElement>(`[name=color-${culprit}]`);
      input.value = shade;
      this.update();
      input.focus();
    });
    return [button];
  }
}
