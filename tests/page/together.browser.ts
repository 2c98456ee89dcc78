import { expect } from '@open-wc/testing';
import { onlyIn } from '../support/commands.js';
import { type Frame, SCRIPT, answerAt, openFrame } from '../support/frame.js';
import { find, findAll, focused, until, visibleText } from '../support/reader.js';
import { collectGarbage, leaveAndReturn } from '../support/screens.js';

const TITLE = 'Physical therapy for a herniated disc';
const LOAD = `<script src="${SCRIPT}"></script>`;
const LISTEN = `<script>
  window.said = [];
  for (const level of ['info', 'warn', 'error']) console[level] = (...words) => said.push(level + ' ' + words.join(' '));
  addEventListener('error', (event) => said.push('uncaught ' + event.message));
  addEventListener('unhandledrejection', (event) => said.push('rejected ' + event.reason));
</script>`;
const said = ({ window }: Frame): string[] => (window as unknown as { said: string[] }).said;

const shows = async (page: Document): Promise<Element> => {
  await until(() => findAll('[part=guide]', page).length > 0, 'the guide');
  const guide = page.querySelector('care-guide')!;
  expect(visibleText(guide)).to.contain(TITLE);
  return guide;
};

function run({ document }: Frame, code: string, type = ''): void {
  const script = document.createElement('script');
  Object.assign(script, { type, textContent: code });
  document.head.append(script);
}

describe('two versions of the script on a page', () => {
  it('leave the first in charge, and the second says which is which', async () => {
    const page = await openFrame(`${LISTEN}${LOAD}<care-guide></care-guide>`);
    const code = await (await fetch(SCRIPT)).text();
    const [, version] = /Care Guide ([\d.]+),/.exec(code)!;
    run(page, code.replaceAll(version!, '99.0.0'));
    await shows(page.document);
    expect(said(page)).to.deep.equal([
      `info Care Guide 99.0.0 was loaded beside version ${version}, which stays in charge. Remove one of the two scripts.`,
    ]);
  });
});

describe('another Lit on the page', () => {
  for (const order of ['before', 'after'] as const) {
    it(`loaded ${order} ours, both work, and neither complains`, async () => {
      const page = await openFrame(LISTEN + (order === 'after' ? LOAD : ''));
      run(
        page,
        `import { LitElement, html } from '/node_modules/lit/index.js';
        customElements.define('another-lit', class extends LitElement { render() { return html\`<p>Another</p>\`; } });`,
        'module',
      );
      await until(
        () => page.window.customElements.get('another-lit') !== undefined,
        'the other Lit',
      );
      if (order === 'before') run(page, await (await fetch(SCRIPT)).text());
      page.document.body.append(
        page.document.createElement('another-lit'),
        page.document.createElement('care-guide'),
      );
      await shows(page.document);
      expect(visibleText(page.document.querySelector('another-lit')!)).to.equal('Another');
      // The other Lit is one for developers, which tells them so.
      expect(said(page).filter((line) => !/dev mode|Multiple versions/.test(line))).to.deep.equal(
        [],
      );
    });
  }
});

