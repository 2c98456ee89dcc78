import { expect } from '@open-wc/testing';
import { expectPageWithoutBarriers } from '../support/axe.js';
import { onlyIn } from '../support/commands.js';
import { type Frame, openAddress, openFrame } from '../support/frame.js';
import { find, findAll, until, visibleText } from '../support/reader.js';

const TITLE = 'Physical therapy for a herniated disc';

/** The builder, once it knows the guide's sections. */
async function open(width = 1280): Promise<Frame> {
  const frame = await openAddress('/site/demo/builder.html', { width, height: 900 });
  await until(
    () =>
      frame.document.querySelectorAll('#sections input').length === 4 &&
      snippetOf(frame).includes('care-guide.js'),
    'the sections',
  );
  return frame;
}

const snippetOf = ({ document: page }: Frame): string =>
  page.querySelector('#snippet')!.textContent;
const guideOf = ({ document: page }: Frame): Element => find('#stage care-guide', page);

/** Gives a field a value, as choosing or typing and leaving it does. */
function choose({ document: page, window }: Frame, name: string, value: string): void {
  const field = find<HTMLInputElement>(`[name=${name}]`, page);
  field.value = value;
  for (const type of ['input', 'change'])
    field.dispatchEvent(new window.Event(type, { bubbles: true }));
}

