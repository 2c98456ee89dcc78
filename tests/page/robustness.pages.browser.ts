// Pages that stand in the script's way without meaning to: named elements, other libraries, other kinds of document.
import { expect } from '@open-wc/testing';
import { SCRIPT, answerAt, openAddress, openFrame } from '../support/frame.js';
import { find, findAll, focused, until, visibleText } from '../support/reader.js';

const LOAD = `<script src="${SCRIPT}"></script>`;

const LISTEN = `<script>
  window.uncaught = [];
  addEventListener('error', ({ message }) => uncaught.push(message));
  addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)));
</script>`;

const uncaught = (page: Window): string[] => (page as unknown as { uncaught: string[] }).uncaught;

/** What the widget asks the document for, and what Lit asks the window for. */
const NAMES = [
  ...['currentScript', 'baseURI', 'readyState', 'activeElement', 'body', 'documentElement'],
  ...['querySelector', 'querySelectorAll', 'getElementById', 'contentType', 'location', 'head'],
  ...['litHtmlVersions', 'reactiveElementVersions', 'litElementVersions', 'litPropertyMetadata'],
  ...['litHtmlPolyfillSupport', 'reactiveElementPolyfillSupport', 'litElementPolyfillSupport'],
  ...['trustedTypes', 'ShadyCSS', 'ShadyDOM', 'customElements', 'CSS', 'URL'],
];

const NAMED: Readonly<Record<string, (name: string) => string>> = {
  pictures: (name) => `<img name="${name}" id="${name}" src="/elsewhere.png" alt="">`,
  forms: (name) => `<form name="${name}" id="${name}"></form>`,
  frames: (name) => `<iframe name="${name}" title="A"></iframe>`,
  plugins: (name) => `<embed name="${name}"><object id="${name}" name="${name}"></object>`,
};

/** What a page may have done to the globals of all. */
const GLOBALS: Readonly<Record<string, string>> = {
  'a console whose methods throw': `for (const level of ['log', 'info', 'warn', 'error']) console[level] = () => { throw new Error('console'); };`,
  'no console': 'window.console = undefined;',
  'a property more on every object': `Object.prototype.extra = 'extra'; Array.prototype.extra = () => 'extra';`,
  'no way to fetch': 'window.fetch = () => { throw new Error("fetch"); };',
  'no storage': `for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new Error('storage'); } });`,
  'another Array.from, as of old libraries': 'Array.from = (list) => [].slice.call(list);',
  'no idle time, and none who observe':
    'delete window.requestIdleCallback; delete window.ResizeObserver; delete window.IntersectionObserver;',
};

const TAG = `<care-guide sections="none-such" link="/start"></care-guide>
  <care-coverage-search aria-labelledby="  none  such "></care-coverage-search>`;

async function shows(page: Document): Promise<void> {
  await until(
    () => findAll('[part=title]', page).some((title) => visibleText(title) !== ''),
    'the guide',
  );
  await until(() => findAll('[role=combobox]', page).length > 0, 'the search');
}

describe('a page with', () => {
  for (const [what, element] of Object.entries(NAMED)) {
    it(`${what} named like parts of the document and the window shows the guide`, async () => {
      const { document, window } = await openFrame(
        `${LISTEN}${NAMES.map(element).join('')}${LOAD}${TAG}`,
      );
      const query = (selector: string) =>
        Document.prototype.querySelector.call(document, selector) as HTMLElement;
      await until(() => findAll('[part=title]', query('care-guide')).length > 0, 'the guide');
      expect(findAll('[role=combobox]', query('care-coverage-search'))).to.have.length(1);
      expect(uncaught(window)).to.deep.equal([]);
    });
  }

  for (const [what, script] of Object.entries(GLOBALS)) {
    it(`${what} shows the guide`, async () => {
      const { document, window } = await openFrame(
        `${LISTEN}<script>${script}</script>${LOAD}${TAG}`,
      );
      await shows(document);
      expect(uncaught(window)).to.deep.equal([]);
    });
  }

  it('another Array.from has a way back from each note', async () => {
    const { document } = await openFrame(
      `<script>Array.from = (list) => [].slice.call(list);</script>${LOAD}<care-guide></care-guide>`,
    );
    const ways = await until(() => findAll('[part=backlink]', document));
    expect(ways).to.have.length(findAll('[role=doc-noteref]', document).length);
  });

  it('none who observe or scroll, as where a host tests its own, is quiet at every step', async () => {
    const { document, window } = await openFrame(
      `${LISTEN}<script>
        delete window.ResizeObserver; delete window.IntersectionObserver;
        delete Element.prototype.scrollIntoView; delete Document.prototype.elementsFromPoint;
      </script>${LOAD}<care-guide></care-guide>`,
    );
    const input = await until(() => find<HTMLInputElement>('[role=combobox]', document));
    input.focus();
    input.value = 'harrowgate';
    input.dispatchEvent(new Event('input'));
    await until(() => findAll('[role=option]', document).length > 0, 'the list');
    for (const key of ['ArrowDown', 'Enter'])
      input.dispatchEvent(new KeyboardEvent('keydown', { key }));
    await until(() => findAll('[part=answer]', document).length > 0, 'the answer');
    for (const link of ['[part=contents] a', '[role=doc-noteref]', '[part=backlink]']) {
      const before = focused(document);
      find(link, document).click();
      await until(() => focused(document) !== before, link);
    }
    expect(uncaught(window)).to.deep.equal([]);
  });

  it('a policy that allows our Trusted Types policy once takes a second script quietly', async () => {
    const { document, window } = await openFrame(`${LISTEN}${LOAD}${LOAD}${TAG}`, {
      policy:
        "script-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types care-guide",
    });
    await shows(document);
    expect(uncaught(window)).to.deep.equal([]);
  });

  it('XML keeps its own words', async () => {
    const body = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Page</title>${LISTEN.replace('<script>', '<script><![CDATA[').replace('</script>', ']]></script>')}<script src="${SCRIPT}"></script></head><body><care-guide>Call us.</care-guide></body></html>`;
    const { document, window } = await openAddress(
      answerAt({ body, type: 'application/xhtml+xml' }),
    );
    expect(find('care-guide', document).textContent).to.equal('Call us.');
    expect(find('care-guide', document).shadowRoot).to.equal(null);
    expect(uncaught(window)).to.deep.equal([]);
  });
});

describe('a field whose name the page gives badly', () => {
  for (const ids of ['', ' a', 'a  b', ' ', '\n', '#', '1 "', 'a]']) {
    it(`by aria-labelledby="${ids}" is there, under our own words`, async () => {
      const { document, window } = await openFrame(
        `${LISTEN}${LOAD}<care-coverage-search></care-coverage-search>`,
      );
      const search = find('care-coverage-search', document);
      search.setAttribute('aria-labelledby', ids);
      search.remove();
      document.body.append(search);
      find('input', search).focus();
      await until(() => visibleText(search).includes('Search your employer'), 'the label');
      expect(uncaught(window)).to.deep.equal([]);
    });
  }
});
