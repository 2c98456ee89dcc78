import { expect } from '@open-wc/testing';
import {
  LISTEN,
  LOAD,
  OWN,
  WELL,
  diagnosis,
  heard,
  quoted,
  row,
  table,
  toFix,
} from '../support/diagnosis.js';
import { type PageOptions, SCRIPT, answerAt, openAddress, openFrame } from '../support/frame.js';
import { until } from '../support/reader.js';

const GUIDE = `<care-guide debug directory="${quoted(OWN)}"></care-guide>`;
/** What is to fix on a page that is well but for this around the guide. */
const around = async (before: string, after = '', options?: PageOptions) =>
  toFix(await diagnosis(before + GUIDE + after, options));
const texts = (rows: readonly { found: string }[]) => rows.map(({ found }) => found).join('\n');

describe('whoever asks the doctor', () => {
  it('can copy what is to fix as text', async () => {
    const frame = await openFrame(`${WELL}${LOAD}<care-guide debug theme="drk"></care-guide>`);
    await table(frame);
    const said = await until(() => heard(frame).said.find((line) => line.includes('to fix')));
    expect(said).to.match(/Care Guide: 2 to fix\.\n- <care-guide>: theme="drk" is none of/);
  });

  it('is shown the rest where a browser lacks what a part of it needs', async () => {
    const rows = await around('<script>delete Element.prototype.checkVisibility</script>');
    row(rows, 'Part of the examination failed: TypeError');
    row(await diagnosis(GUIDE), '1 organizations');
  });

  it('can say which of two guides is meant', async () => {
    const rows = await diagnosis(
      `<care-guide debug></care-guide><care-guide theme="drk"></care-guide>`,
    );
    expect(row(rows, 'theme="drk"').about).to.equal('<care-guide> (2 of 2)');
  });
});

describe('the documents that the doctor looks at', () => {
  it('are those that show: a guide in Spanish', async () => {
    const rows = await diagnosis('<div lang="es"><care-guide debug></care-guide></div>');
    row(rows, /\(herniated-disc, es\), from http.*\/site\/dist\/guides\/herniated-disc\.es\.json/);
    expect(texts(rows)).not.to.contain('on a page in');
  });

  it('say what is missing where the translation does not lie', async () => {
    const rows = await diagnosis(
      '<div lang="es"><care-guide debug files="/nowhere"></care-guide></div>',
    );
    expect(row(rows, 'It is in "en" on a page in "es"').fix).to.contain('the folder guides/');
  });

  it('do not matter to a guide that shows no search', async () => {
    const rows = await diagnosis('<care-guide debug sections="faq"></care-guide>');
    expect(toFix(rows)).to.deep.equal([]);
  });

  it('end nothing, where an address is none', async () => {
    const rows = await diagnosis('<care-guide debug endpoint="http://"></care-guide>');
    row(rows, '"http://" is no https or http address');
  });
});

describe('a policy', () => {
  const FAR = 'http://127.0.0.1:9/all.json';

  it('without a directive for it gets a whole one', async () => {
    const meta =
      '<meta http-equiv="Content-Security-Policy" content="default-src \'self\' \'unsafe-inline\'">';
    const rows = await diagnosis(`${meta}<care-guide debug directory="${FAR}"></care-guide>`);
    expect(row(rows, `connect-src blocks ${FAR}`).fix).to.equal(
      'Add "connect-src \'self\' http://127.0.0.1:9" to the policy.',
    );
  });

  it('that only reports blocks nothing', async () => {
    const rows = await around('', '', { reportOnly: "connect-src 'none'" });
    expect(texts(rows)).not.to.contain('connect-src blocks');
  });
});

describe('on a page of WordPress', () => {
  it('the bar for editors is no header, and the header below it is one', async () => {
    const bar =
      '<div id="wpadminbar" style="position: fixed; inset: 0 0 auto; height: 32px; z-index: 9"></div>';
    const rows = await around(
      `${bar}<header id="masthead" style="position: fixed; inset: 32px 0 auto; height: 80px"></header>`,
    );
    expect(row(rows, '<header id="masthead"> stays at the top').fix).to.contain('80px');
    expect(texts(await around(bar))).to.equal('');
  });

  it('one heading with the name of a place has not escaped from the tag', async () => {
    const rows = await around('', '<h2 id="herniated-disc-goals">Goals</h2>');
    row(rows, 'has the name of a place in the guide');
    expect(rows, texts(rows)).to.have.length(1);
  });

  it('a whole guide beside the tag has', async () => {
    const rows = await around(
      '',
      '<p id="herniated-disc-goals">Goals</p><p id="herniated-disc-results">Results</p>',
    );
    row(rows, 'stands outside');
    expect(rows, texts(rows)).to.have.length(1);
  });

  it("a slot of another component is that component's", async () => {
    expect(texts(await around('<my-page><p slot="handout">Ours</p></my-page>'))).to.equal('');
  });
});

