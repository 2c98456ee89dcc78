import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Action, type Option, type State, reduce, start } from '../../src/combobox/state.js';

const oak: Option = { id: '1', text: 'Oak' };
const ash: Option = { id: '2', text: 'Ash' };
const elm: Option = { id: '3', text: 'Elm' };

const after = (state: State<Option>, ...actions: Action<Option>[]) =>
  actions.reduce(reduce<Option>, state);

const typed = (query: string, options: Option[] = [oak, ash, elm]) => {
  const asked = reduce<Option>(start, { query });
  return reduce(asked, { options, open: true });
};

describe('typing', () => {
  it('opens the list with what was found, and makes none of it active', () => {
    const { open, options, active, query } = typed('a');
    assert.deepEqual(
      { open, options, active, query },
      { open: true, options: [oak, ash, elm], active: -1, query: 'a' },
    );
  });

  it('keeps the list shut when nothing was found', () => {
    assert.equal(typed('zz', []).open, false);
  });

  it('shows what was found before until the new answer comes', () => {
    const { open, options, answered } = reduce(typed('a'), { query: 'as' });
    assert.deepEqual(
      { open, options, answered },
      { open: true, options: [oak, ash, elm], answered: false },
    );
  });

  it('leaves one on the option that one went to while the new answer was on its way', () => {
    const waiting = after(typed('a'), { query: 'as' }, 'down', 'down');
    const there = reduce(waiting, { options: [elm, ash], open: true });
    assert.equal(there.options[there.active], ash);
    assert.equal(reduce(waiting, { options: [elm], open: true }).active, -1);
    assert.equal(reduce(waiting, { options: [elm, ash], open: false }).active, -1);
  });

  it('un-chooses what was chosen', () => {
    const state = after(typed('o'), 'down', 'pick', { query: 'Oa' });
    assert.equal(state.chosen, undefined);
  });

  it('closes the list when the text is gone, blanks included', () => {
    const { open, options } = reduce(typed('a'), { query: '  ' });
    assert.deepEqual({ open, options }, { open: false, options: [] });
  });

  it('does not open the list for one who has left', () => {
    const asked = reduce<Option>(start, { query: 'a' });
    const { open, options } = reduce(asked, { options: [oak], open: false });
    assert.deepEqual({ open, options }, { open: false, options: [oak] });
  });
});

describe('moving', () => {
  it('goes one by one, and from the last to the first', () => {
    const steps = [1, 2, 3, 4].map(
      (times) => after(typed('a'), ...Array<'down'>(times).fill('down')).active,
    );
    assert.deepEqual(steps, [0, 1, 2, 0]);
  });

  it('goes up from the box to the last, and from the first to the last', () => {
    assert.equal(after(typed('a'), 'up').active, 2);
    assert.equal(after(typed('a'), 'down', 'up').active, 2);
    assert.equal(after(typed('a'), 'up', 'up').active, 1);
  });

  it('opens a closed list', () => {
    const { open, active } = after(typed('a'), 'close', 'down');
    assert.deepEqual({ open, active }, { open: true, active: 0 });
  });

  it('does nothing without options', () => {
    const none = typed('zz', []);
    assert.equal(reduce(none, 'down'), none);
    assert.equal(reduce(none, 'open'), none);
  });

  it('comes back to the box, with the list still open', () => {
    const { open, active } = after(typed('a'), 'down', 'edit');
    assert.deepEqual({ open, active }, { open: true, active: -1 });
  });
});

describe('choosing', () => {
  it('takes the active option, shows its text and closes the list', () => {
    const { chosen, query, open, active } = after(typed('a'), 'down', 'down', 'pick');
    assert.deepEqual(
      { chosen, query, open, active },
      { chosen: ash, query: 'Ash', open: false, active: -1 },
    );
  });

  it('takes nothing when no option is active: the list closes and the text stays', () => {
    const { chosen, query, open, settled } = after(typed('a'), 'pick');
    assert.deepEqual(
      { chosen, query, open, settled },
      { chosen: undefined, query: 'a', open: false, settled: true },
    );
  });

  it('leaves Enter alone when the list is closed', () => {
    const closed = after(typed('a'), 'close');
    assert.equal(reduce(closed, 'pick'), closed);
  });

  it('takes a name that was typed out in full, whatever its case', () => {
    assert.equal(after(typed(' oAK '), 'settle').chosen, oak);
  });

  it('takes none of two that share the name that was typed', () => {
    const twin = { id: '9', text: 'oak' };
    assert.equal(after(typed('oak', [oak, twin]), 'settle').chosen, undefined);
  });

  it('takes none whose text is the other name of another', () => {
    const other = { id: '9', text: 'Acorn', isExact: true };
    assert.equal(
      after(typed('oak', [{ ...oak, isExact: true }, other]), 'settle').chosen,
      undefined,
    );
  });

  it('stands when one leaves the box', () => {
    const chosen = after(typed('a'), 'down', 'pick');
    assert.equal(reduce(chosen, 'settle'), chosen);
  });
});

describe('Escape', () => {
  it('closes the list and keeps the text', () => {
    const { open, query, chosen } = after(typed('a'), 'down', 'escape');
    assert.deepEqual({ open, query, chosen }, { open: false, query: 'a', chosen: undefined });
  });

  it('clears the box when the list is closed', () => {
    assert.equal(after(typed('a'), 'escape', 'escape').query, '');
  });

  it('is left to the page when there is nothing to close or clear', () => {
    assert.equal(reduce<Option>(start, 'escape'), start);
  });
});

it('holds together through any sequence of actions', () => {
  const options = fc.uniqueArray(fc.constantFrom(oak, ash, elm));
  const action: fc.Arbitrary<Action<Option>> = fc.oneof(
    fc.record({ query: fc.constantFrom('', ' ', 'a', 'oak') }),
    fc.record({ options, open: fc.boolean() }),
    fc.record({ option: fc.constantFrom(oak, ash) }),
    fc.constantFrom('down', 'up', 'open', 'close', 'edit', 'pick', 'escape', 'settle', 'clear'),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      let state: State<Option> = start;
      for (const one of actions) {
        state = reduce(state, one);
        assert.ok(
          state.active >= -1 && state.active < state.options.length,
          'the active option exists',
        );
        assert.ok(state.open || state.active === -1, 'only an open list has an active option');
        assert.ok(!state.open || state.options.length > 0, 'an open list has options');
        assert.ok(
          !state.chosen || state.query === state.chosen.text,
          'the box shows what is chosen',
        );
      }
    }),
  );
});