describe('the embed builder', () => {
  // axe reads the same tree in every engine; the widget itself is tried in each, in its own tests.
  onlyIn('chromium', () => {
    it('has no barriers, with everything unfolded', async () => {
      const frame = await open();
      for (const details of frame.document.querySelectorAll('details')) details.open = true;
      await expectPageWithoutBarriers(frame);
    });
  });

  it('does not scroll sideways in a window 320 px wide', async () => {
    const { document: page } = await open(320);
    expect(page.documentElement.scrollWidth).to.equal(page.documentElement.clientWidth);
  });

  it('says at a field what is wrong in it, and lets nothing of it into the snippet', async () => {
    const frame = await open();
    const field = find<HTMLInputElement>('[name=link]', frame.document);
    choose(frame, 'link', 'javascript:alert(1)');
    await until(() => field.getAttribute('aria-invalid') === 'true');
    const problem = frame.document.getElementById(field.getAttribute('aria-describedby')!);
    expect(problem?.textContent).to.contain('https://');
    expect(snippetOf(frame)).not.to.contain('javascript');
    choose(frame, 'base', '');
    await until(() => find('[name=base]', frame.document).getAttribute('aria-invalid') === 'true');
    choose(frame, 'link', 'https://example.org/start');
    await until(() => !field.hasAttribute('aria-invalid'));
    expect(snippetOf(frame)).to.contain('link="https://example.org/start"');
  });

  it('keeps the preview out of the way of the keyboard until it is asked for', async () => {
    const { document: page } = await open();
    const stage = find('#stage', page);
    expect(stage.inert).to.equal(true);
    find('#enter', page).click();
    expect(stage.inert).to.equal(false);
    expect(find('#enter', page).ariaPressed).to.equal('true');
  });

  it('shows a choice on the real widget, and writes it into the snippet', async () => {
    const frame = await open();
    choose(frame, 'theme', 'dark');
    choose(frame, 'color-accent', '#ffcc00');
    choose(frame, 'headingLevel', '4');
    await until(() => find('[part=title]', guideOf(frame)).localName === 'h4');
    expect(getComputedStyle(find('[part=contents] a', guideOf(frame))).color).to.equal(
      'rgb(255, 204, 0)',
    );
    for (const part of ['theme="dark"', '--care-accent-color: #ffcc00;', 'heading-level="4"'])
      expect(snippetOf(frame)).to.contain(part);
  });

  it('leaves out the sections that were unchecked', async () => {
    const frame = await open();
    find('#sections input', frame.document).click();
    await until(() => findAll('[part=answer]', guideOf(frame)).length === 1);
    expect(snippetOf(frame)).to.contain('sections="goals results program"');
  });

  it("draws a picture for print of the page's address, where the snippet can hold one", async () => {
    const frame = await open();
    choose(frame, 'page', 'https://example.org/back-pain');
    expect(snippetOf(frame))
      .to.contain('<div slot="handout" hidden>')
      .and.to.contain('>https://example.org/back-pain</span>');
    choose(frame, 'host', 'sharepoint');
    expect(snippetOf(frame)).not.to.contain('handout');
    expect(find('[name=page]', frame.document).checkVisibility()).to.equal(false);
  });

  it("writes the host's clinician into the snippet with the day, or not at all", async () => {
    const frame = await open();
    choose(frame, 'reviewer', 'Ann Hart, PT, DPT');
    const day = find<HTMLInputElement>('[name=reviewed]', frame.document);
    expect(day.getAttribute('aria-invalid')).to.equal('true');
    expect(snippetOf(frame)).not.to.contain('Ann Hart');
    choose(frame, 'reviewed', '2026-11-20');
    expect(day.getAttribute('aria-invalid')).to.equal(null);
    expect(snippetOf(frame)).to.contain('reviewer="Ann Hart, PT, DPT"\n  reviewed="2026-11-20"');
    await until(
      () => visibleText(guideOf(frame)).includes('Reviewed on November 20, 2026 by Ann Hart'),
      'the line',
    );
    find('[name=static]', frame.document).click();
    await until(() => snippetOf(frame).includes('by Ann Hart, PT, DPT</p>'), 'the static text');
  });

  it('says where what is typed goes, as soon as a search service is named', async () => {
    const frame = await open();
    const sentence = find('[data-for=endpoint]', frame.document);
    expect(sentence.checkVisibility()).to.equal(false);
    choose(frame, 'endpoint', 'https://search.example/v1/organizations');
    expect(sentence.checkVisibility()).to.equal(true);
    expect(sentence.textContent).to.contain('goes to that server, and nowhere else');
    expect(snippetOf(frame)).to.contain('endpoint="https://search.example/v1/organizations"');
  });

  it('has fields that look alike', async () => {
    const { document: page } = await open();
    const looks = findAll<HTMLInputElement>('form input', page)
      .filter(({ type }) => !['checkbox', 'color'].includes(type))
      .map((field) => {
        const { borderTopColor, borderRadius, fontSize, minHeight } = getComputedStyle(field);
        return [borderTopColor, borderRadius, fontSize, minHeight].join(' ');
      });
    expect(looks.length).to.be.above(8);
    expect([...new Set(looks)]).to.have.length(1);
  });

  it('says when a color is too close to what it stands on, and mends it', async () => {
    const frame = await open();
    const told = find('#contrast', frame.document);
    expect(told.textContent).to.contain('✓');
    choose(frame, 'color-accent', '#ffcc00');
    expect(told.textContent).to.match(/^Links: contrast 1\.\d, needs 4\.5/);
    find('button', told).click();
    expect(told.textContent).to.contain('✓');
    expect(snippetOf(frame)).to.match(/--care-accent-color: #(?!ffcc00)[\da-f]{6};/);
  });

  it("goes back to the theme's own colors", async () => {
    const frame = await open();
    choose(frame, 'color-accent', '#ffcc00');
    find('#reset', frame.document).click();
    expect(snippetOf(frame)).not.to.contain('--care-accent-color');
    expect(find<HTMLInputElement>('[name=color-accent]', frame.document).value).to.equal('#0b6a66');
  });

  it('tells what the widget finds wrong with a choice', async () => {
    const frame = await open();
    choose(frame, 'source', 'own');
    choose(frame, 'guide', '/site/answer?status=404');
    await until(() => find('#problems', frame.document).textContent.includes('answered 404'));
  });

  it('gives each kind of site the snippet that it takes', async () => {
    const frame = await open();
    choose(frame, 'host', 'sharepoint');
    expect(snippetOf(frame)).to.match(/^<iframe/);
    expect(snippetOf(frame)).not.to.contain('<script');
    expect(find('#steps', frame.document).textContent).to.contain('HTML Field Security');
    choose(frame, 'host', 'wix');
    expect(snippetOf(frame)).to.match(/^http[^ ]+\/embed\.html$/);
    choose(frame, 'host', 'wordpress');
    expect(snippetOf(frame)).to.match(/^<script/);
  });

  it('copies the snippet', async () => {
    const frame = await open();
    let copied = '';
    Object.defineProperty(frame.window.navigator, 'clipboard', {
      value: {
        writeText: async (text: string) => {
          copied = await Promise.resolve(text);
        },
      },
    });
    find('#copy-button', frame.document).click();
    await until(() => find('#copied', frame.document).textContent === 'Copied.');
    expect(copied).to.equal(snippetOf(frame));
  });

  it('selects the snippet where a page may not copy', async () => {
    const frame = await open();
    Object.defineProperty(frame.window.navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('No.')) },
    });
    find('#copy-button', frame.document).click();
    await until(() => frame.window.getSelection()!.toString().trim() === snippetOf(frame).trim());
  });
});