describe('a guide that a page puts in and takes out', () => {
  it('comes with HTML that is set at once', async () => {
    const page = await openFrame(`${LISTEN}${LOAD}<main></main>`);
    page.document.querySelector('main')!.innerHTML =
      '<h1>Back</h1><care-guide sections="goals"></care-guide>';
    await until(() => findAll('.cards', page.document).length === 1);
    expect(said(page)).to.deep.equal([]);
  });

  it('is forgotten quietly when it goes while its document is on the way', async () => {
    const page = await openFrame(
      `${LISTEN}${LOAD}<care-guide src="${answerAt({ body: '{}', type: 'application/json' }).replaceAll('&', '&amp;')}"></care-guide>`,
    );
    const gone = page.document.createElement('care-guide');
    gone.src = '/site/answer?body=none';
    page.document.body.append(gone);
    await gone.updateComplete;
    gone.remove();
    page.document.querySelector('care-guide')!.remove();
    const witness = page.document.createElement('care-guide');
    witness.setAttribute('src', '/site/answer?status=404&body=no');
    page.document.body.append(witness);
    await until(
      () => said(page).some((line) => line.includes('404')),
      'the witness, who asked last',
    );
    expect(
      said(page).filter((line) => !line.includes('404') && !line.includes('title')),
    ).to.deep.equal([]);
  });

  it('asks for nothing and says nothing when it goes before it has begun', async () => {
    const page = await openFrame(`${LISTEN}${LOAD}<main></main>`);
    const gone = page.document.createElement('care-guide');
    gone.src = answerAt({ status: '404', body: 'gone' });
    page.document.body.append(gone);
    gone.remove();
    await gone.updateComplete;
    const witness = page.document.createElement('care-guide');
    witness.src = answerAt({ status: '410', body: 'here' });
    page.document.body.append(witness);
    await until(
      () => said(page).some((line) => line.includes('410')),
      'the witness, who asked last',
    );
    expect(said(page)).to.have.length(1);
    expect(
      page.window.performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith(gone.src!)),
    ).to.deep.equal([]);
  });

  it('begins when it comes back', async () => {
    const page = await openFrame(`${LISTEN}${LOAD}<main></main>`);
    for (const src of [
      undefined,
      answerAt({
        type: 'application/json',
        body: JSON.stringify({
          id: 'knee',
          lang: 'en',
          title: TITLE,
          sections: [],
          references: [],
        }),
      }),
    ]) {
      const guide = page.document.createElement('care-guide');
      guide.src = src;
      page.document.body.append(guide);
      guide.remove();
      await guide.updateComplete;
      page.document.body.append(guide);
      await until(() => findAll('[part=guide]', guide).length > 0, 'the guide');
    }
  });

  it('works after a hundred moves', async () => {
    const page = await openFrame(
      `${LISTEN}${LOAD}<div id="a"><care-guide expand="none"></care-guide></div><div id="b"></div>`,
    );
    const guide = await shows(page.document);
    for (let move = 0; move < 100; move++)
      page.document.querySelector(move % 2 ? '#a' : '#b')!.append(guide);
    find('[role=doc-noteref]', guide).click();
    await until(() => focused(page.document) === find("[id=':note-1']", guide));
    expect(said(page)).to.deep.equal([]);
  });

  it("leaves the page's way about to the page, once it is gone", async () => {
    const page = await openFrame(
      `${LISTEN}${LOAD}<main><care-guide></care-guide></main><a href="#herniated-disc-results">Results</a>`,
    );
    const guide = await shows(page.document);
    page.document.querySelector('main')!.replaceChildren('Another view');
    page.document.querySelector('a')!.click();
    await until(() => page.window.location.hash === '#herniated-disc-results');
    expect(guide.shadowRoot!.activeElement).to.equal(null);
    page.document.querySelector('main')!.append(page.document.createElement('care-guide'));
    const again = await shows(page.document);
    await until(() => focused(page.document) === find('[part=heading]', find('#results', again)));
    expect(said(page)).to.deep.equal([]);
  });

  onlyIn('chromium', () => {
    it('keeps its page in the back/forward cache, and works on when the visitor comes back', async () => {
      const page = answerAt({
        body: `<!doctype html><html lang="en"><title>Host</title>${LOAD}<care-guide expand="none"></care-guide>`,
      });
      const told = await leaveAndReturn(
        page,
        async () => {
          const guide = document.querySelector('care-guide')!;
          addEventListener('pageshow', ({ persisted }) => {
            Object.assign(window, { persisted });
          });
          await guide.updateComplete;
          guide.shadowRoot!.querySelector<HTMLElement>('[part=toggle]')!.click();
          guide
            .shadowRoot!.querySelector('care-coverage-search')!
            .shadowRoot!.querySelector('input')!
            .focus(); // its directory comes
        },
        async () => {
          const guide = document.querySelector('care-guide')!;
          const [first, second] = [
            ...guide.shadowRoot!.querySelectorAll<HTMLElement>('[part=toggle]'),
          ];
          second!.click();
          await guide.updateComplete;
          return {
            persisted: (window as unknown as { persisted?: boolean }).persisted,
            open: [first!.ariaExpanded, second!.ariaExpanded],
          };
        },
      );
      expect(told).to.deep.equal({ persisted: true, open: ['true', 'true'] });
    });

    it('leaves nothing in memory, a hundred times', async () => {
      const { document: page } = await openFrame(LOAD + '<main></main>');
      const main = page.querySelector('main')!;
      const seen: WeakRef<Element>[] = [];
      for (let time = 0; time < 100; time++) {
        const guide = page.createElement('care-guide');
        main.replaceChildren(guide);
        seen.push(new WeakRef(guide));
        await guide.updateComplete;
      }
      main.replaceChildren();
      // The engine may still hold the last one; a leak would hold a hundred.
      await until(async () => {
        await collectGarbage();
        return seen.filter((guide) => guide.deref()).length <= 1;
      }, 'the guides to be let go of');
    });
  });
});

