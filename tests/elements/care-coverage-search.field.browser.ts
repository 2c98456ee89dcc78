// In a form and on a page, the search is a field like any other.
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { engine } from '../support/commands.js';
import { click, find, focused, press, tap, until, visibleText } from '../support/reader.js';
import {
  type Search,
  directory,
  place,
  settled,
  type,
  typeInto,
} from './care-coverage-search.fixture.js';

let search: Search;

/** Puts the search into a form, with what follows it, and counts what is submitted. */
async function inForm(
  after: string,
  attributes = 'name="organization"',
  given: unknown = directory,
) {
  search = await place(attributes, given, `<form>%${after}</form>`);
  const form = document.querySelector<HTMLFormElement>('[data-test-page] form')!;
  const submitted: (string | undefined)[] = [];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submitted.push((event.submitter as HTMLButtonElement | null)?.name);
  });
  return submitted;
}

async function choose(query: string): Promise<void> {
  await typeInto(search, query);
  await press('ArrowDown');
  await press('Enter');
  await until(() => search.answer() !== '');
  await settled(search);
}

describe('Enter, with nothing for it to do in the list', () => {
  it("is the form's default button, with its name and its listeners", async () => {
    const submitted = await inForm(
      '<button name="send">Send</button><button name="other">Other</button>',
    );
    let clicks = 0;
    document.querySelector('[name=send]')!.addEventListener('click', () => {
      clicks += 1;
    });
    await choose('bellw');
    await press('Enter');
    await until(() => submitted.length === 1);
    expect([submitted, clicks]).to.deep.equal([['send'], 1]);
  });

  it('does nothing where the default button is disabled', async () => {
    const submitted = await inForm(
      '<button disabled>Send</button><button name="other">Other</button>',
    );
    await choose('bellw');
    await press('Enter');
    await settled(search);
    expect(submitted).to.deep.equal([]);
  });

  it('submits a form without a button where it is the only field of text', async () => {
    const submitted = await inForm('<input type="checkbox" aria-label="Yes">');
    await choose('bellw');
    await press('Enter');
    await until(() => submitted.length === 1);
  });

  it('submits no form of several fields without a button', async () => {
    const submitted = await inForm('<input aria-label="Name">');
    await choose('bellw');
    await press('Enter');
    await settled(search);
    expect(submitted).to.deep.equal([]);
  });

  it('waits while the list is loading, and then takes the name that was typed in full', async () => {
    const { fetch } = window;
    let arrive = (): void => undefined;
    const slow = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    window.fetch = async () => {
      await slow;
      return new Response(JSON.stringify(directory));
    };
    try {
      const submitted = await inForm(
        '<button>Send</button>',
        'name="organization" directory="/d.json"',
        null,
      );
      search.input.focus();
      await type('bellwood hospital');
      await press('Enter');
      await press('Enter');
      expect(submitted).to.deep.equal([]);
      arrive();
      await until(() => search.element.value === 'bellwood');
      expect(submitted).to.deep.equal([]);
    } finally {
      window.fetch = fetch;
    }
  });
});

describe('what is done before the rest of the search is loaded', () => {
  /** All in one go: nothing can load in between. */
  const hasty = (text: string, ...keys: string[]) => {
    search.input.focus();
    search.input.value = text;
    const typed = new InputEvent('input', { bubbles: true, composed: true });
    const pressed = keys.map(
      (key) => new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
    );
    for (const event of [typed, ...pressed]) search.input.dispatchEvent(event);
  };

  it('is not lost: letters, and the Enter after them', async () => {
    search = await place();
    hasty('bellwood hospital', 'Enter');
    expect(search.input.getAttribute('aria-expanded')).to.equal('false');
    await until(() => search.element.value === 'bellwood');
    expect(search.answer()).to.contain('Bellwood Hospital');
  });

  it('is not lost when the field is left at once', async () => {
    search = await place();
    hasty('alder');
    search.input.blur();
    await until(() => search.answer().includes('Did you mean'));
  });

  it('is kept from the page', async () => {
    search = await place();
    const heard: string[] = [];
    const listen = ({ type }: Event) => heard.push(type);
    for (const kind of ['input', 'keydown']) document.addEventListener(kind, listen);
    hasty('bellw', 'w');
    for (const kind of ['input', 'keydown']) document.removeEventListener(kind, listen);
    expect(heard).to.deep.equal([]);
    await search.opened();
  });

  it('sends a form with Enter in the empty field', async () => {
    const submitted = await inForm('<button name="send">Send</button>');
    hasty('', 'Enter');
    await until(() => submitted.length === 1);
  });

  it('goes before an organization that the page asks for', async () => {
    search = await place('organization="northmoor"');
    hasty('bellwood hospital', 'Enter');
    await until(() => search.element.value === 'bellwood', 'what was typed');
    await settled(search);
    expect(search.element.value).to.equal('bellwood');
  });
});

describe('text around the field', () => {
  it('can be pressed and selected without the focus going to the field', async () => {
    search = await place('heading="Is it open to you?"');
    for (const part of ['heading', 'hint']) {
      await click(find(`[part=${part}]`, search.element));
      expect(focused() === search.input).to.equal(false);
    }
    search.element.focus();
    expect(focused() === search.input).to.equal(true);
  });
});

