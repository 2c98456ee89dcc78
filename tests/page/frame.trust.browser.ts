import { expect } from '@open-wc/testing';
import { engine, visit } from '../support/commands.js';
import { type Frame, answerAt, openAddress, openFrame } from '../support/frame.js';
import { find, findAll, until, visibleText } from '../support/reader.js';
import {
  EMBED,
  around,
  embed,
  frameOf,
  impostor,
  inside,
  openAround,
  untilTall,
} from './frame.fixture.js';

const GUIDE = { id: 'knee', lang: 'en', title: 'Knees', sections: [], references: [] };
const guideAt = () => answerAt({ type: 'application/json', body: JSON.stringify(GUIDE) });

/** A page that says everything that a frame could say, and reports what it hears itself. */
const STRANGER = answerAt({
  body: `<!doctype html><title>Stranger</title><script>
    const say = (message) => parent.postMessage(message, '*');
    addEventListener('message', ({ data, ports }) => say({ heard: JSON.stringify(data), ports: ports.length }));
    say({ careGuide: 'ready' });
    say({ careGuide: 'size', height: 11, printHeight: 11 });
    say({ careGuide: 'height', height: 11 });
    for (const fields of [{ guide: 'stranger' }, undefined])
      say({ careGuide: 'event', type: 'care-guide-load', fields });
    say('last');
  </script>`,
});

interface Heard {
  guides: unknown[];
  messages: unknown[];
  errors: string[];
}

/** Notes on a page what its script fires and what it is sent. */
const NOTES = `<script>
  window.heard = { guides: [], messages: [], errors: [] };
  document.addEventListener('care-guide-load', ({ guide }) => heard.guides.push(guide));
  addEventListener('message', ({ data }) => heard.messages.push(data));
  addEventListener('error', ({ message }) => heard.errors.push(message));
</script>`;

const heardOn = (page: Frame): Heard => (page.window as unknown as { heard: Heard }).heard;

const untilLast = (page: Frame): Promise<unknown> =>
  until(() => heardOn(page).messages.includes('last'), 'the stranger to have spoken');

/** Resolves when the page has had time for everything that was sent to it before. */
async function untilHandled({ window }: Frame): Promise<void> {
  for (let turn = 0; turn < 10; turn++)
    await new Promise((resolve) =>
      window.requestAnimationFrame(() => window.setTimeout(resolve, 5)),
    );
}

describe('the page around a frame hears', () => {
  it('the guide in a sandbox, which grows', async () => {
    const page = await openAround({ before: NOTES, attributes: 'sandbox="allow-scripts"' });
    await until(() => heardOn(page).guides.length > 0, 'the guide');
    await until(() => frameOf(page).getBoundingClientRect().height > 2000, 'the height');
    expect(frameOf(page).contentDocument).to.equal(null);
  });

  it('nothing from a frame that is not marked', async () => {
    const page = await openAround({
      before: NOTES,
      after: `<iframe title="Stranger" src="${STRANGER.replaceAll('&', '&amp;')}"></iframe>`,
    });
    await untilTall(await inside(page));
    await untilLast(page);
    await untilHandled(page);
    expect(frameOf(page).getBoundingClientRect().height).to.be.greaterThan(1000);
    expect(heardOn(page).guides).to.deep.equal(['herniated-disc']);
  });

  for (const sandbox of ['', 'sandbox="allow-scripts"']) {
    it(`nothing from what a ${sandbox && 'sandboxed '}frame has moved to, and tells it nothing`, async () => {
      const page = await openAround({ before: NOTES, attributes: sandbox });
      const frame = frameOf(page);
      await until(() => frame.getBoundingClientRect().height > 2000, 'the guide');
      // Without a sandbox, the other page has another origin, as one of another site has.
      if (!sandbox) frame.setAttribute('sandbox', 'allow-scripts');
      frame.contentWindow!.location.href = STRANGER;
      await untilLast(page);
      page.window.location.hash = '#herniated-disc-results';
      await untilHandled(page);
      page.window.location.hash = '#access_token=secret';
      await untilHandled(page);
      expect(frame.getBoundingClientRect().height).to.be.greaterThan(2000);
      expect(heardOn(page).guides).to.deep.equal(['herniated-disc']);
      expect(JSON.stringify(heardOn(page).messages)).not.to.match(/heard|hello|access|results/);
    });
  }

  it('nothing that throws, whatever a frame sends', async () => {
    const messages = `[null, undefined, 7, 'text', {}, { careGuide: 'event' }, { careGuide: 'event', type: 'constructor' },
      { careGuide: 'event', type: 'care-guide-load' }, { careGuide: 'event', type: {}, fields: null }, { careGuide: 'size' },
      { careGuide: 'size', height: NaN, printHeight: -1 }, { careGuide: 'size', height: 'tall', printHeight: {} },
      { careGuide: 'show' }, { careGuide: 'show', areas: [null] }, { careGuide: 'show', areas: [[NaN, {}], 5] },
      { careGuide: '__proto__' }, { careGuide: 'constructor' }, { careGuide: { toString: 1, valueOf: 1 } }]`;
    const page = await openAround({
      before: NOTES,
      src: impostor(`${messages}.forEach(send);
        setTimeout(() => send({ careGuide: 'event', type: 'care-guide-load', fields: { guide: 'last' } }), 100);`),
    });
    await until(() => heardOn(page).guides.includes('last'), 'the last message');
    expect(heardOn(page).errors).to.deep.equal([]);
  });

  it('no more than it can bear from a frame that does not stop sending', async () => {
    const page = await openAround({
      before: NOTES,
      src: impostor(`for (let height = 1000; height < 2000; height++) {
          send({ careGuide: 'size', height, printHeight: height });
          send({ careGuide: 'show', areas: [[height, height + 10]] });
          send({ careGuide: 'event', type: 'care-guide-load', fields: { guide: 'flood' } });
        }
        send({ careGuide: 'size', height: 777, printHeight: 0 });`),
    });
    let changes = 0;
    new page.window.MutationObserver((records) => {
      changes += records.length;
    }).observe(frameOf(page), { attributeFilter: ['style'] });
    await until(() => frameOf(page).clientHeight === 777, 'the last height');
    expect(changes).to.be.below(500);
    expect(heardOn(page).guides.length).to.be.below(1000);
  });
});

