import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { ComboboxController } from '../../combobox/combobox-controller.js';
import type { Strings } from '../../strings/index.js';
import { wordsForKind } from './answer.js';
import { type Found, headingOf, moreWords, totalOf } from './options.js';

/** The options in the list, under headings where there is more to say than their names. */
export function renderOptions(
  combobox: ComboboxController<Found>,
  strings: Strings,
  onPick: (option: Found, byTouch: boolean) => void,
) {
  const { options, active } = combobox.state;
  const rows = (members: readonly Found[]) =>
    members.map((option) => {
      const index = options.indexOf(option);
      return html`<li
      part="option"
      id=${combobox.optionId(index)}
      role="option"
      aria-selected=${index === active || nothing}
      aria-posinset=${index + 1}
      aria-setsize=${totalOf(options)}
      @click=${(event: PointerEvent) => {
        onPick(option, event.pointerType === 'touch');
      }}
    >
      ${renderName(option.match)}
    </li>`;
    });
  const more = moreWords(options, strings);
  // A page translator puts nodes of its own in the place of ours: for other options, all of it is
  // rendered anew.
  return keyed(
    options,
    html`${groups(options, strings).map(([name, members]) =>
      name
        ? html`<ul role="group" aria-label=${name}>
            <li part="group" aria-hidden="true">${name}</li>
            ${rows(members)}
          </ul>`
        : rows(members),
    )}${more && html`<li part="group" aria-hidden="true">${more}</li>`}`,
  );
}

function groups(
  options: readonly Found[],
  strings: Strings,
): [name: string, members: readonly Found[]][] {
  const heading = headingOf(options, strings);
  if (heading) return [[heading, options]];
  const kindOf = ({ match }: Found) => wordsForKind(match.organization, strings);
  const kinds = [...new Set(options.map(kindOf))];
  return kinds.length < 2
    ? [['', options]]
    : kinds.map((kind) => [kind, options.filter((option) => kindOf(option) === kind)]);
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
  const meant = alias ? html`<span aria-hidden="true"> → </span> ${name}` : nothing;
  const shown = html`${marked}${text.slice(at)}${meant}`;
  return html`<span translate="no">${shown}</span> <small>${region}</small>`;
}