it('the label can be selected, and gives the focus to the field when it is pressed', async () => {
  search = await place();
  const label = find('[part=label]', search.element);
  const { left, top, height } = label.getBoundingClientRect();
  const at = (x: number): [number, number] => [Math.round(left + x), Math.round(top + height / 2)];
  await sendMouse({ type: 'move', position: at(2) });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: at(120) });
  expect(String(getSelection())).to.contain('Search');
  await sendMouse({ type: 'up' });
  await click(label);
  await until(() => focused() === search.input);
});

describe('an undo after a choice', () => {
  it('that changes nothing of the text leaves the choice as it is', async () => {
    search = await place();
    await choose('bellw');
    search.input.dispatchEvent(
      new InputEvent('input', { inputType: 'historyUndo', bubbles: true }),
    );
    await settled(search);
    expect(search.element.value).to.equal('bellwood');
    expect(search.answer()).to.contain('Bellwood Hospital');
    expect(search.options()).to.have.length(0);
  });

  it('by key never leaves text and answer apart', async () => {
    search = await place();
    await choose('bellw');
    await press(engine === 'webkit' ? 'Control+z' : 'Control+z');
    await settled(search);
    const stands = search.input.value === 'Bellwood Hospital';
    expect(search.element.value === 'bellwood').to.equal(stands);
  });
});

describe("a phone's keyboard that is put away", () => {
  it('leaves what was found in view', async () => {
    search = await place();
    tap(search.input);
    const found = await typeInto(search, 'alder');
    search.input.blur();
    const end = performance.now() + 500; // longer than leaving takes to be noticed
    await until(() => performance.now() > end);
    expect(search.options()).to.have.length(found.length);
    expect(search.answer()).to.equal('');
  });

  it('is followed by the question which one was meant, once another place is pressed', async () => {
    search = await place('', directory, '%<button>Elsewhere</button>');
    tap(search.input);
    await typeInto(search, 'alder');
    search.input.blur();
    tap(document.querySelector('[data-test-page] button')!);
    await until(() => search.answer().includes('Did you mean'));
    expect(search.options()).to.have.length(0);
  });
});

describe('autofocus', () => {
  it('is honored where the script follows the tag', async () => {
    search = await place('autofocus');
    await until(() => focused() === search.input);
  });

  it('is honored in a dialog that opens', async () => {
    search = await place('autofocus', directory, '<dialog><button>Close</button>%</dialog>');
    expect(focused() === search.input).to.equal(false);
    document.querySelector<HTMLDialogElement>('[data-test-page] dialog')!.showModal();
    await until(() => focused() === search.input);
  });

  it('takes the focus from nobody', async () => {
    const own = document.createElement('input');
    document.body.append(own);
    own.focus();
    search = await place('autofocus');
    await settled(search);
    await settled(search);
    expect(focused() === own).to.equal(true);
    own.remove();
  });
});

describe('its form API', () => {
  it('is that of a native field', async () => {
    search = await place(
      'id="plan" required',
      directory,
      '<form><label for="plan">Plan</label>%</form>',
    );
    const { element } = search;
    expect(element.willValidate).to.equal(true);
    expect(element.type).to.equal('care-coverage-search');
    expect([...element.labels].map(({ textContent }) => textContent)).to.deep.equal(['Plan']);
    expect(element.form).to.equal(document.querySelector('[data-test-page] form'));
  });

  it('takes what the page has against it, and says so', async () => {
    search = await place('', directory, '<form>%<button>Send</button></form>');
    search.element.setCustomValidity('This plan ended in May.');
    expect(search.element.checkValidity()).to.equal(false);
    expect(search.element.validity.customError).to.equal(true);
    expect(search.element.validationMessage).to.equal('This plan ended in May.');
    search.element.reportValidity();
    await until(() => visibleText(search.element).includes('This plan ended in May.'));
    search.element.setCustomValidity('');
    expect(search.element.checkValidity()).to.equal(true);
    await until(() => !visibleText(search.element).includes('This plan ended in May.'));
  });

  it('asks tools that fill and correct to leave it alone', async () => {
    search = await place();
    const asked = ['autocomplete', 'autocorrect', 'spellcheck', 'data-lpignore', 'data-form-type'];
    expect(asked.map((name) => search.input.getAttribute(name))).to.deep.equal([
      'off',
      'off',
      'false',
      'true',
      'other',
    ]);
  });

  it('lets no typed letter out', async () => {
    search = await place();
    const out: string[] = [];
    for (const kind of ['beforeinput', 'input', 'keydown', 'keyup'])
      document.addEventListener(kind, () => out.push(kind), { once: true });
    search.input.focus();
    await type('q');
    await settled(search);
    expect(out).to.deep.equal([]);
  });
});

it('has a field whatever aria-labelledby says', async () => {
  for (const ids of ['', ' a', 'a  b', '#']) {
    search = await place(`aria-labelledby="${ids}"`);
    expect(search.input.isConnected).to.equal(true);
  }
});
