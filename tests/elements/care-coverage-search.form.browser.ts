import { expect } from '@open-wc/testing';
import type { CoverageSearchSelectEvent } from '../../src/elements/care-coverage-search/events.js';
import { click, focused, press, until, visibleText } from '../support/reader.js';
import {
  type Search,
  directory,
  heard,
  loaded,
  place,
  settled,
  type,
} from './care-coverage-search.fixture.js';

let search: Search;

const inForm = (attributes: string, around = '<form>%<button>Send</button></form>') =>
  place(attributes, directory, around);
const form = (): HTMLFormElement => document.querySelector('[data-test-page] form')!;
const sent = (): [string, FormDataEntryValue][] => [...new FormData(form())];

async function choose(query: string): Promise<void> {
  search.input.focus();
  await type(query);
  await search.opened();
  await press('ArrowDown');
  await press('Enter');
  await until(() => search.element.value !== '');
  await settled(search);
}

describe('in a form', () => {
  it('sends the id of the chosen organization under its name, and nothing that was typed', async () => {
    search = await inForm('name="organization"');
    expect(sent()).to.deep.equal([]);
    search.input.focus();
    await type('alder');
    await search.opened();
    expect(sent()).to.deep.equal([]);
    await press('Escape');
    search.input.select();
    await choose('bellw');
    expect(sent()).to.deep.equal([['organization', 'bellwood']]);
  });

  it('sends nothing without a name', async () => {
    search = await inForm('');
    await choose('bellw');
    expect(sent()).to.deep.equal([]);
  });

  it('says whether a choice is needed', async () => {
    search = await inForm('required');
    expect(search.input.getAttribute('aria-required')).to.equal('true');
    search = await place();
    expect(search.input.hasAttribute('aria-required')).to.equal(false);
  });

  it('has no valid choice before one is made, has one then, and none again once the text is edited', async () => {
    search = await inForm('required');
    await settled(search);
    expect(search.element.checkValidity()).to.equal(false);
    expect(search.element.validity.valueMissing).to.equal(true);
    await choose('bellw');
    expect(search.element.checkValidity()).to.equal(true);
    await type('x');
    await settled(search);
    expect(search.element.checkValidity()).to.equal(false);
    await press('Backspace');
    search.input.blur();
    await until(() => search.element.checkValidity());
  });

  it('has no valid choice when the text that is left equals no name', async () => {
    search = await inForm('required');
    search.input.focus();
    await type('bellwood hosp');
    await search.opened();
    search.input.blur();
    await until(() => search.answer().includes('Did you mean'));
    expect(search.element.checkValidity()).to.equal(false);
  });

  it('says in words what is missing, and brings the focus to the field', async () => {
    search = await inForm('required');
    await click(document.querySelector('[data-test-page] button')!);
    await until(() => search.input.getAttribute('aria-invalid') === 'true');
    const error = search.element.shadowRoot!.querySelector('[part=error]')!;
    expect(visibleText(error)).to.equal('Choose your employer or health plan from the list.');
    expect(search.input.getAttribute('aria-describedby')!.split(' ')).to.include(error.id);
    expect(focused()).to.equal(search.input);
    await choose('bellw');
    expect(visibleText(error)).to.equal('');
    expect(search.input.hasAttribute('aria-invalid')).to.equal(false);
  });

  it('goes back to the start with it', async () => {
    search = await inForm('name="organization"');
    await choose('bellw');
    form().reset();
    await settled(search);
    expect(search.input.value).to.equal('');
    expect(sent()).to.deep.equal([]);
  });

  it('goes back to the organization that the page answers for', async () => {
    search = await inForm('organization="northmoor"');
    await until(() => search.element.value === 'northmoor');
    search.input.focus();
    search.input.select();
    await choose('bellw');
    form().reset();
    await until(() => search.element.value === 'northmoor');
  });

  it('takes back what the browser kept for it', async () => {
    search = await inForm('');
    search.element.formStateRestoreCallback('bellwood');
    await until(() => search.input.value === 'Bellwood Hospital');
  });

  it('takes no input while it, or the fieldset around it, is disabled', async () => {
    search = await inForm('', '<form><fieldset disabled>%</fieldset></form>');
    await until(() => search.input.disabled);
    document.querySelector('fieldset')!.disabled = false;
    await until(() => !search.input.disabled);
    search.element.disabled = true;
    await until(() => search.input.disabled);
  });

  it('keeps and sends its choice, which can be read and not changed, while it is readonly', async () => {
    search = await inForm('name="organization" readonly organization="bellwood"');
    await until(() => search.input.value === 'Bellwood Hospital');
    search.input.focus();
    for (const key of ['x', 'ArrowDown', 'Escape']) await press(key);
    await settled(search);
    expect(search.input.value).to.equal('Bellwood Hospital');
    expect(search.options()).to.deep.equal([]);
    expect(sent()).to.deep.equal([['organization', 'bellwood']]);
  });

  it('asks for no choice that nobody can make, while it is readonly', async () => {
    search = await inForm('required readonly');
    await settled(search);
    expect(form().checkValidity()).to.equal(true);
    search.element.readOnly = false;
    await settled(search);
    expect(form().checkValidity()).to.equal(false);
  });

  it('is not sent by the Enter that takes an option: the page is told of the choice instead', async () => {
    search = await inForm('name="organization"');
    const submitted: Event[] = [];
    form().addEventListener('submit', (event) => {
      event.preventDefault();
      submitted.push(event);
    });
    const chosen = heard<CoverageSearchSelectEvent>('care-coverage-search-select');
    await choose('bellw');
    expect(chosen.map(({ organization }) => organization)).to.deep.equal(['bellwood']);
    expect(focused()).to.equal(search.input);
    expect(submitted).to.have.length(0);
    await press('Enter');
    await until(() => submitted.length === 1);
  });

  it('is sent by Enter also where its fields are called like what a form does', async () => {
    const fields = ['getRootNode', 'querySelectorAll', 'requestSubmit', 'matches'];
    const hidden = fields.map((name) => `<input type="hidden" name="${name}">`).join('');
    search = await inForm('', `<form>%${hidden}</form>`);
    const submitted: Event[] = [];
    form().addEventListener('submit', (event) => {
      event.preventDefault();
      submitted.push(event);
    });
    search.input.focus();
    await press('Enter');
    await until(() => submitted.length === 1);
  });

  it('leaves Enter to the list while that is open, and sends the form with it otherwise', async () => {
    search = await inForm('');
    const submitted: Event[] = [];
    form().addEventListener('submit', (event) => {
      event.preventDefault();
      submitted.push(event);
    });
    search.input.focus();
    await type('alder');
    await search.opened();
    await press('Enter');
    await until(() => search.options().length === 0);
    expect(submitted).to.have.length(0);
    await press('Enter');
    await until(() => submitted.length === 1);
  });
});

