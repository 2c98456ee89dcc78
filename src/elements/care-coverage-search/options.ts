import { html, nothing } from 'lit';
import type { ComboboxController } from '../../combobox/combobox-controller.js';
import type { Option } from '../../combobox/state.js';
import type { Match } from '../../directory/index.js';
import { type Strings, say } from '../../strings/index.js';
import { keepFocus } from './field.js';

/** A match, as an option to choose. */
export interface Found extends Option {
  readonly match: Omit<Match, 'tier'>;
  /** Whether the visitor has said that an uncertain match is the right one. */
  readonly confirmed: boolean;
}

export const toOption = (match: Found['match'], confirmed = false): Found => {
  const { id, name } = match.organization;
  return { id, text: name, match, confirmed };
};

const kindOf = ({ match }: Found) => match.organization.kind;

/** Matches as options, those of the best match's kind first. */
export function toOptions(matches: readonly Match[]): Found[] {
  const options = matches.map((match) => toOption(match));
  const [first] = options;
  const isOther = (option: Found) => Number(kindOf(option) !== kindOf(first as Found));
  return options.sort((a, b) => isOther(a) - isOther(b));
}

const isUnsure = ([first]: readonly Found[]) => first?.match.confidence === 'unsure';

/** How many there are, as it is announced. */
export function countWords(options: readonly Found[], strings: Strings): string {
  const count = options.length;
  const words = count === 1 ? strings.coverageMatch : say(strings.coverageMatches, { count });
  return isUnsure(options) ? `${strings.coverageMeant} ${words}` : words;
}

/** The list, which is there while closed, too: the field refers to it. */
export function renderList(
  combobox: ComboboxController<Found>,
  strings: Strings,
  label: string,
  onPick: (option: Found, byTouch: boolean) => void,
) {
  const { options, active, open } = combobox.state;
  const rows = (members: readonly Found[]) =>
    members.map((option) => {
      const index = options.indexOf(option);
      return html`<li
      part="option"
      id=${combobox.optionId(index)}
      role="option"
      aria-selected=${index === active || nothing}
      aria-posinset=${index + 1}
      aria-setsize=${options.length}
      @click=${(event: PointerEvent) => {
        onPick(option, event.pointerType === 'touch');
      }}
    >
      ${renderName(option.match)}
    </li>`;
    });
  return html`<ul part="listbox" id="listbox" role="listbox" popover="manual" aria-label=${label} ?hidden=${!open} @mousedown=${keepFocus}>
    ${groups(options, strings).map(([name, members]) =>
      name
        ? html`<ul role="group" aria-label=${name}><li part="group" aria-hidden="true">${name}</li>${rows(members)}</ul>`
        : rows(members),
    )}
  </ul>`;
}

/** Options under headings, where there is more to say than their names. */
function groups(
  options: readonly Found[],
  strings: Strings,
): [name: string, members: readonly Found[]][] {
  if (isUnsure(options)) return [[strings.coverageMeant, options]];
  const kinds = [...new Set(options.map(kindOf))];
  return kinds.length < 2
    ? [['', options]]
    : kinds.map((kind) => [
        kind === 'employer' ? strings.coverageEmployers : strings.coveragePlans,
        options.filter((option) => kindOf(option) === kind),
      ]);
}

/** A name with what matched marked in it; or the alias that matched, and the name it stands for. */
function renderName({
  organization: { name, region },
  matched: { text, alias, ranges },
}: Found['match']) {
  let at = 0;
  const marked = ranges.map(([from, to]) => {
    const before = text.slice(at, from);
    at = to;
    return html`${before}<mark>${text.slice(from, to)}</mark>`;
  });
  return html`<span>${marked}${text.slice(at)}${alias ? html`<span aria-hidden="true"> → </span> ${name}` : nothing}</span> <small>${region}</small>`;
}
