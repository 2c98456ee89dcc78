import { expect } from '@open-wc/testing';
import guide from '../../src/content/herniated-disc.md';
import { renderGuide } from '../../src/html.js';
import { SCRIPT, openAddress, openFrame, type PageOptions } from '../support/frame.js';
import { onlyIn } from '../support/commands.js';
import { find, findAll, until, visibleText } from '../support/reader.js';

const TITLE = 'Physical therapy for a herniated disc';
const TAG = '<care-guide></care-guide>';
const LOAD = `<script src="${SCRIPT}"></script>`;

/** A page with the built script, once its guides are there. */
async function page(body: string, options?: PageOptions) {
  const frame = await openFrame(body, options);
  await until(
    () =>
      [...frame.document.querySelectorAll('care-guide')].every(
        (guide) => findAll('[part=guide]', guide).length > 0,
      ),
    'the guide',
  );
  return frame;
}

/** Everything a page says in its console, for pages that put it into `window.said`. */
const LISTEN = `<script>
  window.said = [];
  for (const level of ['info', 'warn', 'error']) console[level] = (...words) => said.push(level + ' ' + words.join(' '));
  addEventListener('error', (event) => said.push('uncaught ' + event.message));
  addEventListener('securitypolicyviolation', (event) => said.push('blocked ' + event.violatedDirective));
</script>`;
const said = (window: Window) => (window as unknown as { said: string[] }).said;

describe('one script and one tag', () => {
  it('show the guide', async () => {
    const { document } = await page(LOAD + TAG);
    expect(visibleText(document.querySelector('care-guide')!))
      .to.contain(TITLE)
      .and.to.contain('Search your employer or health plan');
  });

  it('ask for nothing else', async () => {
    const { document, window } = await page(LOAD + TAG);
    find('input', document.querySelector('care-guide')!).focus();
    const asked = window.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname);
    expect(asked.filter((path) => path !== '/favicon.ico')).to.deep.equal([SCRIPT]);
  });

  it('take nothing from an element that is named like a part of the document', async () => {
    const names = ['currentScript', 'readyState', 'baseURI', 'activeElement'];
    const named = names.map((name) => `<img name="${name}" src="/elsewhere/${name}.js" alt="">`);
    const { document, window } = await page(
      `${named.join('')}${LOAD}<care-guide lang="es" debug link="/start"></care-guide>`,
    );
    expect(visibleText(document.querySelector('care-guide')!)).to.contain(
      'Fisioterapia para una hernia de disco',
    );
    await until(() =>
      window.performance
        .getEntriesByType('resource')
        .some(({ name }) => name.endsWith('/site/dist/care-guide-doctor.js')),
    );
  });

  it('say nothing in the console', async () => {
    const { window } = await page(LISTEN + LOAD + TAG);
    expect(said(window)).to.deep.equal([]);
  });

  it('store nothing', async () => {
    const { document, window } = await page(LOAD + TAG);
    expect([
      document.cookie,
      window.localStorage.length,
      window.sessionStorage.length,
    ]).to.deep.equal(['', 0, 0]);
  });

  it('leave no name on the page but those by which Lit counts its copies', async () => {
    const bare = await openFrame('<p>Bare');
    const { window } = await page(LOAD + TAG);
    const names = new Set(Object.getOwnPropertyNames(bare.window));
    expect(
      Object.getOwnPropertyNames(window).filter((name) => !names.has(name) && !/^\d+$/.test(name)),
    ).to.have.members([
      'litPropertyMetadata',
      'reactiveElementVersions',
      'litHtmlVersions',
      'litElementVersions',
    ]);
  });

  it('work when the script comes after the tag', async () => {
    const { document } = await page(TAG + LOAD);
    expect(visibleText(document.querySelector('care-guide')!)).to.contain(TITLE);
  });

  it('keep what the page set before the script came', async () => {
    const { document } = await page(
      `${TAG}<script>document.querySelector('care-guide').sections = 'goals'</script>${LOAD}`,
    );
    expect(findAll('[part=answer]', document.querySelector('care-guide')!)).to.deep.equal([]);
  });

  it('are what the demo shows', async () => {
    const { document } = await openAddress('/site/demo/index.html');
    await until(() =>
      document.querySelector('care-guide')?.shadowRoot?.querySelector('[part=guide]'),
    );
    expect(visibleText(document.querySelector('care-guide')!)).to.contain(TITLE);
  });
});

