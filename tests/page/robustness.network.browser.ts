// Whatever a server does to a document, the reader is told, can try again, and nothing reaches the page uncaught.
import { expect } from '@open-wc/testing';
import { engine } from '../support/commands.js';
import { openFrame } from '../support/frame.js';
import { find, findAll, until, visibleText } from '../support/reader.js';

/** What a server may do, and what the page's author is told of it; see tests/support/faults.mjs. */
const FAULTS: Readonly<Record<string, RegExp>> = {
  'never answers': /took over 20 seconds/,
  'breaks off before it answers': /could not be reached/,
  'breaks off in the middle': /cut off/,
  'sends a byte at a time': /took over 20 seconds/,
  'sends no end of it': /too large|took over 20 seconds/,
  'says that it is not there': /answered 404/,
  'says that it is broken': /answered 500/,
  'says that it is busy': /answered 503/,
  'sends its sign-in page': /web page, not JSON/,
  'sends nothing': /not valid JSON/,
  'sends half of it': /not valid JSON/,
  'sends another encoding': /not in UTF-8/,
  'sends half of what it packed': /cut off|not valid JSON|could not be reached/,
  // WebKit reads it as it is, and nothing is wrong.
  ...(engine !== 'webkit' && {
    'says that it packed what it did not': /cut off|could not be reached/,
  }),
  'sends one to another site': /could not be reached/,
  'sends one round in circles': /could not be reached/,
  'sends something else': /must be/,
};

/** Where a visitor would wait for the whole time limit. */
const SLOW = ['never answers', 'sends a byte at a time', 'sends no end of it'];

/** Listens for what is reported; the time limit goes by a hundred times as fast while the page hurries. */
const PREPARED = `<script>
  const later = setTimeout;
  window.setTimeout = (act, wait, ...rest) => later(act, wait > 5000 && window.hurries ? wait / 100 : wait, ...rest);
  window.reported = {};
  window.uncaught = [];
  for (const type of ['care-guide-error', 'care-coverage-search-error'])
    addEventListener(type, ({ target, problems }) => {
      (reported[target.id] ??= []).push(...problems.map(({ message }) => message));
    });
  addEventListener('error', ({ message }) => uncaught.push(message));
  addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)));
</script>`;

type Prepared = Window & {
  hurries: boolean;
  reported: Record<string, string[]>;
  uncaught: string[];
};

const GUIDE = 'dist/guides/herniated-disc.es.json';
const DIRECTORY = 'tests/fixtures/robustness/directory.json';

let number = 0;

/** A page in Spanish whose translation, guides, directory and doctor are damaged until the server is mended. */
async function open(fault: string) {
  const server = String(Date.now() + ++number);
  const at = (file: string) => `/fault/${encodeURIComponent(fault)}/${server}/${file}`;
  const { document, window } = await openFrame(
    `<!doctype html><html lang="es"><title>Host</title>${PREPARED}<script>window.hurries = ${String(SLOW.includes(fault))}</script>
    <script src="${at('dist/care-guide.js')}"></script>
    <care-guide id="translated" debug></care-guide>
    <care-guide id="empty" src="${at(GUIDE)}"></care-guide>
    <care-guide id="worded" src="${at(GUIDE)}"><p>Call us.</p></care-guide>
    <care-coverage-search id="search" directory="${at(DIRECTORY)}"></care-coverage-search>`,
  );
  return {
    page: window as unknown as Prepared,
    mend: async () => {
      await fetch(`/fault/mend/${server}`);
      (window as unknown as Prepared).hurries = false;
    },
    element: (id: string) => find(`#${id}`, document),
    text: (id: string) => visibleText(find(`#${id}`, document)),
  };
}

describe('the reader of a page whose server', function () {
  this.timeout(40_000);

  for (const [fault, message] of Object.entries(FAULTS)) {
    it(`${fault} is told, and can try again`, async () => {
      const { page, mend, element, text } = await open(fault);

      // The translation: the guide in English.
      await until(() => text('translated').includes('Physical therapy'), 'English');
      expect(find('article', element('translated')).lang).to.equal('en');

      // A guide: a sentence and a button, or the page's own words.
      await until(() => findAll('[role=alert]', element('empty')).length > 0, 'the alert');
      expect(text('empty')).to.equal('We could not load this guide. Try again');
      await until(() => page.reported['worded'], 'the report');
      await until(() => {
        expect(text('worded')).to.equal('Call us.');
      });

      // A directory: what happened, and a button.
      find('input', element('search')).focus();
      await until(() => text('search').includes('The list did not load'), 'the answer');

      // The page's author is told what is wrong with each.
      for (const id of ['translated', 'empty', 'worded', 'search'])
        expect(page.reported[id]?.[0], id).to.match(message);

      // Once the server is well, another try gives each.
      await mend();
      find('[part=action]', element('empty')).click();
      await until(() => text('empty').includes('Fisioterapia'), 'the guide');
      find('[part=action]', element('search')).click();
      await until(() => !text('search').includes('The list did not load'), 'the list');
      expect(page.uncaught).to.deep.equal([]);
    });
  }
});