describe('the doctor finds on a page', () => {
  it('a second copy, under the name that a content system gave it', async () => {
    const rows = await around('<script src="/site/dist/care-guide.lc-5f3d-lc.min.js"></script>');
    row(rows, /^2 copies: .*care-guide\.lc-5f3d-lc\.min\.js/);
  });

  it('a root that does not scroll, unless something in it does', async () => {
    const fixed = '<style>html, body { height: 100%; overflow: hidden }</style>';
    row(await around(fixed), '<html> has "overflow: hidden": nobody can scroll');
    const box = '<div id="app" style="height: 100%; overflow: auto">';
    expect(texts(await around(`${fixed}<style>body { margin: 0 }</style>${box}`))).not.to.contain(
      'nobody can scroll',
    );
  });

  it('nothing in a body that hides what is too wide', async () => {
    expect(texts(await around('<style>body { overflow-x: hidden }</style>'))).to.equal('');
  });

  it('a viewport that cannot be enlarged', async () => {
    const rows = toFix(
      await table(
        await openFrame(
          `<!doctype html><html lang="en"><title>Host</title><meta name="viewport" content="width=device-width, user-scalable=no">${LISTEN}${LOAD}${GUIDE}`,
        ),
      ),
    );
    expect(row(rows, 'keeps visitors from enlarging it').fix).to.contain('WCAG 1.4.4');
  });

  it('an id that two elements have', async () => {
    const rows = await diagnosis('<p id="knee">Knee</p><care-guide debug id="knee"></care-guide>');
    row(rows, 'The page has the id "knee" more than once.');
  });

  it('nothing to do about a root font size that no property depends on', async () => {
    const rows = await diagnosis(`<style>html { font-size: 10px }</style>${GUIDE}`);
    expect(rows.find(({ found }) => found.includes('root font size is 10px'))?.fix).to.equal('');
  });

  it('that a sheet of another site, which it cannot read, may keep room', async () => {
    const other = location.href.includes('localhost') ? '127.0.0.1' : 'localhost';
    const href = `${location.protocol}//${other}:${location.port}${answerAt({ type: 'text/css', body: 'p {}' })}`;
    const body = `<!doctype html><html lang="en"><title>Host</title><meta name="viewport" content="width=device-width">${LISTEN}<link rel="stylesheet" href="${quoted(href)}">${LOAD}${GUIDE}`;
    const rows = await table(await openFrame(body));
    expect(row(rows, 'as far as its sheets can be read').fix).to.contain('all is well');
  });

  it('a question of its own enough, and asks for no guide', async () => {
    expect(
      toFix(await diagnosisOf('<care-faq heading="Why?"><p>So.</p></care-faq>')),
    ).to.deep.equal([]);
  });

  it('a misspelled tag, rather than none', async () => {
    const rows = toFix(await diagnosisOf('<care-giude></care-giude>'));
    expect(row(rows, 'no such tag').fix).to.equal('Did you mean <care-guide>?');
    expect(rows).to.have.length(1);
  });

  it('a notice in a slot that there is not', async () => {
    const rows = await diagnosis(
      '<care-guide debug><p slot="language-assistence">Call us.</p></care-guide>',
    );
    expect(row(rows, '<p> in it does not show').fix).to.equal(
      'Did you mean slot="language-assistance"?',
    );
  });

  it('a part that there is not', async () => {
    const rows = await around('<style>care-guide.wide::part(titel) { color: red }</style>');
    expect(row(rows, 'care-guide.wide::part(titel) in <style> matches nothing').fix).to.equal(
      'Did you mean ::part(title)?',
    );
  });

  it('a label that is not there', async () => {
    const rows = await diagnosis(
      `<care-coverage-search directory="${quoted(OWN)}" aria-labelledby="lable"></care-coverage-search><care-guide debug sections="faq"></care-guide>`,
    );
    row(rows, '"aria-labelledby" names "lable"');
  });

  it("words of the page's own under a key that there is not", async () => {
    const rows = await around(
      '',
      '<script>document.querySelector("care-guide").words = { noteHeading: "Sources" }</script>',
    );
    expect(row(rows, 'under the key "noteHeading"').fix).to.equal('Did you mean "notesHeading"?');
  });
});

/** What the doctor says of a page that calls it by its address. */
async function diagnosisOf(body: string) {
  const address = `${answerAt({ body: `${WELL}<script src="${SCRIPT}"></script>${body}` })}&care-guide-debug`;
  return table(await openAddress(address));
}
