import { expect } from '@open-wc/testing';
import type {
  CoverageSearchOutcomeEvent,
  CoverageSearchSelectEvent,
} from '../../src/elements/care-coverage-search/events.js';
import { click, find, findAll, focused, press, until, visibleText } from '../support/reader.js';
import {
  type Search,
  heard,
  place,
  settled,
  text,
  type,
  typeInto,
} from './care-coverage-search.fixture.js';

let search: Search;

async function typed(query: string): Promise<HTMLElement[]> {
  search.input.select();
  return typeInto(search, query);
}

/** Takes the first match of a query, and gives the answer. */
async function choose(query: string): Promise<string> {
  await typed(query);
  await press('ArrowDown');
  await press('Enter');
  await until(() => search.answer() !== '', 'an answer');
  return search.answer();
}

const action = (): HTMLAnchorElement | undefined =>
  findAll<HTMLAnchorElement>('[part=action]', search.element)[0];
const buttons = (): string[] =>
  findAll('[part=answer] button', search.element).map((button) => visibleText(button));

/** A name that is like one in the directory, but another. */
const SLIP = 'northmoor zoo';
/** A name that is in no directory. */
const ABSENT = 'zzzzqx';

describe('the answer: available', () => {
  it("says so with the organization's name, what the program is and how to start", async () => {
    search = await place('link="https://program.example/join"');
    const answer = await choose('alder foods');
    expect(answer).to.contain('this program is available through Alder Foods & Sons, Inc.');
    expect(answer).to.contain('digital physical therapy program');
    expect(text(action())).to.equal('Get started');
    expect(action()!.href).to.equal('https://program.example/join');
  });

  it("leads to the organization's own address where it has one", async () => {
    search = await place('link="https://program.example/join"');
    await choose('acsd');
    expect(action()!.href).to.equal('https://schools.example/start');
  });

  it("shows the organization's note", async () => {
    search = await place();
    expect(await choose('bellwood')).to.contain('Open to staff and their families.');
  });

  it('has a next step without a link, too', async () => {
    search = await place();
    expect(await choose('bellwood')).to.contain(
      'Ask your HR or benefits team, or your plan, how to start.',
    );
    search = await place('contact="tel:+15550100"');
    await choose('bellwood');
    expect(find<HTMLAnchorElement>('[part=contact]', search.element).href).to.equal(
      'tel:+15550100',
    );
  });
});

describe('the answer: available on some plans', () => {
  it('says how to tell, and what is known of each plan', async () => {
    search = await place('link="https://program.example/join"');
    const answer = await choose('northmoor mutual');
    expect(answer).to.contain('This program is available on some plans from Northmoor Mutual');
    expect(answer).to.contain('look for the plan name on your member ID card');
    expect(
      findAll('[part=plans] li', search.element).map((plan) => visibleText(plan)),
    ).to.deep.equal([
      'Northmoor Gold Included',
      'Northmoor Bronze Not included',
      'Northmoor Student Ask your plan',
    ]);
    expect(text(action())).to.equal('Check my plan');
  });
});

describe('the list', () => {
  it('says what was looked for when words around a name were set aside', async () => {
    search = await place();
    await typed('I work at Northmoor Mutual');
    expect(visibleText(search.list)).to.contain('Showing matches for “Northmoor Mutual”');
  });
});

describe('the answer: unsure', () => {
  beforeEach(async () => {
    search = await place('link="https://program.example/join"');
  });

  it('asks whether the name is meant, and offers no link before that is confirmed', async () => {
    const options = await typed(SLIP);
    expect(visibleText(search.list)).to.contain('Did you mean…?');
    await click(options[0]!);
    await until(() => search.answer() !== '');
    const answer = search.answer();
    expect(answer).to.contain('Did you mean…?').and.to.contain('Northmoor Mutual');
    expect(action()).to.equal(undefined);
    expect(search.element.value).to.equal('');
  });

  it('gives the answer once the name is confirmed, and the focus to the next step', async () => {
    await choose(SLIP);
    await click(find('[part=choice]', search.element));
    await until(() => search.answer().includes('available on some plans'));
    expect(search.element.value).to.equal('northmoor');
    await until(() => focused() === action());
  });

  it('goes on to what can be done when it is another name', async () => {
    await choose(SLIP);
    await click(find('[part=none]', search.element));
    await until(() => search.answer().includes("We couldn't find it"));
    expect(search.element.value).to.equal('');
    expect(focused()).to.equal(search.input);
    await type('bellwood');
    await search.opened();
    expect(search.input.value).to.equal('bellwood');
  });

  it('puts the best names as a question to one who was done without choosing', async () => {
    await typed('alder');
    await press('Enter');
    await until(() => search.answer() !== '');
    expect(buttons()).to.have.length(4);
    expect(buttons().at(-1)).to.equal('No, something else');
    const name = buttons()[1]!;
    await click(findAll('[part=choice]', search.element)[1]!);
    await until(() => search.input.value === name);
    expect(search.answer()).to.contain(name);
  });
});

