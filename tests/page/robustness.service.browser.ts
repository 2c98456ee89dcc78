// Whatever a search service does to a question, the visitor reads what to do next, and can ask again.
import { expect } from '@open-wc/testing';
import { SCRIPT, openFrame } from '../support/frame.js';
import { engine } from '../support/commands.js';
import { find, findAll, until, visibleText } from '../support/reader.js';

/** See tests/support/faults.mjs. */
const FAULTS = [
  'never answers',
  'breaks off before it answers',
  'breaks off in the middle',
  'sends a byte at a time',
  'says that it is broken',
  'says that it is busy',
  'sends its sign-in page',
  'sends nothing',
  'sends half of it',
  'sends half of what it packed',
  ...(engine === 'webkit' ? [] : ['says that it packed what it did not']), // WebKit reads it as it is
  'sends one to another site',
  'sends one round in circles',
  'sends something else',
];

/** The time limits go by a hundred times as fast while the page hurries. */
const HURRY = `<script>
  const later = setTimeout;
  window.setTimeout = (act, wait, ...rest) => later(act, wait > 5000 && window.hurries ? wait / 100 : wait, ...rest);
  window.hurries = true;
  window.uncaught = [];
  addEventListener('error', ({ message }) => uncaught.push(message));
  addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)));
</script>`;

let number = 0;

describe('one who asks a search service that', function () {
  this.timeout(40_000);

  for (const fault of FAULTS) {
    it(`${fault} reads that the search is not available, and can ask again`, async () => {
      const server = `service-${String(Date.now() + ++number)}`;
      const endpoint = `/fault/${encodeURIComponent(fault)}/${server}/tests/fixtures/robustness/answer.json`;
      const { document, window } = await openFrame(
        `<!doctype html><html lang="en"><title>Host</title>${HURRY}<script src="${SCRIPT}"></script>
        <care-coverage-search endpoint="${endpoint}"></care-coverage-search>`,
      );
      const search = find('care-coverage-search', document);
      const input = find<HTMLInputElement>('input', search);
      input.focus();
      input.value = 'alder';
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      await until(
        () => visibleText(search).includes('The search is not available right now'),
        'the sentence',
      );
      expect(visibleText(search)).not.to.contain('We couldn’t find');

      await fetch(`/fault/mend/${server}`);
      (window as unknown as { hurries: boolean }).hurries = false;
      find('[part=action]', search).click();
      await until(() => findAll('[role=option]', search).length > 0, 'the match');
      expect(visibleText(find('[role=option]', search))).to.contain('Alder Mills');
      expect((window as unknown as { uncaught: string[] }).uncaught).to.deep.equal([]);
    });
  }
});
