import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Key, toCommand } from '../../src/combobox/keys.js';
import { isTyping } from '../../src/combobox/typing.js';

const key = (name: string, more: Partial<Key> = {}): Key => ({
  key: name,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});

describe('the keys of a combobox', () => {
  const meanings: [string, Partial<Key>, ReturnType<typeof toCommand>][] = [
    ['ArrowDown', {}, 'down'],
    ['ArrowUp', {}, 'up'],
    ['ArrowDown', { altKey: true }, 'open'],
    ['ArrowUp', { altKey: true }, 'close'],
    ['Enter', {}, 'pick'],
    ['Escape', {}, 'escape'],
    ...['ArrowLeft', 'ArrowRight', 'Home', 'End', 'Backspace', 'Delete'].map(
      (name): [string, Partial<Key>, ReturnType<typeof toCommand>] => [name, {}, 'edit'],
    ),
  ];
  for (const [name, more, action] of meanings) {
    it(`reads ${more.altKey ? 'Alt+' : ''}${name} as ${String(action)}`, () => {
      assert.equal(toCommand(key(name, more)), action);
    });
  }

  it('leaves letters, blanks and Tab to the browser', () => {
    for (const name of ['a', 'ñ', ' ', '1', 'Tab', 'PageDown', 'F5', 'Unidentified'])
      assert.equal(toCommand(key(name)), undefined, name);
  });

  it('leaves every chord that edits text to the browser', () => {
    for (const name of [
      'a',
      'c',
      'v',
      'z',
      'ArrowLeft',
      'ArrowDown',
      'Home',
      'Enter',
      'Backspace',
    ]) {
      for (const modifier of ['ctrlKey', 'metaKey', 'shiftKey'] as const) {
        assert.equal(toCommand(key(name, { [modifier]: true })), undefined, `${modifier} ${name}`);
      }
    }
  });

  it('leaves keys to an input method that is composing, also the one that ends it in Safari', () => {
    for (const name of ['Enter', 'Escape', 'ArrowDown', 'Backspace']) {
      assert.equal(toCommand(key(name, { isComposing: true })), undefined, name);
      assert.equal(toCommand(key(name, { keyCode: 229 })), undefined, name);
    }
  });
});

describe('what a host hears', () => {
  it('are no keys that type', () => {
    for (const name of ['s', '/', '?', ' ', 'Enter', 'Backspace', 'ArrowDown'])
      assert.equal(isTyping(key(name)), true, name);
    assert.equal(isTyping(key('S', { shiftKey: true })), true);
  });

  it('are Escape, Tab, function keys and chords', () => {
    for (const name of ['Escape', 'Tab', 'F1', 'F12'])
      assert.equal(isTyping(key(name)), false, name);
    assert.equal(isTyping(key('k', { ctrlKey: true })), false);
    assert.equal(isTyping(key('k', { metaKey: true })), false);
  });
});