describe('its label', () => {
  const label = (): HTMLElement => search.element.shadowRoot!.querySelector('label')!;

  it("is the page's own, by attribute", async () => {
    search = await place('label="Who do you work for?"');
    expect(visibleText(label())).to.equal('Who do you work for?');
    expect(search.list.getAttribute('aria-label')).to.equal('Who do you work for?');
  });

  it('is taken in from a label of the page, which is not shown twice', async () => {
    search = await place('id="here"', directory, '<label for="here">Find your plan</label>%');
    await until(() => label().textContent === 'Find your plan');
    expect(visibleText(label())).to.equal('');
    await click(document.querySelector('[data-test-page] > label')!);
    await until(() => focused() === search.input);
  });

  it('is taken in from aria-label and aria-labelledby', async () => {
    search = await place('aria-label="Find your plan"');
    expect(label().textContent).to.equal('Find your plan');
    search = await place(
      'aria-labelledby="one two"',
      directory,
      '<b id="one">Employer</b> <b id="two">or plan</b>%',
    );
    expect(label().textContent).to.equal('Employer or plan');
  });

  it('is found also when the page brings it later', async () => {
    search = await place('id="late"');
    const late = document.createElement('label');
    late.htmlFor = 'late';
    late.textContent = 'Your employer';
    document.querySelector('[data-test-page]')!.append(late);
    search.input.focus();
    await until(() => label().textContent === 'Your employer');
  });
});

describe('its value', () => {
  beforeEach(async () => {
    search = await place();
  });

  it('can be set by the page, also before the directory is there', async () => {
    search.element.value = 'northmoor';
    await until(() => search.input.value === 'Northmoor Mutual');
    search.element.value = '';
    await until(() => search.input.value === '');
  });

  it("is a new directory's once that is there", async () => {
    await loaded(search);
    search.element.value = 'bellwood';
    search.element.directory = {
      organizations: [
        { id: 'bellwood', name: 'Bellwood Clinics', kind: 'employer', availability: 'all' },
      ],
    };
    await until(() => search.input.value === 'Bellwood Clinics');
  });
});
