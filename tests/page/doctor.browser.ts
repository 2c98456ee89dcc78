import { expect } from '@open-wc/testing';
import {
  LISTEN,
  LOAD,
  OWN,
  WELL,
  diagnosis,
  heard,
  json,
  quoted,
  row,
  table,
  toFix,
} from '../support/diagnosis.js';
import { type Frame, SCRIPT, answerAt, openAddress, openFrame } from '../support/frame.js';
import { until } from '../support/reader.js';

const asked = (frame: Frame): string[] =>
  frame.window.performance.getEntriesByType('resource').map(({ name }) => name);

describe('the doctor is called', () => {
  it('by the tag', async () => {
    row(
      await diagnosis('<care-guide debug></care-guide>'),
      /^Version [\d.]+, from http.*\/site\/dist\/care-guide\.js\.$/,
    );
  });

  it("by the page's address", async () => {
    const frame = await openAddress(
      `${answerAt({ body: `${WELL}${LOAD}<care-guide></care-guide>` })}&care-guide-debug`,
    );
    row(await table(frame), /^Version/);
  });

  it('when the script comes after everything else', async () => {
    const frame = await openFrame(`${WELL}<care-guide debug></care-guide>`);
    frame.document.body.append(
      Object.assign(frame.document.createElement('script'), { src: SCRIPT }),
    );
    row(await table(frame), /^Version/);
  });

  it('by nothing else, and then not even asked for', async () => {
    const frame = await openFrame(`${WELL}${LOAD}<care-guide></care-guide>`);
    const called = await openFrame(`${WELL}${LOAD}<care-guide debug></care-guide>`);
    await table(called);
    expect(asked(called).filter((name) => name.includes('doctor'))).to.have.length(1);
    expect(asked(frame).filter((name) => name.includes('doctor'))).to.deep.equal([]);
    expect(heard(frame).tables).to.deep.equal([]);
  });

  it('and says in one line of the console when a policy keeps it out', async () => {
    const listen = answerAt({
      type: 'text/javascript',
      body: 'window.said = []; for (const level of ["info", "warn", "error"]) console[level] = (...words) => said.push(words.join(" "))',
    });
    const origin = location.origin;
    const frame = await openFrame(
      `<script src="${quoted(listen)}"></script>${LOAD}<care-guide debug></care-guide>`,
      { policy: `default-src 'none'; script-src ${origin}/site/answer ${origin}${SCRIPT}` },
    );
    await until(() => heard(frame).said.length > 0, 'the line');
    expect(heard(frame).said).to.have.length(1);
    expect(heard(frame).said[0]).to.match(/^care-guide-doctor\.js TypeError: .*module/i);
  });

  it('under a strict policy with Trusted Types', async () => {
    const listen = answerAt({
      type: 'text/javascript',
      body: 'window.tables = []; console.table = (rows) => tables.push(rows)',
    });
    const frame = await openFrame(
      `<script src="${quoted(listen)}"></script>${LOAD}<care-guide debug></care-guide>`,
      {
        policy:
          "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types care-guide",
      },
    );
    row(await table(frame), /^Version/);
  });
});

describe('a page where all is well', () => {
  it('gets a table without anything to mend', async () => {
    const rows = await diagnosis(
      `<main><care-guide debug directory="${quoted(OWN)}"></care-guide></main>`,
    );
    expect(toFix(rows)).to.deep.equal([]);
    row(rows, '"Physical therapy for a herniated disc" (herniated-disc, en), from the script');
    expect(row(rows, '1 organizations').found).to.contain('/site/answer?');
  });
});

describe('a page whose search asks a service', () => {
  const service = json({ matches: [], updated: '2026-11-01' });
  const search = (endpoint: string, more = '') =>
    diagnosis(`<care-guide debug endpoint="${quoted(endpoint)}" ${more}></care-guide>`);

  it('is told where what visitors type goes', async () => {
    const rows = (await search(service)).filter(({ about }) => about === '<care-guide> endpoint');
    expect(rows).to.have.length(1);
    expect(rows[0]!.found).to.match(
      /^What visitors type goes to http.*\/site\/answer.*, and nowhere else\.$/,
    );
    expect(rows[0]!.fix).to.equal('');
  });

  it('hears of the directory beside it, too', async () => {
    row(await search(service, `directory="${quoted(OWN)}"`), '1 organizations');
  });

  it('learns that the service does not answer', async () => {
    const rows = await search(answerAt({ status: '503', body: 'no' }));
    expect(row(rows, 'It could not be used').fix).to.contain('the server answered 503');
  });

  it('learns that what answers is something else', async () => {
    const rows = await search(OWN);
    expect(row(rows, 'no search service').fix).to.contain('/v1/organizations');
  });
});

