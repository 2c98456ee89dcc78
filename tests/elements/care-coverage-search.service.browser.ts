import { expect } from '@open-wc/testing';
import { press, until } from '../support/reader.js';
import { service } from '../support/service.js';
import {
  directory,
  heard,
  place,
  settled,
  text,
  type,
  typeInto,
  type Search,
} from './care-coverage-search.fixture.js';

const NOT_NOW = 'The search is not available right now';

/** Lets go of what the page has of the network after each test. */
const realFetch = window.fetch;
afterEach(() => {
  window.fetch = realFetch;
});

/** A search that asks the service. */
async function remote(more = '', local: unknown = null): Promise<Search> {
  const endpoint = await service('start', { ...directory, updated: '2026-11-01' });
  return place(`endpoint="${endpoint}" ${more}`, local);
}

/** All addresses that the page asks from now on. */
function asked(): URL[] {
  const addresses: URL[] = [];
  window.fetch = (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input);
    if (address.pathname.startsWith('/v1/')) addresses.push(address);
    return realFetch(input, init);
  };
  return addresses;
}

describe('a search by a service', () => {
  it('finds what is typed, and answers once it is chosen', async () => {
    const search = await remote();
    const [option] = await typeInto(search, 'bellwood');
    expect(text(option)).to.contain('Bellwood Hospital');
    await press('ArrowDown');
    await press('Enter');
    await until(
      () => search.answer().includes('available through Bellwood Hospital'),
      'the answer',
    );
    expect(search.element.value).to.equal('bellwood');
  });

  it('asks nothing until the visitor types, and not for every letter', async () => {
    const search = await remote();
    const addresses = asked();
    search.input.focus();
    await search.element.updateComplete;
    expect(addresses).to.have.length(0);
    await typeInto(search, 'alder foods');
    await until(() => addresses.at(-1)?.searchParams.get('q') === 'alder foods', 'the question');
    expect(addresses.length).to.be.lessThan('alder foods'.length);
  });

  it('sends no cookies and not the address of the page', async () => {
    const search = await remote();
    const options: RequestInit[] = [];
    window.fetch = (input, init) => {
      if (init?.credentials) options.push(init);
      return realFetch(input, init);
    };
    await typeInto(search, 'bellwood');
    expect(options[0]?.credentials).to.equal('omit');
    expect(options[0]?.referrerPolicy).to.equal('no-referrer');
  });

  it('does not ask again for what it has the answer to', async () => {
    const search = await remote();
    const addresses = asked();
    const answered = (query: string) =>
      until(
        () =>
          addresses.at(-1)?.searchParams.get('q') === query &&
          !search.element.shadowRoot!.textContent.includes('Searching…'),
        `the answer to ${query}`,
      );
    await typeInto(search, 'alder f');
    await answered('alder f');
    await type('o');
    await answered('alder fo');
    const before = addresses.length;
    await press('Backspace');
    await until(() => search.options().length > 1, 'the old answer');
    expect(addresses).to.have.length(before);
  });

  it('shows the newest answer, though an older one comes after it', async () => {
    const search = await remote();
    let letOldCome: () => void = () => undefined;
    const oldCame = new Promise<void>((resolve) => (letOldCome = resolve));
    let isOldAsked = false;
    let isOldThere = false;
    window.fetch = async (input, init) => {
      // As if leaving a question had no effect on its answer.
      const response = await realFetch(input, { ...init, signal: null });
      if (new URL(input as URL).searchParams.get('q') !== 'alder') return response;
      isOldAsked = true;
      await oldCame;
      const answer: unknown = await response.json();
      response.json = () => {
        isOldThere = true;
        return Promise.resolve(answer);
      };
      return response;
    };
    const isNewest = () =>
      search.options().length === 1 && text(search.options()[0]).includes('Alder Transit');
    search.input.focus();
    await type('alder');
    await until(() => isOldAsked, 'the older question');
    await type(' transit');
    await until(isNewest, 'the newest answer');
    letOldCome();
    await until(() => isOldThere, 'the old answer');
    await settled(search);
    expect(isNewest()).to.equal(true);
  });

  it('waits for a slow service, and says so', async () => {
    const search = await remote();
    await typeInto(search, 'bell');
    await service('pause');
    await type('w');
    await until(() => search.element.shadowRoot?.textContent?.includes('Searching…'), 'the hint');
    await service('continue');
    await until(() => search.options().some((option) => text(option).includes('Bellwood')), 'it');
  });

  it('says when it is down and what to do next, and finds again once it is back', async () => {
    const search = await remote('contact="https://benefits.example/contact"');
    const errors = heard('care-coverage-search-error');
    await typeInto(search, 'bell');
    await service('stop');
    await type('wo');
    await until(() => search.answer().includes(NOT_NOW), 'the sentence');
    expect(search.answer()).to.contain('Contact us');
    expect(search.options()).to.have.length(0);
    expect(errors).to.have.length(1);
    expect(JSON.stringify((errors[0] as Event & { problems: object[] }).problems)).not.to.contain(
      'bell',
    );
    await service('start');
    await type('o');
    await until(() => search.answer() === '', 'the sentence to go');
    expect((await search.opened()).map(text).join()).to.contain('Bellwood');
  });

  it('works without a reload on a page that was opened while nothing of the service ran', async () => {
    const endpoint = await service('start', directory);
    await service('stop');
    const search = await place(`endpoint="${endpoint}" contact="tel:+15550100"`, null);
    search.input.focus();
    await type('northmoor'); // which no test before has asked: the browser keeps answers
    await until(() => search.answer().includes(NOT_NOW), 'the sentence');
    expect(search.answer()).to.contain('Contact us');
    expect(search.element.shadowRoot?.textContent).not.to.contain('sample');
    await service('start');
    await press('Backspace');
    await until(() => search.answer() === '', 'the sentence to go');
    expect((await search.opened()).map(text).join()).to.contain('Northmoor');
  });

  it('says the same of a service that has lost its cluster, and finds again once it has it', async () => {
    const search = await remote();
    let isClusterThere = false;
    window.fetch = (input, init) =>
      isClusterThere
        ? realFetch(input, init)
        : Promise.resolve(
            Response.json(
              { type: 'about:blank', title: 'Service Unavailable', status: 503 },
              { status: 503, headers: { 'content-type': 'application/problem+json' } },
            ),
          );
    search.input.focus();
    await type('bellw');
    await until(() => search.answer().includes(NOT_NOW), 'the sentence');
    isClusterThere = true;
    await type('o');
    await until(() => search.answer() === '', 'the sentence to go');
    expect((await search.opened()).map(text).join()).to.contain('Bellwood');
  });

  it('does not wait for a service that is not to be asked again for a minute, and says why', async () => {
    const search = await remote();
    const errors = heard<Event & { problems: { message: string }[] }>('care-coverage-search-error');
    const headers = { 'retry-after': '60' };
    window.fetch = () => Promise.resolve(new Response('', { status: 429, headers }));
    search.input.focus();
    await type('bellw');
    await until(() => search.answer().includes(NOT_NOW), 'the sentence');
    expect(errors[0]?.problems[0]?.message).to.contain('answered 429');
  });

  it('asks again when the page moves it while an answer is on its way', async () => {
    const search = await remote();
    let answers = false;
    window.fetch = (input, init) =>
      answers
        ? realFetch(input, init)
        : new Promise((_, reject) => {
            init?.signal?.addEventListener('abort', () => {
              reject(new Error('aborted'));
            });
          });
    search.input.focus();
    await type('alder k'); // which no other test asks: the browser keeps answers
    answers = true;
    const around = document.createElement('div');
    document.body.append(around);
    around.append(search.element);
    const hint = () => search.element.shadowRoot?.querySelector('[part=hint]')?.textContent ?? '';
    await until(() => !hint().includes('Searching'), 'the answer');
    around.remove();
  });

  it('keeps the answer that the visitor chose when the one that the page wanted fails to come', async () => {
    const endpoint = await service('start', directory);
    let fail: () => void = () => undefined;
    window.fetch = (input, init) =>
      new URL(input instanceof Request ? input.url : input).pathname.endsWith('/northmoor')
        ? new Promise((resolve) => {
            fail = () => {
              resolve(new Response('', { status: 400 }));
            };
          })
        : realFetch(input, init);
    const search = await place(`endpoint="${endpoint}" organization="northmoor"`, null);
    await typeInto(search, 'bellwood');
    await press('ArrowDown');
    await press('Enter');
    await until(() => search.answer().includes('available through Bellwood'), 'the answer');
    fail();
    await settled(search);
    expect(search.answer()).to.contain('available through Bellwood');
  });

  it('tries again on the button', async () => {
    const search = await remote();
    await typeInto(search, 'bell');
    await service('stop');
    await type('w');
    await until(() => search.answer().includes(NOT_NOW), 'the sentence');
    await service('start');
    search.element.shadowRoot?.querySelector<HTMLElement>('[part=action]')?.click();
    await search.opened();
  });

  it('uses the directory of the page while the service is down', async () => {
    const search = await remote('', directory);
    await service('stop');
    await typeInto(search, 'bellwood');
    expect(search.options().map(text).join()).to.contain('Bellwood Hospital');
    expect(search.answer()).to.equal('');
  });

  it('says of invented names that they are, each time that it falls back on them', async () => {
    const search = await remote('', { ...directory, sample: true });
    const isSample = () => !!search.element.shadowRoot?.textContent?.includes('Sample directory');
    const ask = async (name: string, isDown: boolean) => {
      window.fetch = isDown ? () => Promise.reject(new TypeError('down')) : realFetch;
      Date.now = () => realNow() + (later += 60_000);
      await press('Control+a');
      await typeInto(search, name);
    };
    const realNow = Date.now.bind(Date);
    let later = 0;
    try {
      for (const name of ['bellwood', 'alder transit']) {
        await ask(name, true);
        await until(isSample, 'the words on the sample');
        await ask(`${name.slice(0, -1)}`, false);
        await until(() => !isSample(), 'the words to go');
      }
    } finally {
      Date.now = realNow;
    }
  });

  it('answers at once for the organization of the page, by its id', async () => {
    const endpoint = await service('start', directory);
    const addresses = asked();
    const search = await place(`endpoint="${endpoint}" organization="northmoor"`, null);
    await until(() => search.answer().includes('some plans from Northmoor Mutual'), 'the answer');
    expect(addresses.map(({ pathname }) => pathname)).to.deep.equal([
      '/v1/organizations/northmoor',
    ]);
  });

  it('answers for an organization that the page names once the service is back', async () => {
    const search = await remote();
    window.fetch = () => Promise.reject(new TypeError('The network is down.'));
    search.input.focus();
    await type('bellw');
    await until(() => search.answer().includes(NOT_NOW), 'the sentence');
    window.fetch = realFetch;
    search.element.setAttribute('organization', 'northmoor');
    await until(() => search.answer().includes('some plans from Northmoor Mutual'), 'the answer');
  });

  it('tells the page of an id that the service does not have', async () => {
    const endpoint = await service('start', directory);
    const errors = heard('care-coverage-search-error');
    await place(`endpoint="${endpoint}" organization="nobody"`, null);
    await until(() => errors.length > 0, 'the event');
  });

  it('does not take an answer that is none, or a link that is dangerous', async () => {
    const search = await remote();
    window.fetch = () =>
      Promise.resolve(
        Response.json({
          matches: [
            {
              organization: {
                id: 'x',
                name: 'Evil',
                kind: 'employer',
                availability: 'all',
                url: 'javascript:alert(1)',
              },
              confidence: 'exact',
            },
            {
              organization: { id: 'y', name: 'Yes', kind: 'employer', availability: 'all' },
              confidence: 'sure',
            },
          ],
        }),
      );
    const options = await typeInto(search, 'yes');
    expect(options.map(text)).to.deep.equal(['Yes']);
    expect(search.list.textContent).to.contain('Did you mean…?');
  });
});
