import { expect } from '@open-wc/testing';
import { OWN, diagnosis, json, quoted, row, toFix } from '../support/diagnosis.js';

/** What the doctor says of a guide that is well but for these attributes. */
const guide = (attributes: string, around = ['', '']) =>
  diagnosis(
    `${around[0] ?? ''}<care-guide debug directory="${quoted(OWN)}" ${attributes}></care-guide>${around[1] ?? ''}`,
  );

/** A guide with a section of that id. */
const KNEE = json({
  id: 'knee',
  lang: 'en',
  title: 'Knee',
  references: [],
  sections: [
    { type: 'faq', id: 'does-it-help', heading: 'Does it?', body: [{ paragraph: ['Yes.'] }] },
  ],
});

describe('whoever writes the tag learns of', () => {
  for (const [attributes, found, fix] of [
    ['exapnd="first"', 'The attribute "exapnd" means nothing.', 'Did you mean expand="…"?'],
    ['collapsible', '"collapsible" means nothing on <care-guide>', 'it belongs on <care-faq>'],
    ['heading-level="9"', 'no whole number from 1 to 6', 'Write one from 1 to 6.'],
    ['heading-level="h3"', 'heading-level="h3" is no', 'Did you mean heading-level="3"?'],
    ['expand="som"', 'expand="som" is none of all, first, none.', 'take the attribute away'],
    ['expand="frist"', 'expand="frist" is none of', 'Did you mean expand="first"?'],
    ['theme="drk"', 'theme="drk" is none of light, dark, auto.', 'Did you mean theme="dark"?'],
    ['theme="Dark"', 'theme="Dark" is none of', 'Did you mean theme="dark"?'],
    ['theme=”dark”', 'stands in curly quotes', 'Write straight ones: theme="dark"'],
    ['contact="{{ site.contact }}"', 'a placeholder that no template filled', 'template'],
    ['contact="help@example.org"', 'leads to http', 'contact="mailto:help@example.org"'],
    ['contact="(555) 010-0199"', 'leads to http', 'contact="tel:5550100199"'],
    ['link="www.example.org/start"', 'leads to http', 'link="https://www.example.org/start"'],
    ['link="javascript:alert(1)"', 'no address that visitors can follow', 'https:'],
    ['link-params="benefits"', 'has no value for "benefits"', 'utm_source=benefits'],
    ['reviewer="Ann Hart" reviewed="11/23/2025"', 'is no day', 'YYYY-MM-DD'],
    ['reviewer="Ann Hart" reviewed="2999-01-01"', 'is yet to come', 'the day of the review'],
    ['lang="en_US"', 'lang="en_US" is no language', 'Did you mean lang="en-US"?'],
    ['lang="Spanish"', 'lang="Spanish" is no language', 'Did you mean lang="es"?'],
    ['lang="xq"', 'lang="xq" is no language', 'lang="en" or lang="es"'],
    ['organization="harowgate"', 'No organization has the id', 'organization="harrowgate"'],
    [
      `src="${quoted(KNEE)}" sections="does-it-hlep"`,
      'No section is called "does-it-hlep".',
      'Did you mean "does-it-help"?',
    ],
  ] as const) {
    it(attributes.replace(/src="[^"]*" /, ''), async () => {
      const rows = toFix(await guide(attributes));
      expect(row(rows, found).fix).to.contain(fix);
      expect(rows, JSON.stringify(rows)).to.have.length(1);
    });
  }

  it('a directory that stands in the attribute itself', async () => {
    const rows = await diagnosis(
      `<care-guide debug directory='{"organizations": []}'></care-guide>`,
    );
    expect(row(rows, '"directory" holds JSON').fix).to.contain('the address of a file');
    expect(toFix(rows)).to.have.length(1);
  });

  it('a file on their own disk', async () => {
    const rows = await diagnosis('<care-guide debug directory="C:\\plans.json"></care-guide>');
    expect(row(rows, 'a place on your own disk').fix).to.contain('on your site');
    expect(toFix(rows)).to.have.length(1);
  });

  it('a directory whose address came out empty', async () => {
    const rows = await diagnosis('<care-guide debug directory=""></care-guide>');
    expect(row(rows, 'It could not be used').fix).to.contain('Give "directory" an address');
  });

  it('an attribute with "false" that means yes', async () => {
    const rows = await diagnosis('<care-guide debug="false"></care-guide>');
    expect(row(rows, 'debug="false" means yes').fix).to.equal('Take "debug" away.');
  });

  it('attributes of a part of the guide that stands alone', async () => {
    const rows = await guide('', ['<care-faq heading="Why?" colapsible></care-faq>']);
    const { about, fix } = row(rows, '"colapsible" means nothing');
    expect(about).to.equal('<care-faq>');
    expect(fix).to.equal('Did you mean collapsible?');
  });

  it('a tag that is written nearly like ours', async () => {
    const rows = await guide('', ['<care-covrage-search></care-covrage-search>']);
    expect(row(rows, 'no such tag').fix).to.equal('Did you mean <care-coverage-search>?');
  });

  it('a language that the guide does not ship in, and which there are', async () => {
    const rows = await guide('lang="fr"');
    expect(row(rows, 'It is in "en" on a page in "fr"').fix).to.contain('ships in en, es');
  });
});

describe('whoever writes the tag hears nothing of', () => {
  it('values that are right', async () => {
    const rows = await guide(
      'expand="none" theme="auto" heading-level="3" lang="en-US" reviewer="Ann Hart" reviewed="2025-11-23" ' +
        'link="/start.html" link-params="?utm_source=a&amp;utm_campaign=b" contact="tel:+15550100" organization="harrowgate"',
    );
    expect(toFix(rows)).to.deep.equal([]);
  });

  it('colors of a part of the guide that stands alone', async () => {
    const rows = await guide('', ['<care-faq heading="Why?" theme="dark"><p>So.</p></care-faq>']);
    expect(toFix(rows)).to.deep.equal([]);
  });

  it('what a framework, a plugin or the page itself adds to a tag', async () => {
    const rows = await guide(
      'class="wide" style="margin: 0" data-src="x" aria-busy="false" onclick="" v-cloak ng-version="17" _ngcontent-abc part="p" jsaction="x" @click="y" hidden="until-found" id="a" tabindex="0" role="region" is="x" xml:lang="en" data-wp-interactive="core" wire:ignore x-data',
    );
    expect(toFix(rows).filter(({ found }) => !found.includes('not seen'))).to.deep.equal([]);
  });

  it('tags of others that are defined, however they are called', async () => {
    const rows = await guide('', [
      '<script>customElements.define("care-guides", class extends HTMLElement {})</script><care-guides></care-guides><my-card></my-card>',
    ]);
    expect(toFix(rows)).to.deep.equal([]);
  });
});