describe('the doctor finds, and says how to mend', () => {
  it('a second copy of the script', async () => {
    const rows = await diagnosis(`${LOAD}<care-guide debug></care-guide>`);
    expect(row(rows, '2 copies').fix).to.equal('Keep one of them.');
  });

  it('what is wrong in a guide, with its place', async () => {
    const src = json({
      id: 'knee',
      lang: 'en',
      title: 'Knee',
      references: [],
      sections: [
        { type: 'video', id: 'v' },
        { type: 'faq', id: 'a', heading: 'Why?', body: [{ paragraph: ['So.'] }] },
      ],
    });
    const rows = await diagnosis(
      `<care-guide debug src="${quoted(src)}" sections="goals a"></care-guide>`,
    );
    expect(row(rows, '"Knee" (knee, en), from http').about).to.equal('<care-guide> guide');
    expect(row(rows, 'sections[0].type').fix).not.to.equal('');
    row(rows, 'No section is called "goals"');
  });

  it('a guide that is not there', async () => {
    const rows = await diagnosis(
      `<care-guide debug src="${quoted(answerAt({ status: '404', body: 'no' }))}"></care-guide>`,
    );
    expect(row(rows, 'It could not be used').fix).to.contain('the server answered 404');
  });

  it('the sample in place of a directory', async () => {
    expect(row(await diagnosis('<care-guide debug></care-guide>'), 'a sample').fix).to.contain(
      '"directory"',
    );
  });

  it('an organization that the directory does not have', async () => {
    const rows = await diagnosis(
      `<care-guide debug directory="${quoted(OWN)}" organization="oakmere"></care-guide>`,
    );
    row(rows, 'No organization has the id "oakmere"');
  });

  it('a name without the day on which somebody stood behind the text', async () => {
    const rows = await diagnosis('<care-guide debug reviewer="Ann Hart, PT"></care-guide>');
    expect(row(rows, '"reviewer" stands without "reviewed"').fix).to.contain('Write both');
  });

  it('a search service whose address is none', async () => {
    const rows = await diagnosis('<care-guide debug endpoint="javascript:alert(1)"></care-guide>');
    const { about, fix } = row(rows, '"javascript:alert(1)" is no https or http address');
    expect(about).to.equal('<care-guide> endpoint');
    expect(fix).to.contain('"endpoint"');
  });

  it("a search service that the page's policy blocks", async () => {
    const rows = await diagnosis(
      '<care-guide debug endpoint="http://127.0.0.1:9/v1/organizations"></care-guide>',
      { policy: "connect-src 'self'" },
    );
    expect(row(rows, 'connect-src blocks http://127.0.0.1:9/').fix).to.contain('Add');
  });

  it("an address that the page's policy blocks", async () => {
    const rows = await diagnosis(
      '<care-guide debug directory="http://127.0.0.1:9/all.json"></care-guide>',
      { policy: "connect-src 'self'" },
    );
    expect(row(rows, 'connect-src blocks http://127.0.0.1:9/all.json').fix).to.contain(
      'Add http://127.0.0.1:9 to',
    );
  });

  it("a rule of the snippet that the page's policy blocks", async () => {
    const rows = await diagnosis('<care-guide debug></care-guide>', {
      policy: "script-src 'self' 'unsafe-inline'; style-src 'self'",
    });
    expect(row(rows, 'its policy blocks the <style>').fix).to.contain('a stylesheet of yours');
  });

  it('a page without the tag', async () => {
    const frame = await openAddress(`${answerAt({ body: WELL + LOAD })}&care-guide-debug`);
    expect(row(await table(frame), 'no <care-guide>').fix).to.contain('Paste the tag');
  });

  it('a tag that another one swallowed', async () => {
    expect(
      row(
        await diagnosis('<care-guide debug /><care-guide></care-guide>'),
        'stands inside of <care-guide>',
      ).fix,
    ).to.contain('Close the first tag');
  });

  it('an attribute that is written like a property', async () => {
    expect(
      row(await diagnosis('<care-guide debug headinglevel="3"></care-guide>'), '"headinglevel"')
        .fix,
    ).to.equal('Write heading-level="…".');
  });

  it('a box that cuts the guide off, by name', async () => {
    const rows = await diagnosis(
      '<div class="panel" style="height: 300px; overflow: hidden"><care-guide debug></care-guide></div>',
    );
    expect(row(rows, 'it cuts the guide off').fix).to.contain('<div class="panel">');
  });

  it('a box in which the guide scrolls', async () => {
    row(
      await diagnosis(
        '<div id="box" style="height: 300px; overflow: auto"><care-guide debug></care-guide></div>',
      ),
      /<div id="box"> is 300px tall.*scrolls within it/,
    );
  });

  it('a guide that has no height', async () => {
    row(await diagnosis('<care-guide debug style="height: 0"></care-guide>'), 'no height');
  });

  it('a guide that is too narrow', async () => {
    row(
      await diagnosis('<div style="width: 200px"><care-guide debug></care-guide></div>'),
      '200px wide',
    );
  });

  it('a guide that is hidden', async () => {
    row(await diagnosis('<div hidden><care-guide debug></care-guide></div>'), 'not seen');
  });

  it('another root font size, and text that became too small by it', async () => {
    const rows = await diagnosis(
      '<style>html { font-size: 62.5% } care-guide { --care-base-size: 1rem }</style><care-guide debug></care-guide>',
    );
    row(rows, 'root font size is 10px');
    expect(row(rows, 'text is 10px').fix).to.contain('--care-base-size: 18px');
  });

  it('that no room is kept, phones are forgotten, and the page is in quirks mode', async () => {
    const rows = await table(
      await openAddress(answerAt({ body: `${LISTEN}${LOAD}<care-guide debug></care-guide>` })),
    );
    for (const text of ['keeps no room', 'Phones show it tiny', 'quirks mode']) row(rows, text);
  });

  it('two guides whose places have the same names', async () => {
    row(
      await diagnosis('<care-guide debug></care-guide><care-guide id="second"></care-guide>'),
      /names of another guide's, such as #herniated-disc-/,
    );
  });

  it('an element of the page that has the name of a place', async () => {
    const frame = await openFrame(`${WELL}${LOAD}<care-guide></care-guide>`);
    const place = await until(
      () =>
        frame.document
          .querySelector('care-guide')
          ?.shadowRoot?.querySelector<HTMLAnchorElement>('[part=contents] a') ?? null,
    );
    row(
      await diagnosis(`<p id="${place.hash.slice(1)}">Own</p><care-guide debug></care-guide>`),
      /^<p id="herniated-disc-.*has the name of a place/,
    );
  });
});

