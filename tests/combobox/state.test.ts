import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Action, type Option, type State, reduce, start } from '../../src/combobox/state.js';

const oak: Option = { id: '1', text: 'Oak' };
const ash: Option = { id: '2', text: 'Ash' };
const elm: Option = { id: '3', text: 'Elm' };

const after = (state: State<Option>, ...actions: Action<Option>[]) => actions.reduce(reduce<Option>, state);

const typed = (query: string, options: Option[] = [oak, ash, elm]) => {
  const asked = reduce<Option>(start, { type: 'type', query });
  return reduce(asked, { type: 'answer', request: asked.request, options, open: true });
};

const down: Action<Option> = { type: 'move', by: 1 };
const up: Action<Option> = { type: 'move', by: -1 };

describe('typing', () => {
  it('opens the list with what was found, and makes none of it active', () => {
    const { open, options, active, query } = typed('a');
    assert.deepEqual({ open, options, active, query }, { open: true, options: [oak, ash, elm], active: -1, query: 'a' });
  });

  it('keeps the list shut when nothing was found', () => {
    assert.equal(typed('zz', []).open, false);
  });

  it('leaves out an answer to an older question', () => {
    const first = reduce<Option>(start, { type: 'type', query: 'a' });
    const second = reduce(first, { type: 'type', query: 'as' });
    const answered = reduce(second, { type: 'answer', request: second.request, options: [ash], open: true });
    const late = reduce(answered, { type: 'answer', request: first.request, options: [oak, ash], open: true });
    assert.equal(late, answered);
  });

  it('shows what was found before until the new answer comes', () => {
    const { open, options, answered } = reduce(typed('a'), { type: 'type', query: 'as' });
    assert.deepEqual({ open, options, answered }, { open: true, options: [oak, ash, elm], answered: false });
  });

  it('un-chooses what was chosen', () => {
    const state = after(typed('o'), down, { type: 'pick' }, { type: 'type', query: 'Oa' });
    assert.equal(state.chosen, undefined);
  });

  it('closes the list when the text is gone, blanks included', () => {
    const { open, options } = reduce(typed('a'), { type: 'type', query: '  ' });
    assert.deepEqual({ open, options }, { open: false, options: [] });
  });

  it('does not open the list for one who has left', () => {
    const asked = reduce<Option>(start, { type: 'type', query: 'a' });
    const { open, options } = reduce(asked, { type: 'answer', request: asked.request, options: [oak], open: false });
    assert.deepEqual({ open, options }, { open: false, options: [oak] });
  });
});

describe('moving', () => {
  it('goes one by one, and from the last to the first', () => {
    const steps = [down, down, down, down].map((_, index, all) => after(typed('a'), ...all.slice(0, index + 1)).active);
    assert.deepEqual(steps, [0, 1, 2, 0]);
  });

  it('goes up from the box to the last, and from the first to the last', () => {
    assert.equal(after(typed('a'), up).active, 2);
    assert.equal(after(typed('a'), down, up).active, 2);
    assert.equal(after(typed('a'), up, up).active, 1);
  });

  it('opens a closed list', () => {
    const { open, active } = after(typed('a'), { type: 'close' }, down);
    assert.deepEqual({ open, active }, { open: true, active: 0 });
  });

  it('does nothing without options', () => {
    const none = typed('zz', []);
    assert.equal(reduce(none, down), none);
    assert.equal(reduce(none, { type: 'open' }), none);
  });

  it('comes back to the box, with the list still open', () => {
    const { open, active } = after(typed('a'), down, { type: 'edit' });
    assert.deepEqual({ open, active }, { open: true, active: -1 });
  });
});

describe('choosing', () => {
  it('takes the active option, shows its text and closes the list', () => {
    const { chosen, query, open, active } = after(typed('a'), down, down, { type: 'pick' });
    assert.deepEqual({ chosen, query, open, active }, { chosen: ash, query: 'Ash', open: false, active: -1 });
  });

  it('takes nothing when no option is active: the list closes and the text stays', () => {
    const { chosen, query, open, settled } = after(typed('a'), { type: 'pick' });
    assert.deepEqual({ chosen, query, open, settled }, { chosen: undefined, query: 'a', open: false, settled: true });
  });

  it('leaves Enter alone when the list is closed', () => {
    const closed = after(typed('a'), { type: 'close' });
    assert.equal(reduce(closed, { type: 'pick' }), closed);
  });

  it('takes a name that was typed out in full, whatever its case', () => {
    assert.equal(after(typed(' oAK '), { type: 'settle' }).chosen, oak);
  });

  it('takes none of two that share the name that was typed', () => {
    const twin = { id: '9', text: 'oak' };
    assert.equal(after(typed('oak', [oak, twin]), { type: 'settle' }).chosen, undefined);
  });

  it('leaves out an answer that comes after the choice', () => {
    const asked = reduce<Option>(start, { type: 'type', query: 'a' });
    const chosen = reduce(asked, { type: 'choose', option: oak });
    assert.equal(reduce(chosen, { type: 'answer', request: asked.request, options: [ash], open: true }), chosen);
  });

  it('stands when one leaves the box', () => {
    const chosen = after(typed('a'), down, { type: 'pick' });
    assert.equal(reduce(chosen, { type: 'settle' }), chosen);
  });
});

describe('Escape', () => {
  it('closes the list and keeps the text', () => {
    const { open, query, chosen } = after(typed('a'), down, { type: 'escape' });
    assert.deepEqual({ open, query, chosen }, { open: false, query: 'a', chosen: undefined });
  });

  it('clears the box when the list is closed', () => {
    assert.equal(after(typed('a'), { type: 'escape' }, { type: 'escape' }).query, '');
  });

  it('is left to the page when there is nothing to close or clear', () => {
    assert.equal(reduce<Option>(start, { type: 'escape' }), start);
  });
});

it('holds together through any sequence of actions', () => {
  const options = fc.uniqueArray(fc.constantFrom(oak, ash, elm));
  const action: fc.Arbitrary<Action<Option>> = fc.oneof(
    fc.record({ type: fc.constant('type' as const), query: fc.constantFrom('', ' ', 'a', 'oak') }),
    fc.record({ type: fc.constant('answer' as const), request: fc.nat(6), options, open: fc.boolean() }),
    fc.record({ type: fc.constant('choose' as const), option: fc.constantFrom(oak, ash) }),
    fc.constantFrom(down, up),
    fc.constantFrom('open', 'close', 'edit', 'pick', 'escape', 'settle', 'clear').map((type) => ({ type }) as Action<Option>),
  );
  fc.assert(fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
    let state: State<Option> = start;
    for (const one of actions) {
      const next = reduce(state, one);
      assert.ok(next.request >= state.request, 'questions are numbered upward');
      state = next;
      assert.ok(state.active >= -1 && state.active < state.options.length, 'the active option exists');
      assert.ok(state.open || state.active === -1, 'only an open list has an active option');
      assert.ok(!state.open || state.options.length > 0, 'an open list has options');
      assert.ok(!state.chosen || state.query === state.chosen.text, 'the box shows what is chosen');
    }
  }));
});
