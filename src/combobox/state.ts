/** Something to choose: what it is, and the text that the box shows once it is chosen. */
export interface Option {
  readonly id: string;
  readonly text: string;
  /** Whether the query is a name of it, whatever its text. */
  readonly isExact?: boolean;
}

/** All that a combobox knows. */
export interface State<O extends Option> {
  /** The text in the box. */
  readonly query: string;
  /** Whether the list is shown. */
  readonly open: boolean;
  /** The options that answer the query, in the order they are shown. */
  readonly options: readonly O[];
  /** Index of the active option; -1 while the reader is in the box. */
  readonly active: number;
  /** What was chosen; typing on un-chooses it. */
  readonly chosen?: O | undefined;
  /** Whether the query has its answer. */
  readonly answered: boolean;
  /** Whether the reader was done with the box (Enter, or left it) without having chosen. */
  readonly settled: boolean;
}

/** What a key or a press asks for. */
export type Command =
  'down' | 'up' | 'open' | 'close' | 'edit' | 'pick' | 'escape' | 'settle' | 'clear';

/** A command; or a text that was typed, the options that answer it, or an option to choose. */
export type Action<O extends Option> =
  | Command
  | { readonly query: string }
  | { readonly options: readonly O[]; readonly open: boolean }
  | { readonly option: O };

const shut = { open: false, active: -1 };

export const start: State<never> = {
  ...shut,
  query: '',
  options: [],
  answered: false,
  settled: false,
};

const plain = (text: string): string => text.trim().toLowerCase();

/**
 * The state after an action. Returns the very same object when there was nothing to do: that is how
 * a key learns whether it was used.
 */
export function reduce<O extends Option>(state: State<O>, action: Action<O>): State<O> {
  const { query, open, options, active, chosen } = state;
  if (typeof action === 'object') {
    if ('query' in action) {
      const asked = { ...start, query: action.query };
      // What was found stays until the new answer comes, so that the list does not blink between
      // two letters.
      return plain(action.query) ? { ...asked, open, options } : asked;
    }
    if ('option' in action) {
      const { option } = action;
      return { ...state, ...shut, query: option.text, chosen: option, answered: true };
    }
    const isOpen = action.open && action.options.length > 0 && !state.settled;
    // Who went to an option while a slow answer was on its way stays there.
    const stay = isOpen ? action.options.findIndex(({ id }) => id === options[active]?.id) : -1;
    const next = { ...state, ...action, open: isOpen, active: stay, answered: true };
    // Who was done before the answer came is so now.
    return state.settled ? reduce(next, 'settle') : next;
  }
  const closed = open ? { ...state, ...shut } : state;
  const count = options.length;
  switch (action) {
    case 'down':
      return count ? { ...state, open: true, active: (active + 1) % count } : state;
    case 'up':
      return count ? { ...state, open: true, active: (active > 0 ? active : count) - 1 } : state;
    case 'open':
      return count && !open ? { ...state, open: true } : state;
    case 'close':
      return closed;
    case 'edit':
      return active < 0 ? state : { ...state, active: -1 };
    case 'pick': {
      const option = options[active];
      if (option) return reduce(state, { option });
      // What is not answered yet is settled once it is.
      return open || (plain(query) && !state.answered) ? reduce(state, 'settle') : state;
    }
    case 'escape':
      return open ? closed : reduce(state, 'clear');
    case 'settle': {
      if (chosen || !query) return closed;
      // A name typed out in full is as good as chosen, unless it is another option's, too.
      const isText = ({ text }: O) => plain(text) === plain(query);
      const [option, other] = options.filter((each) => each.isExact || isText(each));
      if (option && isText(option) && !other && state.answered) return reduce(state, { option });
      return state.settled ? closed : { ...closed, settled: true };
    }
    case 'clear':
      return query ? start : state;
  }
}