describe('the doctor sees what an editor or a framework did', () => {
  it('content that escaped the tag', async () => {
    const rows = await diagnosis(
      '<p><care-guide debug></care-guide></p><p><div slot="handout" hidden>Paper</div></p>',
    );
    expect(row(rows, 'stands outside').fix).to.contain('<div>');
  });

  it('HTML in the JSON inside of a tag', async () => {
    const rows = await diagnosis(
      '<care-guide debug></care-guide><care-coverage-search><script type="application/json">{"organizations":[</p>\n<p>]}</script></care-coverage-search>',
    );
    expect(row(rows, 'HTML into the JSON').fix).to.contain('one line');
  });

  it('an object that became an attribute', async () => {
    const rows = await diagnosis('<care-guide debug directory="[object Object]"></care-guide>');
    expect(row(rows, 'an object that was written as text').fix).to.contain('care-guide/react');
  });

  it('a header that covers what links lead to, unless the page makes room', async () => {
    const header =
      '<header style="position: sticky; top: 0; height: 120px; margin: -8px">Clinic</header>';
    const rows = await diagnosis(`${header}<care-guide debug></care-guide>`);
    expect(row(rows, 'stays at the top').fix).to.contain('scroll-padding-top');
    const room = '<style>html { scroll-padding-top: 130px }</style>';
    const others = await diagnosis(`${room}${header}<care-guide debug></care-guide>`);
    expect(others.map(({ found }) => found).join(' ')).not.to.contain('stays at the top');
  });

  it('a guide in another language than its page', async () => {
    const rows = await diagnosis('<div lang="fr"><care-guide debug></care-guide></div>');
    expect(row(rows, 'It is in "en" on a page in "fr"').fix).to.contain('src');
  });
});