describe('the answer: not found', () => {
  async function absent(attributes = ''): Promise<string> {
    search = await place(attributes);
    search.input.focus();
    await type(ABSENT);
    await until(() => search.answer() !== '', 'an answer');
    return search.answer();
  }

  it('says only that it was not found, and what can be done', async () => {
    const answer = await absent('contact="https://host.example/help"');
    expect(answer).to.contain("We couldn't find it");
    expect(answer).to.contain('Try your health plan instead of your employer');
    expect(answer).to.contain('Ask your HR or benefits team');
    expect(answer).not.to.match(/not covered|denied|ineligible/i);
    expect(find<HTMLAnchorElement>('[part=contact]', search.element).href).to.equal(
      'https://host.example/help',
    );
  });

  it('does not flash up between two letters: it comes into view once typing rests', async () => {
    search = await place();
    const waiting = new Promise<[HTMLElement, Animation]>((resolve) => {
      search.element.shadowRoot!.addEventListener(
        'animationstart',
        ({ target }) => {
          const [animation] = (target as HTMLElement).getAnimations();
          animation!.pause();
          resolve([target as HTMLElement, animation!]);
        },
        { once: true },
      );
    });
    search.input.focus();
    await type(ABSENT);
    const [card, wait] = await waiting;
    wait.currentTime = 300;
    expect(getComputedStyle(card).opacity).to.equal('0');
    wait.finish();
    expect(getComputedStyle(card).opacity).to.equal('1');
    expect(search.answer()).to.contain("We couldn't find it");
  });

  it('does not repeat what was typed', async () => {
    expect(await absent()).not.to.contain(ABSENT);
  });

  it('copies a note to send, and goes on saying so', async () => {
    const outcomes = heard('care-coverage-search-outcome');
    await absent();
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: (note: string) => {
          copied.push(note);
          return Promise.resolve();
        },
      },
    });
    await click(find('[part=copy]', search.element));
    await until(() => search.status.textContent === 'Copied');
    expect(copied).to.deep.equal([visibleText(find('[part=note]', search.element))]);
    await until(() => outcomes.length > 0, 'the end of the search, as the focus has left it');
    await settled(search);
    expect(visibleText(find('[part=copy]', search.element))).to.equal('Copied');
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('says how to copy the note where the page may not', async () => {
    await absent();
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new Error('not allowed')) },
    });
    await click(find('[part=copy]', search.element));
    await until(() => search.answer().includes('Please select the note and copy it.'));
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  it('goes away as soon as a name matches', async () => {
    await absent();
    await typed('bellw');
    expect(search.answer()).to.equal('');
  });
});

describe('links from the page', () => {
  it('carry the parameters that the page adds, beside their own', async () => {
    search = await place(
      'link="https://program.example/join?lang=en" link-params="utm_source=portal&utm_campaign=back%20pain"',
    );
    await choose('bellwood');
    expect(Object.fromEntries(new URL(action()!.href).searchParams)).to.deep.equal({
      lang: 'en',
      utm_source: 'portal',
      utm_campaign: 'back pain',
    });
  });

  it('may be relative', async () => {
    search = await place('link="/join"');
    await choose('bellwood');
    expect(action()!.href).to.equal(new URL('/join', location.href).href);
  });

  it('are left out when they could do harm, and the author of the page is told', async () => {
    const errors = heard('care-coverage-search-error');
    search = await place('link="javascript:alert(1)" contact="data:text/html,x"');
    await choose('bellwood');
    expect(findAll('[part=answer] a', search.element)).to.have.length(0);
    expect(errors).to.have.length(1);
  });
});