describe('the script twice on a page', () => {
  it('works, and says once which one stays', async () => {
    const { document, window } = await page(LISTEN + LOAD + LOAD + TAG);
    expect(visibleText(document.querySelector('care-guide')!)).to.contain(TITLE);
    expect(said(window)).to.have.length(1);
    expect(said(window)[0]).to.match(/^info Care Guide [\d.]+ was loaded beside/);
  });
});

describe('twenty guides on a page', () => {
  it('all show', async () => {
    const { document } = await page(LOAD + TAG.repeat(20));
    expect(
      [...document.querySelectorAll('care-guide')].filter((guide) =>
        visibleText(guide).includes(TITLE),
      ),
    ).to.have.length(20);
  });
});

describe('a page with a strict policy', () => {
  const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'";

  it('shows the guide with its styles, and blocks nothing', async () => {
    const blocked: string[] = [];
    const { document } = await page(LOAD + TAG, { policy: STRICT });
    document.addEventListener('securitypolicyviolation', (event) => {
      blocked.push(event.violatedDirective);
    });
    const guide = document.querySelector('care-guide')!;
    find('[part=contents] a', guide).click();
    expect(getComputedStyle(find('[part=card]', guide)).borderTopLeftRadius).to.equal('12px');
    expect(blocked).to.deep.equal([]);
  });

  it('shows it with Trusted Types, when it allows our policy alone', async () => {
    const { document } = await page(LOAD + TAG, {
      policy: `${STRICT}; require-trusted-types-for 'script'; trusted-types care-guide`,
    });
    expect(visibleText(document.querySelector('care-guide')!)).to.contain(TITLE);
  });

  it("shows it when another Lit has taken its own policy's name", async () => {
    const other =
      "<script>window.trustedTypes?.createPolicy('lit-html', { createHTML: (text) => text })</script>";
    const policy =
      "script-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types lit-html care-guide";
    const { document } = await page(other + LOAD + TAG, { policy });
    expect(visibleText(document.querySelector('care-guide')!)).to.contain(TITLE);
  });
});

onlyIn('chromium', () => {
  describe('a page that keeps room for the guide', () => {
    const RULE =
      '<style>:where(care-guide:not(:defined)) { display: block; min-block-size: 100vh }</style>';

    /** How much the page jumps when the script comes after everything else has been painted. */
    async function shift(rule: string, inside = '', width = 800): Promise<number> {
      const { document, window } = await openFrame(
        `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Page</title>${rule}<h1>Page</h1>${TAG}<p>Below</p>`,
        { width },
      );
      document.querySelector('care-guide')!.innerHTML = inside; // too long for an address
      const { performance } = window;
      const shifts: (PerformanceEntry & { value: number })[] = [];
      new window.PerformanceObserver((list) => {
        shifts.push(...(list.getEntries() as typeof shifts));
      }).observe({ type: 'layout-shift', buffered: true });
      await until(
        () => performance.getEntriesByName('first-contentful-paint').length > 0,
        'the first paint',
      );
      await new Promise((resolve) => {
        window.requestAnimationFrame(() => {
          window.requestAnimationFrame(resolve);
        });
      });
      const begin = performance.now();
      const script = document.createElement('script');
      script.src = SCRIPT;
      document.head.append(script);
      await until(() =>
        document.querySelector('care-guide')?.shadowRoot?.querySelector('[part=guide]'),
      );
      await new Promise((resolve) => {
        window.requestAnimationFrame(() => {
          window.requestAnimationFrame(resolve);
        });
      });
      const end = performance.now();
      find('h1', document).style.marginBlockStart = '300px'; // a jump of our own: once it is told, those before it have been
      await until(() => shifts.some(({ startTime }) => startTime > end), 'the jump of our own');
      return shifts
        .filter(({ startTime }) => startTime >= begin && startTime <= end)
        .reduce((sum, { value }) => sum + value, 0);
    }

    it('does not jump when the guide comes', async () => {
      expect(await shift(RULE)).to.be.at.most(0.02);
    });

    for (const width of [360, 800]) {
      it(`does not jump when the guide takes the place of its own text, in a window ${width} px wide`, async () => {
        expect(await shift(RULE, renderGuide(guide), width)).to.be.at.most(0.02);
      });
    }

    it('would jump without the rule', async () => {
      expect(await shift('')).to.be.greaterThan(0.02);
    });
  });
});