describe('the builder on a page with a strict policy', () => {
  it('works, and breaks no rule of it', async () => {
    const listen =
      '<script src="/site/answer?type=text/javascript&amp;body=addEventListener(%27securitypolicyviolation%27,({violatedDirective})=%3E(window.blocked??=[]).push(violatedDirective))"></script>';
    const html = await (await fetch('/site/demo/builder.html')).text();
    const frame = await openFrame(
      html.replace('<head>', `<head><base href="/site/demo/builder.html">${listen}`),
      {
        policy:
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types care-guide",
      },
    );
    await until(() => snippetOf(frame).includes('<care-guide'), 'the snippet');
    choose(frame, 'color-accent', '#7a1f5c');
    await until(
      () =>
        getComputedStyle(find('[part=contents] a', guideOf(frame))).color === 'rgb(122, 31, 92)',
    );
    expect((frame.window as unknown as { blocked?: string[] }).blocked).to.equal(undefined);
  });
});

describe('a snippet from the builder, pasted into an empty page', () => {
  it('shows the guide as it was chosen', async () => {
    const builder = await open();
    choose(builder, 'theme', 'dark');
    choose(builder, 'organization', 'quillmoor');
    const { document: page } = await openFrame(snippetOf(builder));
    await until(() => visibleText(page.body).includes('available through Quillmoor Foods'));
    expect(visibleText(page.body)).to.contain(TITLE);
    expect(find('care-guide', page).getAttribute('theme')).to.equal('dark');
  });

  it('is readable before, and without, any script', async () => {
    const builder = await open();
    find('[name=static]', builder.document).click();
    await until(() => snippetOf(builder).includes('<article'));
    const { document: page } = await openFrame('<p>An empty page');
    page.body.innerHTML = snippetOf(builder); // runs no script
    expect(visibleText(page.body)).to.contain(TITLE);
    expect(visibleText(page.body)).to.contain('Uneven recovery is normal');
  });

  it('shows it in a frame, as tall as the guide', async () => {
    const builder = await open();
    find('#flavors [value=frame]', builder.document).click();
    choose(builder, 'expand', 'none');
    const { document: page } = await openFrame(snippetOf(builder));
    const frame = page.querySelector('iframe')!;
    await until(
      () => frame.contentDocument && visibleText(frame.contentDocument.body).includes(TITLE),
    );
    await until(
      () =>
        Math.abs(
          frame.contentDocument!.body.getBoundingClientRect().height -
            frame.getBoundingClientRect().height,
        ) <= 1,
    );
    expect(findAll('[part=toggle]', frame.contentDocument!)).not.to.deep.equal([]);
  });
});