describe('a page for one organization', () => {
  it('has its answer at once, and lets one search for another', async () => {
    search = await place('organization="northmoor"');
    await until(() => search.answer().includes('available on some plans from Northmoor Mutual'));
    expect(search.input.value).to.equal('Northmoor Mutual');
    expect(search.list.checkVisibility()).to.equal(false);
    expect(await choose('bellwood')).to.contain('Bellwood Hospital');
  });

  it('tells its author when the directory does not know the organization', async () => {
    const errors = heard<Event & { problems: { path: string; message: string }[] }>(
      'care-coverage-search-error',
    );
    search = await place('organization="nobody"');
    await until(() => errors.length > 0);
    expect(errors[0]!.problems).to.deep.equal([
      { path: 'organization', message: 'The directory has no id "nobody".' },
    ]);
    expect(search.input.value).to.equal('');
    await choose('bellwood');
  });
});

describe('what the page is told', () => {
  it('is the organization and the outcome of a choice, also outside a shadow root', async () => {
    const host = document.createElement('div');
    host.dataset.testPage = '';
    document.body.append(host);
    search = await place();
    host.attachShadow({ mode: 'open' }).append(search.element);
    const chosen = heard<CoverageSearchSelectEvent>('care-coverage-search-select');
    const outcomes = heard<CoverageSearchOutcomeEvent>('care-coverage-search-outcome');
    await choose('northmoor mutual');
    expect(chosen.map(({ organization, outcome }) => [organization, outcome])).to.deep.equal([
      ['northmoor', 'some-plans'],
    ]);
    expect(outcomes.map(({ organization, outcome }) => [organization, outcome])).to.deep.equal([
      ['northmoor', 'some-plans'],
    ]);
  });

  it('is no choice while that is uncertain', async () => {
    search = await place();
    const chosen = heard<CoverageSearchSelectEvent>('care-coverage-search-select');
    const outcomes = heard<CoverageSearchOutcomeEvent>('care-coverage-search-outcome');
    await choose(SLIP);
    expect(chosen).to.have.length(0);
    await click(find('[part=choice]', search.element));
    await until(() => chosen.length > 0);
    expect(outcomes.map(({ outcome }) => outcome)).to.deep.equal(['unsure', 'some-plans']);
  });

  it('is that nothing was found, once typing has stopped', async () => {
    search = await place();
    const outcomes = heard<CoverageSearchOutcomeEvent>('care-coverage-search-outcome');
    search.input.focus();
    await type(ABSENT);
    await until(() => outcomes.length > 0);
    expect(outcomes.map(({ organization, outcome }) => [organization, outcome])).to.deep.equal([
      [undefined, 'not-found'],
    ]);
  });

  it('is nothing of what the page itself has set', async () => {
    const all = ['select', 'outcome', 'clear'].map((name) => heard(`care-coverage-search-${name}`));
    search = await place('organization="northmoor"');
    await until(() => search.element.value === 'northmoor');
    search.element.value = '';
    await settled(search);
    expect(all.flat()).to.have.length(0);
  });

  it('is never what was typed', async () => {
    search = await place();
    const told: Event[] = [];
    const types = [
      'input',
      'change',
      'keydown',
      'keypress',
      'keyup',
      ...['select', 'outcome', 'clear'].map((name) => `care-coverage-search-${name}`),
    ];
    const listen = (event: Event) => {
      told.push(event);
    };
    for (const one of types) document.addEventListener(one, listen);
    await choose('bellw');
    await press('Escape');
    await until(() => search.input.value === '');
    for (const one of types) document.removeEventListener(one, listen);
    expect(told.map(({ type: name }) => name)).to.include('care-coverage-search-clear');
    const fields = told.flatMap((event) => [
      ...Object.values(event as unknown as Record<string, unknown>),
      (event as InputEvent).data,
      (event as KeyboardEvent).key,
    ]);
    expect(
      fields.filter(
        (value) =>
          typeof value === 'string' && /^bellw|^[belw]$/.test(value) && value !== 'bellwood',
      ),
    ).to.deep.equal([]);
  });
});