describe('words inside the tag, for readers without script', () => {
  const WORDS = `<h2>${TITLE}</h2>${'<p>Static words.</p>'.repeat(20)}<h3 id="herniated-disc-results">Results</h3><p>More.</p><ol><li id="herniated-disc-note-2">Note.</li></ol>`;

  it('give way to the guide, in place', async () => {
    const { document: page } = await openFrame(`<care-guide>${WORDS}</care-guide>${LOAD}`);
    const guide = await shows(page);
    expect(visibleText(guide)).not.to.contain('Static words.');
  });

  for (const [hash, selector] of [
    ['#herniated-disc-results', '#results'],
    ['#herniated-disc-note-2', "[id=':note-2']"],
  ] as const) {
    it(`keep ${hash} working`, async () => {
      const { document: page } = await openFrame(`<care-guide>${WORDS}</care-guide>${LOAD}`, {
        hash,
      });
      const guide = await shows(page);
      const target = find(selector, guide);
      await until(() => {
        const { top, bottom } = target.getBoundingClientRect();
        return page.readyState === 'complete' && bottom > 0 && top < 600;
      }, 'the place that the address names');
      expect(visibleText(target)).not.to.equal('');
    });

    it(`lead the keyboard to ${hash}, too`, async () => {
      const { document: page } = await openFrame(`<care-guide>${WORDS}</care-guide>${LOAD}`, {
        hash,
      });
      const guide = await shows(page);
      const target = find(selector, guide);
      await until(() => page.readyState === 'complete');
      await until(
        () => focused(page) === target || focused(page) === findAll('[part=heading]', target)[0],
        'the focus',
      );
      await new Promise((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(resolve);
        });
      }); // whoever still looks for the place looks by then
      expect(focused(page) === (findAll('[part=heading]', target)[0] ?? target)).to.equal(true);
    });
  }

  describe('while the page is still loading', () => {
    /** A guide on a page that says that it is not complete, until told so. */
    async function early() {
      const { document: page, window } = await openFrame(`<button>Own</button>${LOAD}`, {
        hash: '#herniated-disc-results',
      });
      Object.defineProperty(window.Document.prototype, 'readyState', { value: 'interactive' });
      page.body.append(page.createElement('care-guide'));
      const guide = await shows(page);
      await until(() => page.activeElement === guide);
      return {
        page,
        completed: () => {
          window.dispatchEvent(new window.Event('load'));
        },
      };
    }
    const next = () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(resolve);
        });
      });

    it('lead the focus back that the browser took away', async () => {
      const { page, completed } = await early();
      (page.activeElement as HTMLElement).blur();
      completed();
      await until(() => page.activeElement?.localName === 'care-guide', 'the focus');
    });

    it('leave a reader alone who has moved on', async () => {
      const { page, completed } = await early();
      page.querySelector('button')!.focus();
      completed();
      await next();
      expect(page.activeElement?.localName).to.equal('button');
    });
  });
});