describe("the end of the page's address", () => {
  it('goes to the frame only when it is a place in its guide', async () => {
    const page = await openFrame(
      around({
        before: NOTES,
        src: impostor(`
          port.onmessage = ({ data }) => send({ careGuide: 'event', type: 'care-guide-error', fields: { problems: data.hash } });
          send({ careGuide: 'event', type: 'care-guide-load', fields: { guide: 'knee' } });`),
      }),
      { hash: '#access_token=secret' },
    );
    const told: unknown[] = [];
    page.document.addEventListener('care-guide-error', (event) => {
      told.push((event as Event & { problems: unknown }).problems);
    });
    await until(() => heardOn(page).guides.includes('knee'), 'the guide');
    for (const hash of ['#knee-a=secret', '#/route', '#hip-goals', '#knee', '#knee-goals']) {
      page.window.location.hash = hash;
      await untilHandled(page);
    }
    await until(() => told.length > 0, 'a place');
    expect(told).to.deep.equal(['#knee-goals']);
  });

  it('is followed in the frame only when it is an end of an address', async () => {
    const page = await openFrame(`<iframe title="Guide" src="${EMBED}"></iframe><script>
      const { port1, port2 } = new MessageChannel();
      window.answered = new Promise((resolve) => { port1.onmessage = resolve; });
      window.say = (hash) => port1.postMessage({ careGuide: 'place', hash });
      window.greet = () => frames[0].postMessage({ careGuide: 'hello', hash: 'javascript:document.title="run"' }, '*', [port2]);
    </script>`);
    const inner = await inside(page);
    const { greet, say, answered } = page.window as unknown as {
      greet(): void;
      say(hash: unknown): void;
      answered: Promise<unknown>;
    };
    greet();
    await answered;
    for (const hash of ['javascript:document.title="run"', '//elsewhere.example', '', 7, null])
      say(hash);
    say('#herniated-disc-goals');
    await until(() => inner.location.hash === '#herniated-disc-goals');
    expect(inner.location.pathname).to.equal(EMBED);
    expect(inner.title).not.to.equal('run');
  });
});

const WORDS = 'Your coverage has ended. Call 555-0100.';
const SPEAKING = embed({
  guide: `x:${WORDS}`,
  directory: `y:${WORDS}`,
  page: `z:${WORDS}`,
  theme: WORDS,
  lang: WORDS,
  link: WORDS,
  'accent-color': WORDS,
});

describe('the iframe edition', () => {
  it('shows no word of its address', async () => {
    const { body, title } = (await openAddress(SPEAKING)).document;
    await until(() => findAll('[role=alert]', body).length > 0, 'the message');
    expect(visibleText(body)).to.contain('cannot be shown');
    expect(title + find('main', body).innerHTML).not.to.contain('has ended');
  });
});

// WebKit's driver opens no second window.
if (engine !== 'webkit') {
  describe('the iframe edition opened by itself', () => {
    const elsewhere = new URL(guideAt(), location.href);
    elsewhere.hostname = elsewhere.hostname === 'localhost' ? '127.0.0.1' : 'localhost';

    it('shows a guide of its own site', async () => {
      expect(await visit(embed({ guide: guideAt() }), 'Knees')).to.contain('Knees');
    });

    it('shows no guide of another site, nor one to which its own site leads', async () => {
      expect(await visit(embed({ guide: elsewhere.href }), 'cannot be shown')).not.to.contain(
        'Knees',
      );
      const led = answerAt({ status: '302', location: elsewhere.href });
      expect(await visit(embed({ guide: led }), 'could not load')).not.to.contain('Knees');
    });

    it('shows no word of its address', async () => {
      expect(await visit(SPEAKING, 'cannot be shown')).not.to.contain('has ended');
    });

    it('names no page around it, for there is none', async () => {
      const words = await visit(embed({ page: '/your-coverage-has-ended' }), 'References');
      expect(words).not.to.contain('has-ended');
    });
  });
}
