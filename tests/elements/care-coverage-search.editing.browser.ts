import { expect } from '@open-wc/testing';
import { focused, press, until } from '../support/reader.js';
import {
  type Search,
  place,
  settled,
  text,
  type,
  typeInto,
} from './care-coverage-search.fixture.js';

let search: Search;

const typed = (query: string): Promise<HTMLElement[]> => typeInto(search, query);

const isOpen = (): boolean => search.list.checkVisibility();
const caret = (): number | null => search.input.selectionStart;

beforeEach(async () => {
  search = await place();
});

describe('keys that edit text', () => {
  it('come back to the field from an option and move the caret', async () => {
    for (const [key, at] of [
      ['Home', 0],
      ['ArrowLeft', 4],
      ['End', 5],
      ['ArrowRight', 5],
    ] as const) {
      search = await place();
      await typed('alder');
      await press('ArrowDown');
      await settled(search);
      expect(search.active(), key).not.to.equal(null);
      await press(key);
      await settled(search);
      expect(search.active(), key).to.equal(null);
      expect(caret(), key).to.equal(at);
      expect(isOpen(), key).to.equal(true);
    }
  });

  it('write into the field while an option is active', async () => {
    await typed('alde');
    await press('ArrowDown');
    await type('r');
    await until(() => search.active() === null);
    expect(search.input.value).to.equal('alder');
    expect(focused()).to.equal(search.input);
  });

  it('delete in the field while an option is active', async () => {
    await typed('ald');
    await press('ArrowDown');
    await press('Backspace');
    await until(() => search.input.value === 'al' && search.active() === null);
    expect(isOpen()).to.equal(true);
  });

  it('type a blank with the space bar, also on an option', async () => {
    await typed('alder');
    await press('ArrowDown');
    await press('Space');
    await until(() => search.input.value === 'alder ');
    expect(search.element.value).to.equal('');
  });

  it('narrow and widen the list', async () => {
    const wide = (await typed('al')).length;
    await type('der tran');
    await until(() => text(search.options()[0]) === 'Alder Transit');
    search.input.select();
    await type('b');
    await until(() => search.options().length === 1);
    await press('Backspace');
    await until(() => !isOpen());
    await type('alder');
    await until(() => search.options().length === wide);
    await press('ArrowDown');
    await settled(search);
    expect(search.input.value).to.equal('alder');
    expect(search.active()).to.equal(search.options()[0]);
  });

  it('take one letter back: what matches the rest is listed, and the first of it is reached', async () => {
    await typed('bell');
    await until(() => search.options().length === 1);
    for (let letters = 3; letters > 0; letters--) {
      await press('Backspace');
      await settled(search);
      expect(search.input.value).to.have.length(letters);
      expect(isOpen()).to.equal(true);
    }
    await press('ArrowDown');
    await settled(search);
    expect(search.input.value).to.equal('b');
    expect(search.active()).to.equal(search.options()[0]);
  });

  it('empty the field: the list closes, and an arrow key does not open it', async () => {
    await typed('a');
    await press('Backspace');
    await until(() => !isOpen(), 'the list to close');
    await press('ArrowDown');
    await settled(search);
    expect(search.input.value).to.equal('');
    expect(isOpen()).to.equal(false);
  });

  it('leave chords to the browser, also while an option is active: all of the text can be selected and replaced', async () => {
    await typed('alder');
    await press('ArrowDown');
    await press('Control+a');
    await settled(search);
    expect([search.input.value, caret(), search.input.selectionEnd]).to.deep.equal(['alder', 0, 5]);
    await type('b');
    await until(() => search.input.value === 'b');
    expect(search.element.value).to.equal('');
  });

  it('change nothing when they mean nothing here', async () => {
    await typed('alder');
    await press('ArrowDown');
    await settled(search);
    const active = search.active();
    await press('PageDown');
    await settled(search);
    expect(search.active()).to.equal(active);
    expect(search.input.value).to.equal('alder');
  });

  it('search while an input method still composes, and leave its text alone', async () => {
    const compose = (data: string) => {
      search.input.value = data;
      search.input.dispatchEvent(
        new InputEvent('input', {
          data,
          isComposing: true,
          inputType: 'insertCompositionText',
          bubbles: true,
          composed: true,
        }),
      );
    };
    search.input.focus();
    search.input.dispatchEvent(new CompositionEvent('compositionstart'));
    compose('bellw');
    expect(text((await search.opened())[0])).to.equal('Bellwood Hospital');
    search.input.setSelectionRange(2, 2);
    compose('belw');
    await settled(search);
    expect(search.input.value).to.equal('belw');
    search.input.dispatchEvent(new CompositionEvent('compositionend', { data: 'belw' }));
    await settled(search);
    expect(search.input.value).to.equal('belw');
  });

  it('belong to an input method while it composes', async () => {
    await typed('alder');
    await press('ArrowDown');
    await settled(search);
    const active = search.active();
    search.input.dispatchEvent(new CompositionEvent('compositionstart'));
    for (const key of ['Enter', 'Escape', 'ArrowDown']) {
      const event = new KeyboardEvent('keydown', {
        key,
        isComposing: true,
        bubbles: true,
        cancelable: true,
      });
      search.input.dispatchEvent(event);
      expect(event.defaultPrevented, key).to.equal(false);
    }
    search.input.dispatchEvent(new CompositionEvent('compositionend'));
    await settled(search);
    expect(search.active()).to.equal(active);
    expect(isOpen()).to.equal(true);
    expect(search.element.value).to.equal('');
  });
});
