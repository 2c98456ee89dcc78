import { expect } from '@open-wc/testing';
import { answerAt } from '../support/frame.js';
import { find, findAll, focused, press, until, visibleText } from '../support/reader.js';
import {
  addressOf,
  headings,
  heard,
  knee,
  load,
  open,
  pageErrors,
  place,
  shown,
  warnings,
} from './care-guide.fixture.js';

/** An answer to a request, given when the test says so. */
interface Pending {
  url: string;
  answer(guide: unknown): void;
  fail(): void;
  signal: AbortSignal;
}

/** Lets a test answer requests, in any order. */
function requests(): Pending[] {
  const pending: Pending[] = [];
  window.fetch = (input, init) =>
    new Promise((resolve, reject) => {
      const signal = init!.signal!;
      signal.addEventListener('abort', () => {
        reject(new DOMException('Aborted', 'AbortError'));
      });
      pending.push({
        url: String(input as string),
        signal,
        answer: (guide) => {
          resolve(new Response(JSON.stringify(guide)));
        },
        fail: () => {
          reject(new TypeError('Failed to fetch'));
        },
      });
    });
  return pending;
}

const { fetch } = window;
afterEach(() => {
  window.fetch = fetch;
});

const titled = (title: string) => ({ ...knee, title });
const title = (guide: Element): string | undefined => headings(guide)[0];

describe('a guide that is on its way', () => {
  it('says that it loads, and keeps its place', async () => {
    const asked = requests();
    const guide = load('slow.json');
    await until(() => asked.length === 1); // and not in the middle of the next test
    expect(find('[role=status]', guide).textContent).to.equal('Loading the guide…');
    expect(guide.offsetHeight).to.be.greaterThan(200);
  });

  it('shows what stands in the tag until it is there', async () => {
    const asked = requests();
    const guide = load('slow.json', '<p>Call us.</p>');
    await until(() => asked.length === 1);
    expect(visibleText(guide)).to.equal('Call us.');
    asked[0]!.answer(knee);
    await shown(guide);
    expect(visibleText(guide)).not.to.contain('Call us.');
  });

  it('gives way to the newest "src", whichever comes first', async () => {
    const asked = requests();
    const guide = load('old.json');
    await until(() => asked.length === 1);
    guide.src = 'new.json';
    await until(() => asked.length === 2);
    expect(asked[0]!.signal.aborted).to.equal(true);
    asked[1]!.answer(titled('New'));
    asked[0]!.answer(titled('Old'));
    await shown(guide);
    expect(title(guide)).to.equal('New');
  });

  it('gives way to the bundled guide when "src" is taken away', async () => {
    const asked = requests();
    const guide = load('slow.json');
    await until(() => asked.length === 1);
    guide.removeAttribute('src');
    await shown(guide);
    expect(title(guide)).to.equal('Physical therapy for a herniated disc');
  });

  it('is no longer asked for when the tag is taken out, and nobody hears of it', async () => {
    const said = warnings();
    const errors = heard('care-guide-error');
    const asked = requests();
    const guide = load('slow.json');
    await until(() => asked.length === 1);
    guide.remove();
    expect(asked[0]!.signal.aborted).to.equal(true);
    await guide.updateComplete;
    expect([...said, ...errors]).to.deep.equal([]);
  });

  it('is asked for again when the tag is put elsewhere', async () => {
    const asked = requests();
    const guide = await open();
    guide.guide = undefined;
    guide.src = 'new.json';
    await until(() => asked.length === 1);
    place('<section></section>').append(guide);
    await until(() => asked.length === 2);
    asked[1]!.answer(titled('New'));
    await until(() => title(guide) === 'New');
  });

  it('stays as it is when the tag is put elsewhere later', async () => {
    const asked = requests();
    const guide = load('once.json');
    await until(() => asked.length === 1);
    asked[0]!.answer(knee);
    await shown(guide);
    place('<section></section>').append(guide);
    await guide.updateComplete;
    expect(asked).to.have.length(1);
    expect(title(guide)).to.equal('Knee pain');
  });
});

