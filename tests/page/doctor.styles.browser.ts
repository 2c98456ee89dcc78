import { expect } from '@open-wc/testing';
import { OWN, diagnosis, quoted, row, toFix } from '../support/diagnosis.js';
import { engine } from '../support/commands.js';
import { answerAt, type PageOptions } from '../support/frame.js';

const styled = (css: string, attributes = '', options?: PageOptions) =>
  diagnosis(
    `<style id="brand">${css}</style><care-guide debug directory="${quoted(OWN)}" ${attributes}></care-guide>`,
    options,
  );

describe('whoever gives the guide a look learns of', () => {
  for (const [name, right] of [
    ['--care-acent', '--care-accent-color'],
    ['--care-accent-colour', '--care-accent-color'],
    ['--care-color-text', '--care-text-color'],
    ['--care-radius', '--care-corner-radius'],
    ['--Care-Base-Size', '--care-base-size'],
    ['--car-base-size', '--care-base-size'],
  ] as const) {
    it(`${name}, and is asked about ${right}`, async () => {
      const rows = toFix(await styled(`@media all { care-guide { ${name}: 17px } }`));
      const { found, fix } = row(rows, `${name} means nothing`);
      expect(found).to.contain('care-guide in <style id="brand">');
      expect(fix).to.equal(`Did you mean ${right}?`);
      expect(rows).to.have.length(1);
    });
  }

  it("a misspelled name in the tag's own style", async () => {
    const rows = await styled('', 'id="knee" style="--care-surfce-color: #fff"');
    expect(row(rows, 'the style of <care-guide id="knee">').fix).to.contain('--care-surface-color');
  });

  it('a misspelled name in a sheet that another one imports', async () => {
    const sheet = answerAt({ type: 'text/css', body: ':root { --care-mutedcolor: gray }' });
    row(await styled(`@import url("${sheet}");`), /--care-mutedcolor means nothing.*:root in http/);
  });

  it('a name that is set on our tag, and like none', async () => {
    const rows = await styled('care-guide { --care-link-underline: none }');
    expect(row(rows, '--care-link-underline means nothing').fix).to.contain('docs/elements.md');
  });

  for (const [declaration, found, fix] of [
    ['--care-accent-color: 7a1f5c', '7a1f5c is no color', '--care-accent-color: #7a1f5c'],
    ['--care-accent-color: "#7a1f5c"', 'is no color', '--care-accent-color: #7a1f5c'],
    ['--care-accent-color: blurple', 'blurple is no color', 'Give it a color'],
    ['--care-base-size: 18', '18 is no length', '--care-base-size: 18px'],
    ['--care-base-size: 110%', '110% is no length', 'Give it a length'],
    ['--care-page-padding: 0', '0 is no length', '--care-page-padding: 0px'],
    ['--care-font-family: Font 5 Free', 'no list of fonts', '--care-font-family: "Font 5 Free"'],
    ['--care-text-color: var(--ink)', 'var(--ink) comes out empty', 'Set --ink'],
  ] as const) {
    it(declaration, async () => {
      const rows = toFix(await styled(`main, care-guide { ${declaration} }`));
      const said = row(rows, found);
      expect(said.found).to.contain('It is set on main, care-guide in <style id="brand">.');
      expect(said.fix).to.contain(fix);
      expect(rows).to.have.length(1);
    });
  }

  it('a value that another property brings', async () => {
    const rows = await styled(':root { --ink: dark; --care-text-color: var(--ink) }');
    row(rows, '--care-text-color: dark is no color');
  });

  // Firefox empties the attribute of a style that it blocks.
  if (engine !== 'firefox') {
    it("a tag's style that the page's policy blocks", async () => {
      const rows = await styled('', 'style="--care-accent-color: #7a1f5c"', {
        policy: "script-src 'self' 'unsafe-inline'; style-src 'self'",
      });
      expect(row(rows, /policy \(CSP\) blocks the styles in <care-guide>/).fix).to.contain(
        'stylesheet',
      );
    });
  }

  it("a sheet that the page's policy blocks", async () => {
    const rows = await styled('care-guide { --care-accent-color: #7a1f5c }', '', {
      policy: "script-src 'self' 'unsafe-inline'; style-src 'self'",
    });
    row(rows, /policy \(CSP\) blocks the styles in <style id="brand">/);
  });
});

describe('whoever gives the guide a look hears nothing of', () => {
  it("a design system's property that is one letter away", async () => {
    const rows = await styled(':root { --card-text-color: #111 }');
    expect(toFix(rows)).to.deep.equal([]);
  });

  it('values that are right', async () => {
    const rows = await styled(
      ':root { --brand: rebeccapurple } care-guide { --care-accent-color: var(--brand); --care-text-color: light-dark(#111, #eee); --care-base-size: clamp(16px, 1em, 20px); --care-page-padding: 0px; --care-corner-radius: 0; --care-measure-width: 60ch; --care-font-family: "Open Sans", Georgia, serif }',
    );
    expect(toFix(rows)).to.deep.equal([]);
  });

  it("a word for the size of text, which is the visitor's own", async () => {
    expect(toFix(await styled('care-guide { --care-base-size: medium }'))).to.deep.equal([]);
  });

  it("the page's own properties, whatever they are called", async () => {
    const rows = await styled(
      ':root { --care-blue: #00f; --care-accent: #f00; --bs-body-color: #111 } h1 { color: var( --care-accent ) } main { --care-text-color: var(--nowhere) }',
    );
    expect(toFix(rows)).to.deep.equal([]);
  });
});
