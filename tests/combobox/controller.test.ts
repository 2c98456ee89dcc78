import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ComboboxController } from '../../src/combobox/combobox-controller.js';
import type { Option } from '../../src/combobox/state.js';

const option = (text: string): Option => ({ id: text, text });

/** A combobox whose search answers when it is told to. */
function combobox() {
  const questions: {
    query: string;
    signal: AbortSignal;
    answer: (...names: string[]) => void;
    fail: () => void;
  }[] = [];
  const host = {
    addController: () => undefined,
    requestUpdate: () => undefined,
    renderRoot: { querySelector: () => null },
  } as unknown as ConstructorParameters<typeof ComboboxController>[0];
  const controller = new ComboboxController<Option>(
    host,
    (query, signal) =>
      new Promise((resolve) => {
        questions.push({
          query,
          signal,
          answer: (...names) => {
            resolve(names.map(option));
          },
          fail: () => {
            resolve(undefined);
          },
        });
      }),
    () => undefined,
    () => undefined,
  );
  const type = (query: string) => {
    controller.dispatch({ query });
    controller.ask();
  };
  const found = async () => {
    await new Promise(setImmediate);
    return controller.state.options.map(({ text }) => text);
  };
  return { controller, questions, type, found };
}

describe('a search that answers later', () => {
  it('shows its answer when it comes', async () => {
    const { questions, type, found, controller } = combobox();
    type('o');
    assert.equal(controller.state.answered, false);
    questions[0]?.answer('Oak');
    assert.deepEqual(await found(), ['Oak']);
    assert.equal(controller.state.answered, true);
  });

  it('has its answers in the order of the questions: a late one is dropped', async () => {
    const { questions, type, found } = combobox();
    type('o');
    type('oa');
    questions[1]?.answer('Oak');
    assert.deepEqual(await found(), ['Oak']);
    questions[0]?.answer('Olive', 'Oak');
    assert.deepEqual(await found(), ['Oak']);
  });

  it('is told that an older question has no use any more', () => {
    const { questions, type } = combobox();
    type('o');
    type('oa');
    assert.deepEqual(
      questions.map(({ signal }) => signal.aborted),
      [true, false],
    );
  });

  it('drops the answer to the same words when what is searched has changed meanwhile', async () => {
    const { controller, questions, type, found } = combobox();
    type('o');
    controller.ask();
    questions[1]?.answer('Oak');
    await found();
    questions[0]?.answer('Olive');
    assert.deepEqual(await found(), ['Oak']);
  });

  it('drops an answer once something was chosen', async () => {
    const { controller, questions, type, found } = combobox();
    type('o');
    controller.dispatch({ option: option('Elm') });
    questions[0]?.answer('Oak');
    await found();
    assert.equal(controller.state.chosen?.text, 'Elm');
    assert.equal(controller.state.open, false);
  });

  it('drops an answer once the box was cleared', async () => {
    const { controller, questions, type, found } = combobox();
    type('o');
    controller.dispatch('clear');
    questions[0]?.answer('Oak');
    assert.deepEqual(await found(), []);
    assert.equal(controller.state.answered, false);
  });

  it('stays unanswered where the search fails', async () => {
    const { controller, questions, type, found } = combobox();
    type('o');
    questions[0]?.fail();
    assert.deepEqual(await found(), []);
    assert.equal(controller.state.answered, false);
  });
});
