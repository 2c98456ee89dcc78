import { expect } from '@open-wc/testing';
import { engine } from '../support/commands.js';
import { answerAt, openFrame, type Frame } from '../support/frame.js';
import { find, findAll, focused, until, visibleText } from '../support/reader.js';

const TITLE = 'Physical therapy for a herniated disc';
const EMBED = '/site/dist/embed.html';
const SCRIPT = '<script src="/site/dist/care-guide-frame.js"></script>';
/** A page with the guide in a frame, the way a host writes it. */
const around = (parameters: Record<string, string> = {}, attributes = '', more = ''): string =>
  `<body style="margin: 0">${more}<iframe data-care-guide title="Guide" ${attributes} style="display: block; border: 0; width: 100%" src="${EMBED}?${new URLSearchParams(parameters).toString().replaceAll('&', '&amp;')}"></iframe>${SCRIPT}`;

const frameOf = ({ document: page }: Frame): HTMLIFrameElement => page.querySelector('iframe')!;

/** The document in the frame, once the guide is there. */
async function inside(page: Frame): Promise<Document> {
  const inner = await until(() => frameOf(page).contentDocument, 'the framed page');
  await until(
    () => findAll('[part=footer]', frameOf(page).contentDocument!).length > 0,
    'the guide in the frame',
  );
  return frameOf(page).contentDocument ?? inner;
}

describe('the iframe edition', () => {
  it('shows the guide to a page without any script', async () => {
    const page = await openFrame(`<iframe title="Guide" src="${EMBED}"></iframe>`);
    const inner = await inside(page);
    expect(visibleText(inner.body)).to.contain(TITLE);
    expect(inner.title).to.equal(TITLE);
  });

  it('takes what to show from its address', async () => {
    const directory = {
      organizations: [
        { id: 'oakmere', name: 'Oakmere Tools', kind: 'employer', availability: 'all' },
      ],
    };
    const inner = await inside(
      await openFrame(
        around({
          sections: 'goals program',
          'heading-level': '4',
          theme: 'dark',
          'accent-color': '#ffcc00',
          organization: 'oakmere',
          directory: answerAt({ type: 'application/json', body: JSON.stringify(directory) }),
        }),
      ),
    );
    const guide = find('care-guide', inner);
    expect(findAll('[part=answer]', guide)).to.deep.equal([]);
    expect(find('[part=title]', guide).localName).to.equal('h4');
    expect(getComputedStyle(find('[part=contents] a', guide)).color).to.equal('rgb(255, 204, 0)');
    await until(() => visibleText(guide).includes('available through Oakmere Tools'));
  });

  it('takes a guide from its address', async () => {
    const guide = { id: 'knee', lang: 'en', title: 'Knees', sections: [], references: [] };
    const inner = await inside(
      await openFrame(
        around({ guide: answerAt({ type: 'application/json', body: JSON.stringify(guide) }) }),
      ),
    );
    expect(visibleText(inner.body)).to.contain('Knees');
  });

  it("says what is wrong instead of showing another guide, when the guide's address is none to follow", async () => {
    const page = await openFrame(around({ guide: 'javascript:alert(1)' }));
    await until(() => frameOf(page).contentDocument?.querySelector('[role=alert]'));
    const { body } = frameOf(page).contentDocument!;
    expect(visibleText(body)).to.contain('This guide cannot be shown');
    expect(visibleText(body)).not.to.contain(TITLE);
  });
});

describe('the page around a frame', () => {
  it('keeps it as tall as its content', async () => {
    const page = await openFrame(around({ expand: 'none' }));
    const inner = await inside(page);
    const fits = () =>
      until(() => {
        const height = frameOf(page).getBoundingClientRect().height;
        return Math.abs(height - inner.body.getBoundingClientRect().height) <= 1 && height;
      }, 'the frame to fit');
    const closed = await fits();
    find('[part=toggle]', inner).click();
    await until(() => visibleText(inner.body).includes('Yes, for many people'));
    const open = await until(async () => {
      const height = await fits();
      return height > closed && height;
    });
    find('[part=toggle]', inner).click();
    await until(async () => (await fits()) < open);
    expect(inner.documentElement.scrollHeight).to.be.at.most(inner.documentElement.clientHeight);
  });

  it("hears the widget's events on it, with their fields", async () => {
    const heard: Event[] = [];
    const page = await openFrame(around({ expand: 'none' }));
    page.document.addEventListener('care-faq-toggle', (event) => {
      heard.push(event);
    });
    find('[part=toggle]', await inside(page)).click();
    await until(() => heard.length > 0);
    const [event] = heard as unknown as { target: Element; section: string; open: boolean }[];
    expect(event!.target).to.equal(frameOf(page));
    expect(event).to.include({ section: 'does-it-help', open: true });
  });

  it('shows where a citation leads, far below in the frame', async () => {
    const page = await openFrame(around({}, '', '<p style="height: 300px">Above'));
    const inner = await inside(page);
    await until(() => frameOf(page).getBoundingClientRect().height > 2000);
    findAll('[role=doc-noteref]', inner)[0]!.click();
    await until(() => focused(inner) === find("[id=':note-1']", inner));
    await until(() => {
      const top =
        frameOf(page).getBoundingClientRect().top +
        find("[id=':note-1']", inner).getBoundingClientRect().top;
      return top >= 0 && top < page.window.innerHeight;
    }, 'the note to be in view');
  });

  // WebKit gives a frame of another origin no focus before the visitor does: there the guide opens the place, and the page stays.
  if (engine !== 'webkit') {
    it('can link to a place in a guide behind a wall', async () => {
      const page = await openFrame(around({}, 'sandbox="allow-scripts"'), {
        hash: '#herniated-disc-note-2',
      });
      await until(() => frameOf(page).getBoundingClientRect().height > 2000);
      await until(() => page.window.scrollY > 1000, 'the note');
    });
  }

  it('can link to a place in the guide', async () => {
    const page = await openFrame(around({ expand: 'none' }), { hash: '#herniated-disc-results' });
    const inner = await inside(page);
    await until(() => visibleText(inner.body).includes('Uneven recovery is normal'));
  });

  it('keeps a frame that comes later as tall as its content', async () => {
    const page = await openFrame(SCRIPT);
    const frame = page.document.createElement('iframe');
    Object.assign(frame, { src: EMBED, title: 'Guide' });
    frame.dataset['careGuide'] = '';
    page.document.body.append(frame);
    await until(() => frame.getBoundingClientRect().height > 2000);
  });
});
