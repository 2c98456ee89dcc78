/** Something to choose: what it is, and the text that the box shows once it is chosen. */
export interface Option {
  readonly id: string;
  readonly text: string;
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
  readonly chosen: O | undefined;
  /** Number of the newest question. An answer to an older one comes too late to count. */
  readonly request: number;
  /** Whether the newest question has its answer. */
  readonly answered: boolean;
  /** Whether the reader was done with the box (Enter, or left it) without having chosen. */
  readonly settled: boolean;
}

export type Action<O extends Option = never> =
  | { readonly type: 'type'; readonly query: string }
  | { readonly type: 'answer'; readonly request: number; readonly options: readonly O[]; readonly open: boolean }
  | { readonly type: 'choose'; readonly option: O }
  | { readonly type: 'move'; readonly by: 1 | -1 }
  | { readonly type: 'open' | 'close' | 'edit' | 'pick' | 'escape' | 'settle' | 'clear' };

export const start: State<never> = {
  query: '',
  open: false,
  options: [],
  active: -1,
  chosen: undefined,
  request: 0,
  answered: false,
  settled: false,
};

const same = (a: string, b: string): boolean => a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase();

/**
 * The state after an action. Returns the very same object when there was nothing to do: that is how a key learns
 * whether it was used.
 */
export function reduce<O extends Option>(state: State<O>, action: Action<O>): State<O> {
  const { query, open, options, active } = state;
  switch (action.type) {
    case 'type': {
      const next = { ...start, query: action.query, request: state.request + 1 };
      // What was found stays until the new answer comes, so that the list does not blink between two letters.
      return action.query.trim() ? { ...next, open, options } : next;
    }
    case 'answer':
      return action.request === state.request
        ? { ...state, options: action.options, open: action.open && action.options.length > 0, active: -1, answered: true }
        : state;
    case 'choose':
      // Counting on makes an answer that is still under way come too late.
      return { ...state, query: action.option.text, chosen: action.option, open: false, active: -1, request: state.request + 1, answered: true };
    case 'move': {
      const count = options.length;
      if (!count) return state;
      const from = active < 0 && action.by < 0 ? count : active;
      return { ...state, open: true, active: (from + action.by + count) % count };
    }
    case 'open':
      return options.length && !open ? { ...state, open: true } : state;
    case 'close':
      return open ? { ...state, open: false, active: -1 } : state;
    case 'edit':
      return active < 0 ? state : { ...state, active: -1 };
    case 'pick': {
      const option = options[active];
      if (option) return reduce(state, { type: 'choose', option });
      return open ? reduce(state, { type: 'settle' }) : state;
    }
    case 'escape':
      return reduce(state, { type: open ? 'close' : 'clear' });
    case 'settle': {
      if (state.chosen) return reduce(state, { type: 'close' });
      // A name typed out in full is as good as chosen, unless two options share it.
      const [option, ...others] = options.filter(({ text }) => same(text, query));
      if (option && !others.length) return reduce(state, { type: 'choose', option });
      return open || (query && !state.settled) ? { ...state, open: false, active: -1, settled: true } : state;
    }
    case 'clear':
      return query || state.chosen ? { ...start, request: state.request + 1 } : state;
  }
}