describe('a guide that cannot be had', () => {
  /** Waits until the guide has failed, and gives what the page was told. */
  async function failedOnce() {
    const asked = requests();
    warnings();
    const guide = load('guide.json');
    await until(() => asked.length === 1);
    asked[0]!.fail();
    return { asked, guide, alert: await until(() => find('[role=alert]', guide)) };
  }

  async function failed(address: string, fallback?: string) {
    const reached = pageErrors();
    const said = warnings();
    const errors = heard('care-guide-error');
    const guide = load(address, fallback);
    await until(() => errors.length > 0, 'care-guide-error');
    await guide.updateComplete;
    expect(reached).to.deep.equal([]);
    expect(errors).to.have.length(1);
    expect(said).to.have.length(1);
    return { guide, problems: errors[0]!.problems, said: said[0]! };
  }
  const answered = (body: string, type: string) => failed(answerAt({ body, type }));

  it('is told with the answer of the server', async () => {
    const { problems, said } = await failed(answerAt({ status: '410', body: 'Not here' }));
    expect(problems[0]!.message).to.contain('the server answered 410. Check the address.');
    expect(said).to.contain('<care-guide>').and.to.contain('the server answered 410');
  });

  it('is told when no server answers', async () => {
    expect((await failed('http://127.0.0.1:9/guide.json')).problems[0]!.message).to.contain(
      'could not be reached',
    );
  });

  it('is told when it is a web page', async () => {
    expect(
      (await answered('<!doctype html><p>Log in</p>', 'text/html')).problems[0]!.message,
    ).to.contain('this is a web page, not JSON');
  });

  it('is told when it is something else', async () => {
    expect((await answered('[1, 2]', 'application/json')).problems).to.deep.equal([
      { path: '', message: 'A guide must be a JSON object.' },
    ]);
  });

  it('is told with the place of what is wrong', async () => {
    const { problems } = await failed(addressOf({ ...knee, id: 'a b', title: 7 }));
    expect(problems.map(({ path }) => path)).to.have.members(['id', 'title']);
    expect(problems.every(({ message }) => message.endsWith('.'))).to.equal(true);
  });

  it('keeps what stands in the tag', async () => {
    const { guide } = await failed(answerAt({ status: '500' }), '<p>Call us.</p>');
    expect(visibleText(guide)).to.equal('Call us.');
  });

  it('says so in an empty tag, and loads when the reader tries again', async () => {
    const { asked, guide, alert } = await failedOnce();
    expect(visibleText(alert)).to.equal('We could not load this guide. Try again');
    find('button', guide).click();
    await until(() => asked.length === 2);
    asked[1]!.answer(knee);
    await shown(guide);
    expect(findAll('[role=alert]', guide)).to.deep.equal([]);
  });

  it('says that it loads again, and that it failed again, beside the button', async () => {
    const { asked, guide, alert } = await failedOnce();
    const button = find('button', guide);
    button.focus();
    await press('Enter');
    await until(() => visibleText(alert) === 'Loading the guide… Try again');
    await until(() => asked.length === 2);
    asked[1]!.fail();
    await until(() => visibleText(alert) === 'We could not load this guide. Try again');
    expect(focused()).to.equal(button);
  });

  it('takes the place of one that was there', async () => {
    warnings();
    const guide = await shown(load(addressOf(knee), '<p>Call us.</p>'));
    guide.src = answerAt({ status: '410' });
    await until(() => visibleText(guide) === 'Call us.');
  });
});

describe('a guide that is wrong in part', () => {
  const bad = (part: object) => ({ ...knee, ...part });

  /** Shows a guide, and gives the paths of its problems. */
  async function shownWith(guide: unknown) {
    const reached = pageErrors();
    const said = warnings();
    const errors = heard('care-guide-error');
    const element = await shown(load(addressOf(guide)));
    await until(() => errors.length > 0);
    expect(reached).to.deep.equal([]);
    expect(said).to.have.length(1);
    return { element, problems: errors.flatMap(({ problems }) => problems) };
  }

  it('shows its good sections and tells of the others', async () => {
    const { element, problems } = await shownWith(
      bad({
        sections: [
          knee.sections[0],
          { type: 'video', id: 'v' },
          { ...knee.sections[2], body: [{ paragraph: [5] }] },
        ],
      }),
    );
    expect(headings(element))
      .to.contain('What is knee pain?')
      .and.not.to.contain('How long does it take?');
    expect(problems.map(({ path }) => path)).to.deep.equal([
      'sections[1].type',
      'sections[2].body[0]',
    ]);
  });

  it('leaves out a citation of a reference that is missing, and tells of it', async () => {
    const { element, problems } = await shownWith(bad({ references: knee.references.slice(1) }));
    expect(problems[0]!.message).to.equal('"alpha" is cited but is not in the references.');
    expect(visibleText(element)).to.contain('Beta B.').and.not.to.contain('Alpha A.');
  });

  it('does not lead to addresses that run code', async () => {
    const link = (to: string) => ({ paragraph: [{ link: to, text: ['Click'] }] });
    const { element, problems } = await shownWith(
      bad({
        sections: [knee.sections[0], { ...knee.sections[2], body: [link('javascript:alert(1)')] }],
      }),
    );
    expect(problems[0]!.message).to.contain('https://');
    expect(
      findAll<HTMLAnchorElement>('a', element).filter(
        ({ protocol }) => !/^https?:$/.test(protocol),
      ),
    ).to.deep.equal([]);
  });
});

describe('a guide with markup in it', () => {
  it('shows the markup as text', async () => {
    const attack = '<img src=x onerror="alert(1)"><script>alert(1)</script>';
    const reached = pageErrors();
    const guide = await open('', {
      ...knee,
      title: attack,
      reviewer: attack,
      sections: [{ ...knee.sections[0], heading: attack }],
    });
    expect(headings(guide).slice(0, 2)).to.deep.equal([attack, attack]);
    expect(findAll('img, script', guide)).to.deep.equal([]);
    expect(reached).to.deep.equal([]);
  });

  it('shows the day of a review as it was written when it stands nowhere in words', async () => {
    expect(visibleText(await open('', { ...knee, reviewedOn: undefined }))).to.contain(
      'Reviewed on 2026-03-09 by Dr. Reed',
    );
  });
});
