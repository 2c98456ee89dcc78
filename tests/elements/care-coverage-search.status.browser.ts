import { expect } from '@open-wc/testing';
import { expectAccessible } from '../support/commands.js';
import { press, until, visibleText } from '../support/reader.js';
import { heldTime } from './care-guide.fixture.js';
import { type Search, place, settled, type } from './care-coverage-search.fixture.js';

let search: Search;
/** Everything that the live region has said, in order. */
let said: string[];

beforeEach(async () => {
  search = await place();
  said = [];
  const observer = new MutationObserver(() => {
    const words = search.status.textContent;
    if (words) said.push(words);
  });
  observer.observe(search.status, { childList: true, characterData: true, subtree: true });
});

async function typed(query: string): Promise<void> {
  search.input.focus();
  await type(query);
  await search.opened();
}

/** Waits longer than anything would take to be announced. */
const quiet = async (): Promise<void> => {
  const probe = await place();
  probe.input.focus();
  probe.input.blur();
  search.input.focus();
  const end = performance.now() + 1700;
  await until(() => performance.now() > end);
};

it('is there, polite and empty, before anything is said', () => {
  expect(search.status.getAttribute('role')).to.equal('status');
  expect(search.status.textContent).to.equal('');
});

it('announces how many organizations match, once, after typing has stopped', async () => {
  const wait = heldTime();
  await typed('alder');
  expect(said).to.deep.equal([]);
  wait();
  await until(() => said.length > 0);
  expect(said).to.deep.equal(['4 matches']);
});

it('announces, shows and counts all that match, where those are more than the list holds', async () => {
  const organizations = Array.from({ length: 300 }, (_, i) => ({
    id: `n${i}`,
    name: `North Plan ${i}`,
    kind: 'health-plan',
    availability: 'all',
  }));
  search.element.directory = { organizations } as never;
  await typed('north');
  await until(() => said.length === 1);
  expect(said).to.deep.equal(['The first 8 of 300']);
  expect(visibleText(search.list)).to.contain('The first 8 of 300');
  const [first] = search.options();
  expect([first!.ariaPosInSet, first!.ariaSetSize]).to.deep.equal(['1', '300']);
});

it('announces the new number when the text changes, and a single match as one', async () => {
  const wait = heldTime();
  await typed('alder');
  wait();
  await until(() => said.length === 1);
  search.input.select();
  await type('bell');
  wait();
  await until(() => said.length === 2);
  expect(said).to.deep.equal(['4 matches', '1 match']);
});

it('announces the same number anew for another text', async () => {
  const wait = heldTime();
  await typed('bell');
  wait();
  await until(() => said.length === 1);
  await type('w');
  wait();
  await until(() => said.length === 2);
  expect(said).to.deep.equal(['1 match', '1 match']);
});

it('does not announce numbers while options are read', async () => {
  const wait = heldTime();
  await typed('alder');
  wait();
  await until(() => said.length === 1);
  await press('ArrowDown');
  await press('ArrowDown');
  await settled(search);
  wait();
  await settled(search);
  expect(said).to.deep.equal(['4 matches']);
});

it('announces that nothing was found, with what comes next', async () => {
  search.input.focus();
  await type('zzzzqx');
  await until(() => said.length > 0);
  expect(said[0]).to.match(
    /^We couldn't find it\. .*What you can do next.*Try your health plan instead of your employer/,
  );
});

it('announces the answer to a choice, and no number after it', async () => {
  await typed('bellw');
  await press('ArrowDown');
  await press('Enter');
  await until(() => said.length > 0);
  await quiet();
  expect(said).to.have.length(1);
  expect(said[0]).to.contain('available through Bellwood Hospital').and.to.contain('eligibility');
});

it('announces the names it is not sure of', async () => {
  await typed('alder');
  await press('Enter');
  await until(() => said.length > 0);
  expect(said[0]).to.match(/^Did you mean…\?.*Alder/);
});

it('announces what became of it to one who left the field before anything was said', async () => {
  for (const [query, outcome] of [
    ['alder', /^Did you mean…\? .*Alder/],
    ['zzzzqx', /^We couldn't find it\. /],
  ] as const) {
    said.length = 0;
    search.input.focus();
    search.input.select();
    await type(query);
    await press('Tab');
    await until(() => said.length > 0);
    expect(said[0]).to.match(outcome);
    await settled(search);
    expect(said).to.have.length(1);
  }
});

it('ends each sentence with one sign, and puts a space behind it', async () => {
  for (const query of ['alder', 'alder foods', 'zzzzqx']) {
    said.length = 0;
    search.input.focus();
    search.input.select();
    await type(query);
    await press('Tab');
    await until(() => said.length > 0);
    expect(said[0]).not.to.match(/[.:?…][.:]|[.:?…](?=\p{L})/u);
  }
});

it('says, and shows, that a choice is required', async () => {
  search = await place('required');
  await expectAccessible(search.input, {
    role: 'combobox',
    name: 'Search your employer or health plan (required)',
  });
  expect(visibleText(search.element)).to.contain('health plan (required)');
});
