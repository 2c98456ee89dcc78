import { html, nothing, type TemplateResult } from 'lit';
import type { ComboboxController } from '../combobox/combobox-controller.js';
import type { Option } from '../combobox/state.js';
import type { Kind, Match } from '../directory/index.js';
import { type Strings, say } from '../strings/index.js';
import { keepFocus } from './coverage-field.js';

/** A match, as an option to choose. */
export interface Found extends Option {
  readonly match: Match;
  /** Whether the visitor has said that an uncertain match is the right one. */
  readonly confirmed: boolean;
}

export const toOption = (match: Match, confirmed = false): Found => ({
  id: match.organization.id,
  text: match.organization.name,
  match,
  confirmed,
});

/** Matches as options, those of the best match's kind first. */
export function byKind(matches: readonly Match[]): Found[] {
  const kind = matches[0]?.organization.kind;
  return matches.map((match) => toOption(match)).sort((a, b) => Number(isOther(a)) - Number(isOther(b)));
  function isOther({ match }: Found): boolean {
    return match.organization.kind !== kind;
  }
}

/** How many there are, as it is announced. */
export function countWords(options: readonly Found[], strings: Strings): string {
  const count = options.length === 1 ? strings.coverageMatch : say(strings.coverageMatches, { count: options.length });
  return isUnsure(options) ? `${strings.coverageMeant} ${count}` : count;
}

/** The list, which is there while closed, too: the field refers to it. */
export function renderList(
  combobox: ComboboxController<Found>,
  strings: Strings,
  label: string,
  onPick: (option: Found, byTouch: boolean) => void,
): TemplateResult {
  const { state, optionId } = combobox;
  const onClick = (event: Event): void => {
    const id = (event.target as Element).closest('[role=option]')?.id;
    const option = state.options.find((_, index) => optionId(index) === id);
    if (option) onPick(option, (event as PointerEvent).pointerType === 'touch');
  };
  return html`<ul
    part="listbox"
    id="listbox"
    role="listbox"
    popover="manual"
    aria-label=${label}
    ?hidden=${!state.open}
    @mousedown=${keepFocus}
    @click=${onClick}
  >
    ${renderGroups(combobox, strings)}
  </ul>`;
}

/** The options, under headings where there is more to say than their names. */
function renderGroups({ state, optionId }: ComboboxController<Found>, strings: Strings): unknown {
  const { options, active } = state;
  const row = (option: Found): TemplateResult => {
    const index = options.indexOf(option);
    return html`<li
      part="option"
      id=${optionId(index)}
      role="option"
      aria-selected=${index === active ? 'true' : nothing}
      aria-posinset=${index + 1}
      aria-setsize=${options.length}
    >
      ${renderName(option.match)}
    </li>`;
  };
  return groups(options, strings).map(([name, members]) =>
    name
      ? html`<li role="group" aria-label=${name}>
          <div part="group" aria-hidden="true">${name}</div>
          <ul role="none">
            ${members.map(row)}
          </ul>
        </li>`
      : members.map(row),
  );
}

const isUnsure = ([first]: readonly Found[]): boolean => first?.match.confidence === 'unsure';

function groups(options: readonly Found[], strings: Strings): [name: string, members: readonly Found[]][] {
  if (isUnsure(options)) return [[strings.coverageMeant, options]];
  const names: Record<Kind, string> = { employer: strings.coverageEmployers, 'health-plan': strings.coveragePlans };
  const kinds = [...new Set(options.map(({ match }) => match.organization.kind))];
  return kinds.length < 2
    ? [['', options]]
    : kinds.map((kind) => [names[kind], options.filter(({ match }) => match.organization.kind === kind)]);
}

/** A name with what matched marked in it; or the alias that matched, and the name it stands for. */
function renderName({ organization: { name, region }, matched: { text, alias, ranges } }: Match): TemplateResult {
  let end = 0;
  const marked: unknown[] = [];
  for (const [from, to] of ranges) {
    marked.push(text.slice(end, from), html`<mark>${text.slice(from, to)}</mark>`);
    end = to;
  }
  marked.push(text.slice(end));
  return html`<span class="name"
      >${alias ? html`<span class="alias">${marked} <span aria-hidden="true">→</span> </span>${name}` : marked}</span
    >${region ? html` <span class="region">${region}</span>` : nothing}`;
}
